package id.mikhmon.application.payment;

import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The owner's account at a payment gateway.
 *
 * @param active whether new payments may be opened there; callbacks are taken in any case
 * @param baseUrl overrides the vendor's address; without a trailing slash
 * @param credentials by the field's name in the contract, such as {@code privateKey}
 * @param channels the only channels to offer; empty for all that the gateway has switched on
 */
public record GatewayAccount(
        GatewayId gateway,
        boolean active,
        Environment environment,
        Optional<URI> baseUrl,
        Map<String, Secret> credentials,
        List<ChannelCode> channels) {
    /** Which of the vendor's two worlds the credentials belong to. */
    public enum Environment {
        SANDBOX,
        PRODUCTION
    }

    public GatewayAccount {
        credentials = Map.copyOf(credentials);
        channels = List.copyOf(channels);
    }

    /** @return the credential of that name, empty text when it was never set */
    public Secret credential(String name) {
        return credentials.getOrDefault(name, Secret.of(""));
    }

    /** @return whether the owner lets buyers pay that way, if the gateway has it */
    public boolean offers(ChannelCode channel) {
        return channels.isEmpty() || channels.contains(channel);
    }

    /** @return whether what the gateway told of the other account holds for this one */
    public boolean isOfSameMerchant(GatewayAccount other) {
        return environment == other.environment
                && baseUrl.equals(other.baseUrl)
                && credentials.equals(other.credentials);
    }
}
