package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.web.api.Caller;
import jakarta.servlet.http.HttpServletRequest;

/** How much credit the caller may give: who may not move money by hand may not lend it either. */
final class Lending {
    private Lending() {}

    static SaveAgent.Credit of(HttpServletRequest request) {
        return Caller.of(request).capabilities().contains(Capability.CORRECT_LEDGER)
                ? SaveAgent.Credit.ANY
                : SaveAgent.Credit.NOT_RAISED;
    }
}
