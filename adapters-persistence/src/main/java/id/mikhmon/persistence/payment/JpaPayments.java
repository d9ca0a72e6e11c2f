package id.mikhmon.persistence.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attempts to pay in the table {@code payments}. */
public final class JpaPayments implements Payments {
    private final Database database;

    public JpaPayments(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Payment> find(PaymentReference reference) {
        return database.read(entities -> Optional.ofNullable(entities.find(PaymentRow.class, reference.value()))
                .map(PaymentRows::toPayment));
    }

    @Override
    public Optional<Payment> lock(PaymentReference reference) {
        return database.write(entities -> Optional.ofNullable(
                        entities.find(PaymentRow.class, reference.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(PaymentRows::toPayment));
    }

    @Override
    public List<Payment> ofOrder(OrderId order) {
        return database.read(entities -> entities.createQuery(
                        "SELECT p FROM PaymentRow p WHERE p.orderId = :order ORDER BY p.attempt", PaymentRow.class)
                .setParameter("order", order.value())
                .getResultStream()
                .map(PaymentRows::toPayment)
                .toList());
    }

    @Override
    public void add(Payment payment) {
        database.write(entities -> {
            entities.persist(PaymentRows.toRow(payment));
            entities.flush();
            return payment;
        });
    }

    @Override
    public void save(Payment payment) {
        database.write(entities -> {
            PaymentRow row = entities.find(PaymentRow.class, payment.reference().value());
            if (row == null) {
                throw new IllegalStateException("payment " + payment.reference() + " was never stored");
            }
            PaymentRows.change(row, payment);
            return payment;
        });
    }

    @Override
    public boolean noteBeside(PaymentReference reference, UUID transaction, Instant now) {
        return database.sqlUnlessTaken(connection -> Statements.update(
                connection,
                "INSERT INTO payments_beside (payment, transaction_name, told_at) VALUES (?, ?, ?)",
                reference.value(),
                transaction.toString(),
                Micros.of(now)));
    }

    @Override
    public boolean hasOpenNote(PaymentReference reference) {
        return database.sql(connection -> Statements.first(
                        connection,
                        "SELECT 1 FROM payments_beside WHERE payment = ? AND closed_at IS NULL LIMIT 1",
                        row -> true,
                        reference.value()))
                .isPresent();
    }

    @Override
    public boolean closeNote(PaymentReference reference, UUID transaction, Instant now) {
        return database.sql(connection -> Statements.update(
                        connection,
                        "UPDATE payments_beside SET closed_at = ?"
                                + " WHERE payment = ? AND transaction_name = ? AND closed_at IS NULL",
                        Micros.of(now),
                        reference.value(),
                        transaction.toString()))
                == 1;
    }

    @Override
    public void closeNotes(PaymentReference reference, Instant now) {
        database.sql(connection -> Statements.update(
                connection,
                "UPDATE payments_beside SET closed_at = ? WHERE payment = ? AND closed_at IS NULL",
                Micros.of(now),
                reference.value()));
    }

    @Override
    public List<PaymentReference> dueForCheck(Instant now, int most) {
        return database.read(entities -> entities.createQuery(
                        "SELECT p.reference FROM PaymentRow p WHERE p.nextCheckAt <= :now ORDER BY p.nextCheckAt",
                        String.class)
                .setParameter("now", Micros.of(now))
                .setMaxResults(most)
                .getResultStream()
                .map(PaymentReference::new)
                .toList());
    }
}
