package id.mikhmon.domain.payment;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Payments as phrases: {@code aPayment().of(order).opened().payment()}. */
public final class PaymentFixture {
    private final Order order;
    private int attempt = 1;
    private UnaryOperator<Payment> life = UnaryOperator.identity();

    private PaymentFixture(Order order) {
        this.order = order;
    }

    public static PaymentFixture aPaymentOf(Order order) {
        return new PaymentFixture(order);
    }

    /** @return QRIS at Tripay, as it is on most days */
    public static Channel qris() {
        return new Channel(
                GatewayId.TRIPAY,
                new ChannelCode("QRIS"),
                ChannelGroup.QRIS,
                "QRIS",
                new FeeRule(Money.rupiah(750), new BigDecimal("0.70"), Optional.empty(), Optional.empty()),
                Money.rupiah(1_000),
                Money.rupiah(5_000_000),
                Duration.ofMinutes(15),
                Duration.ofDays(1));
    }

    public PaymentFixture attempt(int number) {
        attempt = number;
        return this;
    }

    public PaymentFixture opened() {
        return with(payment -> payment.opened(
                "T" + payment.reference(),
                new PaymentInstruction(
                        Optional.of("8808123"),
                        Optional.of("00020101021226"),
                        Optional.of("https://tripay.example/qr/1"),
                        Optional.of("https://tripay.example/checkout/1"),
                        List.of("Buka aplikasi \"apa saja\"", "Pindai kode\nlalu bayar")),
                Money.rupiah(786),
                payment.expiresAt(),
                payment.createdAt().plusSeconds(2)));
    }

    public PaymentFixture paid() {
        return opened().with(payment -> payment.received(
                PaymentEvent.PAID,
                Optional.empty(),
                payment.total(),
                payment.createdAt().plusSeconds(60)));
    }

    public PaymentFixture paidAgain() {
        return opened().with(payment -> payment.received(
                PaymentEvent.PAID_AGAIN,
                Optional.empty(),
                payment.total(),
                payment.createdAt().plusSeconds(90)));
    }

    public PaymentFixture expired() {
        return opened().with(payment -> payment.after(PaymentEvent.EXPIRED));
    }

    public PaymentFixture checkedAt(Instant time) {
        return with(payment -> payment.checkAt(time));
    }

    private PaymentFixture with(UnaryOperator<Payment> step) {
        UnaryOperator<Payment> before = life;
        life = payment -> step.apply(before.apply(payment));
        return this;
    }

    public Payment payment() {
        return life.apply(Payment.start(
                PaymentReference.of(order.reference(), attempt),
                order.id(),
                attempt,
                qris(),
                order.price(),
                order.createdAt(),
                order.expiresAt()));
    }
}
