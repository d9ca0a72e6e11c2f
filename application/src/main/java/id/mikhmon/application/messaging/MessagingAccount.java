package id.mikhmon.application.messaging;

import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The owner's account at a messaging gateway.
 *
 * @param baseUrl overrides the vendor's address; without a trailing slash
 * @param credentials by the field's name in the contract, such as {@code token}
 * @param webhookSecret made by us: the part of the webhook's address that nobody can guess
 */
public record MessagingAccount(
        MessagingGatewayId gateway,
        boolean active,
        Optional<URI> baseUrl,
        Map<String, Secret> credentials,
        Secret webhookSecret) {
    public MessagingAccount {
        credentials = Map.copyOf(credentials);
    }

    /** @return the credential of that name, empty text when it was never set */
    public Secret credential(String name) {
        return credentials.getOrDefault(name, Secret.of(""));
    }
}
