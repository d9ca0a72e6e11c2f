package id.mikhmon.application.payment.port;

import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of attempts to pay. Every method joins the open transaction, or runs in one of its own. */
public interface Payments {
    Optional<Payment> find(PaymentReference reference);

    /** Reads the attempt anew and locks its row; the caller holds the lock of its order already. */
    Optional<Payment> lock(PaymentReference reference);

    /** @return the attempts of an order, first attempt first */
    List<Payment> ofOrder(OrderId order);

    void add(Payment payment);

    /** Replaces the stored attempt; the caller holds the lock of its order. */
    void save(Payment payment);

    /**
     * Notes that a gateway told of another transaction under the attempt's reference, and of no amount, so that the ledger has
     * nothing to know it by; enforced unique by attempt and transaction. The note is open until it is closed, once.
     *
     * @return false when it was noted before
     */
    boolean noteBeside(PaymentReference reference, UUID transaction, Instant now);

    /** @return whether a note beside the attempt is open */
    boolean hasOpenNote(PaymentReference reference);

    /**
     * The amount of the transaction became known, or it went back.
     *
     * @return whether it was noted, and the note open
     */
    boolean closeNote(PaymentReference reference, UUID transaction, Instant now);

    /** It was decided about all that is noted beside the attempt. */
    void closeNotes(PaymentReference reference, Instant now);

    /** @return attempts whose next check is due at that time, longest due first */
    List<PaymentReference> dueForCheck(Instant now, int most);
}
