package id.mikhmon.web.portal.agent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.application.ledger.ViewBalance;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The agent who is signed in, with its wallet, which stands on every page. */
@Named("seller")
@RequestScoped
public class Seller {
    @Inject
    Visitor visitor;

    @Inject
    FindAgents findAgents;

    @Inject
    FindLevels findLevels;

    @Inject
    ViewBalance viewBalance;

    @Inject
    WebSettings settings;

    private @Nullable Agent agent;
    private @Nullable AccountView wallet;

    public AgentCode code() {
        return visitor.who().agent().orElseThrow();
    }

    public Agent agent() {
        if (agent == null) {
            agent = findAgents.find(code()).orElseThrow();
        }
        return agent;
    }

    public AccountView getWallet() {
        if (wallet == null) {
            wallet = viewBalance.view(AccountId.wallet(code()));
        }
        return wallet;
    }

    /** @return whether the balance is under what the agent or the owner wants to be warned of */
    public boolean isLow() {
        return agent().lowBalanceAlert()
                .filter(alert -> getWallet().balance().units() < alert.units())
                .isPresent();
    }

    /** @return whether the agent's level lets it bring in others */
    public boolean isBringingIn() {
        return findLevels
                .find(agent().level())
                .filter(level -> level.subAgents().allowed())
                .isPresent();
    }

    /** @return the address under which buyers buy from this agent */
    public String getLink() {
        return settings.publicUrl() + "/public/?agent=" + code();
    }
}
