package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.CommissionRule;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.OwnPriceRule;
import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Levels in memory, with the four of a new installation. */
public final class InMemoryLevels implements Levels {
    private final Table<LevelCode, Level> rows;
    private final InMemoryPrices prices;

    public InMemoryLevels(InMemoryTransactions transactions, InMemoryPrices prices) {
        rows = transactions.table();
        this.prices = prices;
        fromTheStart().forEach(this::save);
    }

    /** @return the levels of a new installation */
    static List<Level> fromTheStart() {
        return List.of(
                level("BRONZE", "Bronze", 5, Optional.empty()),
                level("SILVER", "Silver", 8, Optional.of(Money.rupiah(1_000_000))),
                level("GOLD", "Gold", 10, Optional.of(Money.rupiah(5_000_000))),
                level("PLATINUM", "Platinum", 12, Optional.of(Money.rupiah(20_000_000))));
    }

    private static Level level(String code, String name, int discount, Optional<Money> turnover) {
        return new Level(
                new LevelCode(code),
                name,
                new PriceRule.Discount(Percentage.of(discount)),
                CommissionRule.MARGIN_ALONE,
                OwnPriceRule.NOT_ALLOWED,
                turnover,
                SubAgentRule.NOT_ALLOWED);
    }

    @Override
    public Optional<Level> find(LevelCode code) {
        return rows.get(code);
    }

    @Override
    public List<Level> all() {
        return rows.all()
                .sorted(Comparator.<Level, Percentage>comparing(
                                level -> level.discount().percent())
                        .thenComparing(level -> level.code().value()))
                .toList();
    }

    @Override
    public boolean save(Level level) {
        return rows.put(level.code(), level);
    }

    @Override
    public boolean remove(LevelCode code) {
        boolean there = rows.get(code).isPresent();
        rows.remove(code);
        prices.forget(code);
        return there;
    }
}
