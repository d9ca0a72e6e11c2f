package id.mikhmon.persistence.payment;

import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentInstruction;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.column.JsonText;
import id.mikhmon.persistence.column.Micros;
import java.util.Objects;
import java.util.Optional;

/** Payments to rows and back. */
public final class PaymentRows {
    /** More than any order has attempts. */
    private static final int PAID_COUNTS = 1_000_000;

    private PaymentRows() {}

    /** @param selected what a query of another feature selected as {@code PaymentRow}, or null */
    public static Optional<Payment> selected(Object selected) {
        return Optional.ofNullable((PaymentRow) selected).map(PaymentRows::toPayment);
    }

    static PaymentRow toRow(Payment payment) {
        PaymentRow row = new PaymentRow();
        row.reference = payment.reference().value();
        row.orderId = payment.order().value();
        row.attempt = payment.attempt();
        row.gateway = payment.gateway().name();
        row.channel = payment.channel().value();
        row.amount = payment.amount().units();
        row.currency = payment.amount().currency().value();
        row.createdAt = Micros.of(payment.createdAt());
        change(row, payment);
        return row;
    }

    /** What is set in {@link #toRow} alone never changes in the life of a payment. */
    static void change(PaymentRow row, Payment payment) {
        row.fee = payment.fee().units();
        row.state = payment.state().name();
        row.gatewayReference = payment.gatewayReference().orElse(null);
        row.payCode = payment.instruction().payCode().orElse(null);
        row.qrString = payment.instruction().qrString().orElse(null);
        row.qrUrl = payment.instruction().qrUrl().orElse(null);
        row.checkoutUrl = payment.instruction().checkoutUrl().orElse(null);
        row.steps = JsonText.of(payment.instruction().steps());
        row.expiresAt = Micros.of(payment.expiresAt());
        row.paidAt = Micros.of(payment.paidAt());
        row.paidAmount = payment.paidAmount().map(Money::units).orElse(null);
        row.paidCurrency =
                payment.paidAmount().map(paid -> paid.currency().value()).orElse(null);
        row.nextCheckAt = Micros.of(payment.nextCheckAt());
        row.checks = payment.checks();
        row.preference = preference(payment);
    }

    /** A page shows the attempt that was paid, else one that took money, else the latest. */
    private static int preference(Payment payment) {
        if (payment.state() == PaymentState.PAID) {
            return payment.attempt() + 2 * PAID_COUNTS;
        }
        return payment.attempt() + (payment.paidAt().isPresent() ? PAID_COUNTS : 0);
    }

    static Payment toPayment(PaymentRow row) {
        CurrencyCode currency = new CurrencyCode(row.currency);
        return new Payment(
                new PaymentReference(row.reference),
                new OrderId(row.orderId),
                row.attempt,
                GatewayId.valueOf(row.gateway),
                new ChannelCode(row.channel),
                new Money(row.amount, currency),
                new Money(row.fee, currency),
                PaymentState.valueOf(row.state),
                Optional.ofNullable(row.gatewayReference),
                new PaymentInstruction(
                        Optional.ofNullable(row.payCode),
                        Optional.ofNullable(row.qrString),
                        Optional.ofNullable(row.qrUrl),
                        Optional.ofNullable(row.checkoutUrl),
                        JsonText.toList(row.steps)),
                Micros.toInstant(row.createdAt),
                Micros.toInstant(row.expiresAt),
                Micros.toOptional(row.paidAt),
                Optional.ofNullable(row.paidAmount)
                        .map(units -> new Money(units, new CurrencyCode(Objects.requireNonNull(row.paidCurrency)))),
                Micros.toOptional(row.nextCheckAt),
                row.checks);
    }
}
