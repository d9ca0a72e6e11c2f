package id.mikhmon.application.payment;

import java.net.URI;
import java.time.Duration;

/**
 * How payments are made.
 *
 * @param publicUrl base of the addresses that gateways call and buyers return to, without a trailing slash
 * @param window how long a buyer has time to pay, within what the channel allows
 */
public record PaymentSettings(URI publicUrl, Duration window) {
    /** @return where a gateway reports */
    public URI callbackUrl(String gateway) {
        return URI.create(publicUrl + "/webhooks/payments/" + gateway);
    }

    /** @return where a buyer comes back to */
    public URI returnUrl(String order) {
        return URI.create(publicUrl + "/public/order/" + order);
    }

    /** @return where an agent comes back to that paid */
    public URI portalUrl() {
        return URI.create(publicUrl + "/agent/");
    }
}
