package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.CommissionRule;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shares by the rule of the seller's level, with as many uplines as the rule names. */
public final class ShareSaleService implements ShareSale {
    private final Agents agents;
    private final QuoteForAgent quotes;
    private final Transactions transactions;

    public ShareSaleService(Agents agents, QuoteForAgent quotes, Transactions transactions) {
        this.agents = agents;
        this.quotes = quotes;
        this.transactions = transactions;
    }

    @Override
    public SaleSplit share(AgentCode code, Offer offer, Money price) {
        return transactions.required(() -> {
            Agent seller = agents.find(code).orElseThrow(() -> new IllegalStateException("there is no agent " + code));
            return share(seller, quotes.terms(seller, offer), price);
        });
    }

    @Override
    public SaleSplit share(Agent seller, QuoteForAgent.Terms terms, Money price) {
        CommissionRule rule = terms.commission();
        return transactions.required(() -> SaleSplit.of(
                price,
                terms.quote().buy(),
                rule,
                seller.code(),
                above(seller, rule.uplines().size())));
    }

    private List<Optional<AgentCode>> above(Agent seller, int depths) {
        List<Optional<AgentCode>> above = new ArrayList<>();
        Optional<Agent> one = Optional.of(seller);
        for (int depth = 0; depth < depths && one.isPresent(); depth++) {
            one = one.flatMap(Agent::upline).flatMap(agents::find);
            one.ifPresent(upline -> above.add(Optional.of(upline.code()).filter(code -> upline.active())));
        }
        return above;
    }
}
