package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.OfferId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Stores the prices of a level for offers that exist. */
public final class SaveLevelPricesService implements SaveLevelPrices {
    private final Agents agents;
    private final Levels levels;
    private final Prices prices;
    private final FindOffers offers;
    private final RecordAudit audit;
    private final Transactions transactions;

    public SaveLevelPricesService(
            Agents agents,
            Levels levels,
            Prices prices,
            FindOffers offers,
            RecordAudit audit,
            Transactions transactions) {
        this.agents = agents;
        this.levels = levels;
        this.prices = prices;
        this.offers = offers;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Outcome save(LevelCode level, Map<OfferId, PriceRule> rules, Actor actor) {
        return transactions.required(() -> {
            agents.lock();
            if (levels.find(level).isEmpty()) {
                return new UnknownLevel();
            }
            Optional<OfferId> unknown = rules.keySet().stream()
                    .sorted(Comparator.comparing(OfferId::value))
                    .filter(id -> offers.find(id).isEmpty())
                    .findFirst();
            if (unknown.isPresent()) {
                return new UnknownOffer(unknown.get());
            }
            Map<OfferId, PriceRule> former = prices.ofLevel(level);
            prices.replace(level, rules);
            audit.record(actor, "level-prices.changed", level.value(), Described.as(former), Described.as(rules));
            return new Saved();
        });
    }
}
