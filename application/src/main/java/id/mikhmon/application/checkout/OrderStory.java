package id.mikhmon.application.checkout;

import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageState;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.VoucherCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order with all that the owner may see of it. Passwords of vouchers are in the view alone, once the buyer has them.
 *
 * @param view what the buyer sees
 * @param payments every attempt, the first one first
 * @param voucher the code, as soon as one is drawn
 * @param messages what was or will be sent about it, oldest first
 * @param work what the outbox did or has to do for it, oldest first; done work is kept for 30 days
 */
public record OrderStory(
        OrderView view,
        List<Payment> payments,
        Optional<DrawnCode> voucher,
        List<Sent> messages,
        List<OutboxStore.Entry> work) {
    public OrderStory {
        payments = List.copyOf(payments);
        messages = List.copyOf(messages);
        work = List.copyOf(work);
    }

    /** @param draws how many codes were drawn, this one counted */
    public record DrawnCode(VoucherCode code, int draws, Instant drawnAt, Optional<Instant> provisionedAt) {}

    /** A message without its text, which may hold a password. */
    public record Sent(
            MessageKey key,
            PhoneNumber recipient,
            MessageTemplate template,
            MessageState state,
            Optional<MessagingGatewayId> gateway,
            boolean repeated,
            Instant createdAt) {}
}
