package id.mikhmon.payment.tripay;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A merchant's account with all that a call needs.
 *
 * @param base the address that every call starts with, without a trailing slash
 */
record TripayAccount(String base, String merchantCode, Secret apiKey, Secret privateKey) {
    static final Set<String> CREDENTIALS = Set.of("merchantCode", "apiKey", "privateKey");

    /** Why there is no {@link TripayAccount} in it. */
    static final String UNUSABLE =
            "merchantCode, apiKey or privateKey is missing or has characters other than visible ASCII";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /** @return empty when a credential is missing, or could not be sent in a header */
    static Optional<TripayAccount> of(GatewayAccount account) {
        boolean complete = CREDENTIALS.stream()
                .allMatch(name ->
                        VISIBLE.matcher(account.credential(name).reveal()).matches());
        return complete
                ? Optional.of(new TripayAccount(
                        account.baseUrl()
                                .map(URI::toString)
                                .map(TripayAccount::withoutSlash)
                                .orElseGet(() -> vendorAddress(account)),
                        account.credential("merchantCode").reveal(),
                        account.credential("apiKey"),
                        account.credential("privateKey")))
                : Optional.empty();
    }

    /** @return the vendor's sentence, fit for a log or a page: one line, not long, none of our secrets in it */
    String quoted(String sentence) {
        String harmless = sentence.replace(apiKey.reveal(), "…").replace(privateKey.reveal(), "…");
        String line = PlainText.of(harmless);
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    private static String vendorAddress(GatewayAccount account) {
        return switch (account.environment()) {
            case SANDBOX -> "https://tripay.co.id/api-sandbox";
            case PRODUCTION -> "https://tripay.co.id/api";
        };
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
