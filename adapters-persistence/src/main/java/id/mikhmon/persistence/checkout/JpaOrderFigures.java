package id.mikhmon.persistence.checkout;

import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.application.checkout.port.OrderFigures;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Counts and sums, each out of an index that holds all it needs. */
public final class JpaOrderFigures implements OrderFigures {
    private final Database database;

    public JpaOrderFigures(Database database) {
        this.database = database;
    }

    @Override
    public ViewFigures.Waiting waiting(OrderState state) {
        return counted("state = ?", state.name());
    }

    @Override
    public ViewFigures.Waiting attention() {
        return counted("attention = ?", 1);
    }

    private ViewFigures.Waiting counted(String condition, Object value) {
        return database.read(entities -> {
            Object[] row = (Object[])
                    entities.createNativeQuery("SELECT COUNT(*), MIN(created_at) FROM orders WHERE " + condition)
                            .setParameter(1, value)
                            .getSingleResult();
            return new ViewFigures.Waiting(
                    ((Number) row[0]).longValue(),
                    Optional.ofNullable((Number) row[1]).map(Number::longValue).map(Micros::toInstant));
        });
    }

    @Override
    public ViewFigures.Day day(Instant from, Instant to) {
        return database.read(entities -> {
            Number placed = (Number)
                    entities.createNativeQuery("SELECT COUNT(*) FROM orders WHERE created_at >= ? AND created_at < ?")
                            .setParameter(1, Micros.of(from))
                            .setParameter(2, Micros.of(to))
                            .getSingleResult();
            Object[] paid = (Object[]) entities.createNativeQuery(
                            "SELECT COUNT(*), COALESCE(SUM(price), 0), COALESCE(SUM(delivered_at IS NOT NULL), 0)"
                                    + " FROM orders WHERE paid_at >= ? AND paid_at < ? AND state <> 'REFUNDED'")
                    .setParameter(1, Micros.of(from))
                    .setParameter(2, Micros.of(to))
                    .getSingleResult();
            return new ViewFigures.Day(
                    placed.longValue(),
                    ((Number) paid[0]).longValue(),
                    Money.rupiah(((Number) paid[1]).longValue()),
                    ((Number) paid[2]).longValue());
        });
    }

    @Override
    public List<Takings> takings(List<Instant> borders) {
        int parts = borders.size() - 1;
        return database.read(entities -> {
            // INTERVAL says between which two of the borders a moment lies: all the days in one walk along the index.
            Query query = entities.createNativeQuery("SELECT INTERVAL(paid_at" + ", ?".repeat(parts)
                    + ") AS part, COUNT(*), SUM(price) FROM orders"
                    + " WHERE paid_at >= ? AND paid_at < ? AND state <> 'REFUNDED' GROUP BY part");
            for (int i = 0; i < parts; i++) {
                query.setParameter(i + 1, Micros.of(borders.get(i)));
            }
            query.setParameter(parts + 1, Micros.of(borders.get(0)));
            query.setParameter(parts + 2, Micros.of(borders.get(parts)));
            List<Takings> takings = new ArrayList<>(Collections.nCopies(parts, Takings.NOTHING));
            for (Object found : query.getResultList()) {
                Object[] row = (Object[]) found;
                takings.set(
                        ((Number) row[0]).intValue() - 1,
                        new Takings(((Number) row[1]).longValue(), Money.rupiah(((Number) row[2]).longValue())));
            }
            return takings;
        });
    }
}
