package id.mikhmon.web.api;

import id.mikhmon.web.api.agent.OwnSubAgentsResource;
import id.mikhmon.web.api.funds.OwnTopUpsResource;
import id.mikhmon.web.api.funds.OwnWithdrawalsResource;
import id.mikhmon.web.api.ledger.OwnBalanceResource;
import id.mikhmon.web.api.ledger.OwnLedgerResource;
import id.mikhmon.web.api.offer.OwnOffersResource;
import id.mikhmon.web.api.sale.OwnHeldSalesResource;
import id.mikhmon.web.api.sale.OwnSalesResource;
import id.mikhmon.web.api.sale.OwnVouchersResource;
import id.mikhmon.web.problem.ProblemMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** What an agent's own program may call with a token of the agent. An application of its own, so that {@link AgentGate} stands before all of it. */
@ApplicationPath("/api/v1/agent")
public class AgentApi extends Application {
    /** The path of this application, for addresses in answers. */
    public static final String PATH = "/api/v1/agent/";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AgentGate.class,
                ProblemMapper.class,
                OwnBalanceResource.class,
                OwnOffersResource.class,
                OwnSalesResource.class,
                OwnHeldSalesResource.class,
                OwnVouchersResource.class,
                OwnLedgerResource.class,
                OwnTopUpsResource.class,
                OwnWithdrawalsResource.class,
                OwnSubAgentsResource.class);
    }
}
