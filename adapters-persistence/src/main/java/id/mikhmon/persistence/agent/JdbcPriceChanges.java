package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.port.PriceChanges;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceChange;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last change in the table {@code level_price_changes}. */
public final class JdbcPriceChanges implements PriceChanges {
    private final Database database;

    public JdbcPriceChanges(Database database) {
        this.database = database;
    }

    @Override
    public List<PriceChange> last() {
        return database.sql(connection -> Statements.list(
                connection,
                "SELECT level, offer, rule_before, rule_after FROM level_price_changes ORDER BY level, offer",
                row -> new PriceChange(
                        new LevelCode(row.getString("level")),
                        new OfferId(row.getString("offer")),
                        rule(row.getString("rule_before")),
                        rule(row.getString("rule_after")))));
    }

    @Override
    public void keep(List<PriceChange> changes) {
        database.sql(connection -> {
            Statements.update(connection, "DELETE FROM level_price_changes");
            for (PriceChange change : changes) {
                Statements.update(
                        connection,
                        "INSERT INTO level_price_changes (level, offer, rule_before, rule_after) VALUES (?, ?, ?, ?)",
                        change.level().value(),
                        change.offer().value(),
                        text(change.before()),
                        text(change.after()));
            }
            return changes;
        });
    }

    private static Optional<PriceRule> rule(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String number = text.substring(1);
        return Optional.of(
                text.startsWith("F")
                        ? new PriceRule.Fixed(Money.rupiah(Long.parseLong(number)))
                        : new PriceRule.Discount(new Percentage(Integer.parseInt(number))));
    }

    private static @Nullable String text(Optional<PriceRule> rule) {
        if (rule.isPresent() && rule.get() instanceof PriceRule.Fixed fixed) {
            return "F" + fixed.buy().units();
        }
        if (rule.isPresent() && rule.get() instanceof PriceRule.Discount discount) {
            return "D" + discount.percent().hundredths();
        }
        return null;
    }
}
