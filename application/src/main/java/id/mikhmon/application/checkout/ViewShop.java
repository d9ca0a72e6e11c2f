package id.mikhmon.application.checkout;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the sales page shows. */
public interface ViewShop {
    /** @param agent whose link was opened; empty for the owner's own shop */
    Outcome view(Optional<AgentCode> agent);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /**
     * @param offers that can be bought there now, cheapest first; possibly none. An offer's price is what it costs there, which an
     *     agent may have set itself
     * @param routersAway offers whose router is not reached at the moment: they are sold, and delivered once it is back
     */
    record Shop(Optional<Agent> agent, List<Offer> offers, Set<OfferId> routersAway) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.shop(this);
        }
    }

    /** No agent has that code, or the agent is switched off. */
    record UnknownAgent() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownAgent(this);
        }
    }

    interface Cases<R> {
        R shop(Shop shop);

        R unknownAgent(UnknownAgent unknown);
    }
}
