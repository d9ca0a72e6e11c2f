package id.mikhmon.bootstrap.story;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Callbacks as the gateway signs them. */
final class SignedNews {
    static final String PATH = "/webhooks/payments/tripay";

    private SignedNews() {}

    /** Tells the shop that somebody paid for a reference that the gateway's stand-in need not know. */
    static Reply of(Shop shop, String merchantReference) {
        byte[] body = paid(merchantReference);
        return send(shop, body, signature(shop.outside().tripay().settings().privateKey(), body));
    }

    static byte[] paid(String merchantReference) {
        return ("{\"reference\":\"T0001999999999\",\"merchant_ref\":\"" + merchantReference
                        + "\",\"total_amount\":5000,\"fee_merchant\":0,\"fee_customer\":0,\"total_fee\":0,"
                        + "\"amount_received\":5000,\"is_closed_payment\":1,\"status\":\"PAID\","
                        + "\"paid_at\":1795000000,\"note\":null}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Reply send(Shop shop, byte[] body, String signature) {
        return shop.client()
                .post(
                        PATH,
                        body,
                        "Content-Type",
                        "application/json",
                        "X-Callback-Event",
                        "payment_status",
                        "X-Callback-Signature",
                        signature);
    }

    static String signature(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
