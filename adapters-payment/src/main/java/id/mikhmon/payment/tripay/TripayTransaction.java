package id.mikhmon.payment.tripay;

import id.mikhmon.application.payment.port.PaymentGateway.Opened;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews.Kind;
import id.mikhmon.domain.payment.PaymentInstruction;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.outbound.json.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A transaction as creating, detail, list and callback tell of it. {@code payments.md} 1.5 and 1.6. */
record TripayTransaction(Fields fields) {
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_VALUE = 1_000;
    private static final int MOST_STEPS = 40;

    /** @return Tripay's own key */
    Optional<String> gatewayReference() {
        return fields.text("reference").filter(reference -> reference.length() <= LONGEST_REFERENCE);
    }

    /** @return our key, when it can be one of ours */
    Optional<PaymentReference> reference() {
        try {
            return fields.text("merchant_ref").map(PaymentReference::new);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** @return empty for a status that the reference does not list */
    Optional<Kind> kind() {
        return fields.text("status").flatMap(status -> switch (status.toUpperCase(Locale.ROOT)) {
            case "UNPAID" -> Optional.of(Kind.PENDING);
            case "PAID" -> Optional.of(Kind.PAID);
            case "FAILED" -> Optional.of(Kind.FAILED);
            case "EXPIRED" -> Optional.of(Kind.EXPIRED);
            case "REFUND" -> Optional.of(Kind.REFUNDED);
            default -> Optional.empty();
        });
    }

    /**
     * @param total name of the field with what the buyer pays in all
     * @return empty when the status is unknown
     */
    Optional<PaymentNews> news(String total) {
        return kind().map(kind -> new PaymentNews(
                kind,
                reference(),
                gatewayReference(),
                kind == Kind.PAID ? amount(total) : Optional.empty(),
                kind == Kind.PAID ? Optional.of(amount("fee_customer").orElse(Money.rupiah(0))) : Optional.empty(),
                fields.seconds("paid_at")));
    }

    /**
     * @param fee what Tripay adds for the buyer
     * @param wanted when the payment shall expire, in case Tripay does not say
     * @return empty without Tripay's reference: nobody could pay or find it
     */
    Optional<Opened> opened(Money fee, Instant wanted) {
        return gatewayReference()
                .map(reference ->
                        new Opened(reference, instruction(), fee, expiresAt().orElse(wanted)));
    }

    /** @return when Tripay closes it; the list names the field differently */
    Optional<Instant> expiresAt() {
        return fields.seconds("expired_time").or(() -> fields.seconds("expired_at"));
    }

    Optional<Money> amount(String name) {
        return fields.whole(name)
                .filter(units -> units >= 0 && units <= Money.MAX_UNITS)
                .map(Money::rupiah);
    }

    private PaymentInstruction instruction() {
        return new PaymentInstruction(
                value("pay_code"),
                value("qr_string"),
                address("qr_url"),
                address("pay_url").or(() -> address("checkout_url")),
                steps());
    }

    /** @return the sentences of all ways, each with its way's title when there are several */
    private List<String> steps() {
        List<Fields> ways = fields.objects("instructions");
        return ways.stream()
                .flatMap(way ->
                        sentences(ways.size() > 1 ? way.text("title").map(PlainText::of) : Optional.empty(), way))
                .limit(MOST_STEPS)
                .toList();
    }

    private static Stream<String> sentences(Optional<String> title, Fields way) {
        return way.texts("steps").stream()
                .map(PlainText::of)
                .filter(step -> !step.isEmpty() && step.length() <= LONGEST_VALUE)
                .map(step -> title.map(known -> known + ": " + step).orElse(step));
    }

    private Optional<String> value(String name) {
        return fields.text(name).filter(value -> value.length() <= LONGEST_VALUE);
    }

    /** Pages make links of it; anything but the web's own schemes stays out. */
    private Optional<String> address(String name) {
        return value(name).filter(value -> value.startsWith("https://") || value.startsWith("http://"));
    }
}
