package id.mikhmon.domain.payment;

import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to pay one order at one gateway. It is stored (NEW) before the gateway is asked, opened by the gateway's
 * answer, and settled by a callback or by asking. Every attempt stays payable in principle: what happens is in
 * {@link PaymentTransitions}. Started by checkout, changed by the payment feature under the order's row lock.
 *
 * @param order what is paid: an order, or a bill that is none and has an id of the same form
 * @param attempt counts from 1 within the order
 * @param amount what we ask for, the gateway's fee not counted
 * @param fee what the gateway adds for the buyer; our reckoning until the gateway has answered
 * @param expiresAt until when the buyer can pay
 * @param nextCheckAt when to ask the gateway if nothing is heard; empty when there is nothing left to ask
 * @param checks how often it was asked so far
 */
public record Payment(
        PaymentReference reference,
        OrderId order,
        int attempt,
        GatewayId gateway,
        ChannelCode channel,
        Money amount,
        Money fee,
        PaymentState state,
        Optional<String> gatewayReference,
        PaymentInstruction instruction,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> paidAt,
        Optional<Money> paidAmount,
        Optional<Instant> nextCheckAt,
        int checks) {

    /** How long after its expiry a payment is asked about for the last time: the gateway's own news may be late. */
    public static final Duration GRACE = Duration.ofMinutes(10);

    public static Payment start(
            PaymentReference reference,
            OrderId order,
            int attempt,
            Channel channel,
            Money amount,
            Instant now,
            Instant expiresAt) {
        return new Payment(
                reference,
                order,
                attempt,
                channel.gateway(),
                channel.code(),
                amount,
                channel.fee().on(amount),
                PaymentState.NEW,
                Optional.empty(),
                PaymentInstruction.NONE,
                now,
                expiresAt,
                Optional.empty(),
                Optional.empty(),
                Optional.of(now.plus(Duration.ofMinutes(2))),
                0);
    }

    /** @return what the buyer pays in all */
    public Money total() {
        return amount.plus(fee);
    }

    /**
     * The gateway's answer to the opening. When a callback was quicker the state stays what the callback made it, and so does
     * the reference under which money came; what else the gateway told about itself is kept in any case.
     *
     * @param charged what the gateway adds for the buyer
     */
    public Payment opened(
            String gatewayReference, PaymentInstruction instruction, Money charged, Instant expiresAt, Instant now) {
        return new Payment(
                reference,
                order,
                attempt,
                gateway,
                channel,
                amount,
                charged,
                PaymentTransitions.next(state, PaymentEvent.OPENED).orElse(state),
                paidAt.isPresent()
                        ? this.gatewayReference.or(() -> Optional.of(gatewayReference))
                        : Optional.of(gatewayReference),
                instruction,
                createdAt,
                expiresAt,
                paidAt,
                paidAmount,
                state.isOpenEnded() ? Optional.of(now.plus(Duration.ofMinutes(1))) : nextCheckAt,
                checks);
    }

    /** @return the payment after an event without money; the same payment when it changes nothing */
    public Payment after(PaymentEvent event) {
        return PaymentTransitions.next(state, event)
                .map(next -> with(
                        next,
                        gatewayReference,
                        paidAt,
                        paidAmount,
                        next.isOpenEnded() ? nextCheckAt : Optional.empty(),
                        checks))
                .orElse(this);
    }

    /**
     * Money came in.
     *
     * @param event PAID, PAID_OTHER_AMOUNT or PAID_AGAIN
     * @param gatewayReference under which the money came; it is kept, so that the same money is known again
     * @param received what the buyer paid in all
     */
    public Payment received(PaymentEvent event, Optional<String> gatewayReference, Money received, Instant at) {
        Optional<String> known = gatewayReference.or(() -> this.gatewayReference);
        return PaymentTransitions.next(state, event)
                .map(next -> with(next, known, Optional.of(at), Optional.of(received), Optional.empty(), checks))
                .orElse(this);
    }

    /** @return whether money came already, and this is about another transaction that the gateway holds for the same attempt */
    public boolean wasPaidByAnother(Optional<String> transaction) {
        return paidAt.isPresent()
                && gatewayReference.isPresent()
                && transaction.isPresent()
                && !gatewayReference.equals(transaction);
    }

    /** The gateway was asked and had no news. */
    public Payment checked(Optional<Instant> nextCheck) {
        return with(state, gatewayReference, paidAt, paidAmount, nextCheck, checks + 1);
    }

    /** Ask at that time, whatever was planned. */
    public Payment checkAt(Instant at) {
        return with(state, gatewayReference, paidAt, paidAmount, Optional.of(at), checks);
    }

    private Payment with(
            PaymentState next,
            Optional<String> reference,
            Optional<Instant> paid,
            Optional<Money> received,
            Optional<Instant> nextCheck,
            int asked) {
        return new Payment(
                this.reference,
                order,
                attempt,
                gateway,
                channel,
                amount,
                fee,
                next,
                reference,
                instruction,
                createdAt,
                expiresAt,
                paid,
                received,
                nextCheck,
                asked);
    }
}
