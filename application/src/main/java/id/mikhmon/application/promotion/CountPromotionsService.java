package id.mikhmon.application.promotion;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Promotion;
import java.time.Instant;
import java.util.List;

/** Looks whether the agents of what is known still have the level that they had. */
public final class CountPromotionsService implements CountPromotions {
    private final KnownPromotions known;
    private final FindAgents agents;
    private final Transactions transactions;

    public CountPromotionsService(KnownPromotions known, FindAgents agents, Transactions transactions) {
        this.known = known;
        this.agents = agents;
        this.transactions = transactions;
    }

    @Override
    public Waiting count() {
        List<Instant> waiting = transactions.required(() -> known.proposed().stream()
                .filter(one -> isOpen(one.promotion()))
                .map(KnownPromotions.Proposed::since)
                .sorted()
                .toList());
        return new Waiting(waiting.size(), waiting.stream().findFirst());
    }

    private boolean isOpen(Promotion promotion) {
        return agents.find(promotion.agent())
                .filter(agent -> agent.active() && agent.level().equals(promotion.from()))
                .isPresent();
    }
}
