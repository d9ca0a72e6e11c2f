package id.mikhmon.sandbox.router;

import org.jspecify.annotations.Nullable;

/**
 * What became of a customer's try to log in with a voucher.
 *
 * @param refusal null when the customer is online; else what the login page says
 * @param address null when refused
 * @param macAddress null when refused
 * @param comment the user's comment afterwards: the expiry date once the voucher is in use; null when the user is unknown
 */
public record CustomerLogin(
        String user,
        @Nullable String refusal,
        @Nullable String address,
        @Nullable String macAddress,
        @Nullable String comment) {
    static CustomerLogin refused(String user, @Nullable String comment, String why) {
        return new CustomerLogin(user, why, null, null, comment);
    }
}
