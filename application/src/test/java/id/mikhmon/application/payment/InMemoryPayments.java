package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentReference;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Payments in memory. */
public final class InMemoryPayments implements Payments {
    private final InMemoryTransactions transactions;
    private final Table<PaymentReference, Payment> payments;
    private final Table<Name, Note> beside;

    public InMemoryPayments(InMemoryTransactions transactions) {
        this.transactions = transactions;
        payments = transactions.table();
        beside = transactions.table();
    }

    @Override
    public Optional<Payment> find(PaymentReference reference) {
        return payments.get(reference);
    }

    /** As if the database had been set back to before it was stored. */
    public void hide(PaymentReference reference) {
        payments.remove(reference);
    }

    @Override
    public Optional<Payment> lock(PaymentReference reference) {
        transactions.takes(InMemoryTransactions.Rank.PAYMENT);
        return payments.get(reference);
    }

    @Override
    public List<Payment> ofOrder(OrderId order) {
        return payments.all()
                .filter(payment -> payment.order().equals(order))
                .sorted(Comparator.comparingInt(Payment::attempt))
                .toList();
    }

    @Override
    public void add(Payment payment) {
        if (!payments.add(payment.reference(), payment)) {
            throw new IllegalStateException("payment " + payment.reference() + " is there already");
        }
    }

    @Override
    public void save(Payment payment) {
        if (payments.put(payment.reference(), payment)) {
            throw new IllegalStateException("payment " + payment.reference() + " was never added");
        }
    }

    @Override
    public boolean noteBeside(PaymentReference reference, UUID transaction, Instant now) {
        return beside.add(new Name(reference, transaction), new Note(reference, transaction, true));
    }

    @Override
    public boolean hasOpenNote(PaymentReference reference) {
        return openNotes(reference).findAny().isPresent();
    }

    @Override
    public boolean closeNote(PaymentReference reference, UUID transaction, Instant now) {
        Optional<Note> open = openNotes(reference)
                .filter(note -> note.transaction().equals(transaction))
                .findAny();
        open.ifPresent(this::close);
        return open.isPresent();
    }

    @Override
    public void closeNotes(PaymentReference reference, Instant now) {
        openNotes(reference).forEach(this::close);
    }

    private Stream<Note> openNotes(PaymentReference reference) {
        return beside.all().filter(note -> note.isOpen() && note.payment().equals(reference));
    }

    private void close(Note note) {
        beside.put(new Name(note.payment(), note.transaction()), new Note(note.payment(), note.transaction(), false));
    }

    @Override
    public List<PaymentReference> dueForCheck(Instant now, int most) {
        return payments.all()
                .filter(payment ->
                        payment.nextCheckAt().filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(payment -> payment.nextCheckAt().orElse(Instant.MAX)))
                .limit(most)
                .map(Payment::reference)
                .toList();
    }

    private record Name(PaymentReference payment, UUID transaction) {}

    private record Note(PaymentReference payment, UUID transaction, boolean isOpen) {}
}
