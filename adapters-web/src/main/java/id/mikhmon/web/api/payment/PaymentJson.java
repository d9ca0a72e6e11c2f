package id.mikhmon.web.api.payment;

import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;

/** How something is paid, as whoever pays it needs to know. */
public final class PaymentJson {
    private PaymentJson() {}

    /** @return null until a gateway has opened it: before that there is nothing that a buyer could use */
    public static JsonValue of(Optional<Payment> payment, Times times) {
        return payment.filter(PaymentJson::isOpened)
                .map(opened -> json(opened, times))
                .orElse(JsonValue.NULL);
    }

    private static boolean isOpened(Payment payment) {
        return payment.gatewayReference().isPresent()
                || payment.state() == PaymentState.OPEN
                || payment.state() == PaymentState.PAID
                || payment.state() == PaymentState.REVIEW
                || payment.state() == PaymentState.REFUNDED;
    }

    private static JsonValue json(Payment payment, Times times) {
        JsonObjectBuilder json = JsonText.object()
                .add("gateway", payment.gateway().code())
                .add("channel", payment.channel().value())
                .add("reference", payment.reference().value());
        JsonText.addText(json, "gatewayReference", payment.gatewayReference());
        JsonText.addText(json, "payCode", payment.instruction().payCode());
        JsonText.addText(json, "qrString", payment.instruction().qrString());
        JsonText.addText(json, "qrUrl", payment.instruction().qrUrl());
        JsonText.addText(json, "checkoutUrl", payment.instruction().checkoutUrl());
        return json.add("expiresAt", times.text(payment.expiresAt())).build();
    }
}
