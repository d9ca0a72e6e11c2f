package id.mikhmon.domain.funds;

import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the owner decided about money that came for a top-up and did not fit. A top-up can have several, since more money can come
 * beside what was decided. Never changed.
 *
 * @param nth the how manieth decision about the request it is, from 1
 * @param way where the money went: into the agent's wallet, or back to the agent
 * @param amount what came into the wallet or went back, possibly nothing where the gateway told no amount
 * @param reason 1 to {@value #LONGEST_REASON} characters, which the agent reads
 * @param by who decided, as the audit names it
 * @param at to the microsecond, as it is stored
 */
public record UnclearDecision(
        FundsRequestId request, int nth, GivenBack way, Money amount, String reason, String by, Instant at) {
    public static final int LONGEST_REASON = 200;

    /** How money goes back that does not go into the wallet. */
    public static final Set<GivenBack> WAYS_BACK =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(GivenBack.WALLET)));

    public UnclearDecision {
        if (nth < 1) {
            throw new IllegalArgumentException("decisions are counted from 1");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
        }
    }

    /** @return the last one by which money went into the wallet */
    public static Optional<UnclearDecision> lastCredit(List<UnclearDecision> oldestFirst) {
        return oldestFirst.stream().filter(UnclearDecision::isCredit).reduce((former, latter) -> latter);
    }

    /** @return as what decides the request itself */
    public Decision ofRequest() {
        return new Decision(by, Optional.of(reason), Optional.empty(), at);
    }

    /** @return whether the money went into the wallet */
    public boolean isCredit() {
        return way == GivenBack.WALLET;
    }
}
