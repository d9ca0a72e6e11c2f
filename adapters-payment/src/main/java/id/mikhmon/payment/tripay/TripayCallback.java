package id.mikhmon.payment.tripay;

import id.mikhmon.application.payment.port.PaymentGateway.CallbackAnswer;
import id.mikhmon.application.payment.port.PaymentGateway.Forged;
import id.mikhmon.application.payment.port.PaymentGateway.Ignored;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.application.payment.port.PaymentGateway.Unreadable;
import id.mikhmon.application.payment.port.PaymentGateway.Verified;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.outbound.json.Fields;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads what Tripay reports: proof first, then content. {@code payments.md} 1.6. */
final class TripayCallback {
    private static final String SIGNATURE = "x-callback-signature";
    private static final String EVENT = "x-callback-event";
    private static final String PAYMENT_STATUS = "payment_status";
    private static final int LONGEST_KEY = 150;

    private TripayCallback() {}

    static CallbackAnswer read(Secret privateKey, RawCallback callback) {
        String signature = callback.headers().getOrDefault(SIGNATURE, "");
        if (!TripaySignature.proves(privateKey, callback.body(), signature)) {
            return new Forged(signature.isEmpty() ? "no signature" : "wrong signature");
        }
        // The header is not covered by the signature, so its absence proves nothing.
        String event = callback.headers().getOrDefault(EVENT, PAYMENT_STATUS);
        if (!event.equals(PAYMENT_STATUS)) {
            return new Ignored("an event other than " + PAYMENT_STATUS, keyOf(callback.body()));
        }
        return Fields.read(callback.body())
                .<CallbackAnswer>map(fields -> read(new TripayTransaction(fields), callback.body()))
                .orElseGet(() -> new Unreadable("the body is not a JSON object"));
    }

    private static CallbackAnswer read(TripayTransaction transaction, byte[] body) {
        Optional<PaymentNews> news = transaction.news("total_amount");
        if (news.isEmpty()) {
            return new Ignored("a status that we do not know", keyOf(body));
        }
        if (transaction.gatewayReference().isEmpty()) {
            return new Ignored("no transaction is named", keyOf(body));
        }
        String key = transaction.gatewayReference().get()
                + ':'
                + transaction.fields().text("status").orElse("")
                + ':'
                + transaction.fields().text("paid_at").orElse("");
        return new Verified(news.get(), key.length() <= LONGEST_KEY ? key : keyOf(body));
    }

    private static String keyOf(byte[] body) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
