package id.mikhmon.web.api.ledger;

import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.application.ledger.ViewBalance;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.CallingAgent;
import id.mikhmon.web.json.JsonText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/agent/balance}: what an agent has now. */
@Path("/balance")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OwnBalanceResource {
    private final ViewBalance viewBalance;

    @Inject
    public OwnBalanceResource(ViewBalance viewBalance) {
        this.viewBalance = viewBalance;
    }

    @GET
    public Response view(@Context HttpServletRequest request) {
        AgentCode agent = CallingAgent.of(request).code();
        AccountView wallet = viewBalance.view(AccountId.wallet(agent));
        return Answers.ok(JsonText.object()
                .add("agent", agent.value())
                .add("balance", wallet.balance().units())
                .add("creditLimit", wallet.creditLimit().units())
                .add("available", wallet.available().units())
                .add(
                        "commission",
                        viewBalance.view(AccountId.commission(agent)).balance().units())
                .add(
                        "withdrawalsWaiting",
                        viewBalance.view(AccountId.withdrawals(agent)).balance().units())
                .add("currency", wallet.balance().currency().value())
                .build());
    }
}
