package id.mikhmon.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage of accounts at messaging gateways keeps to. */
public abstract class MessagingAccountsContract {
    private static final MessagingAccount FONNTE = new MessagingAccount(
            MessagingGatewayId.FONNTE,
            true,
            Optional.of(URI.create("https://fonnte.example")),
            Map.of("token", Secret.of("t0ken")),
            Secret.of("web-hook-secret"));
    private static final MessagingAccount META = new MessagingAccount(
            MessagingGatewayId.META, false, Optional.empty(), Map.of(), Secret.of("another-secret"));

    protected abstract MessagingAccounts accounts();

    @Test
    void accountIsFoundAsItWasStored() {
        assertThat(accounts().save(FONNTE)).isTrue();

        assertThat(accounts().find(MessagingGatewayId.FONNTE)).contains(FONNTE);
        assertThat(accounts().find(MessagingGatewayId.WABLAS)).isEmpty();
    }

    @Test
    void accountTakesThePlaceOfTheFormer() {
        accounts().save(FONNTE);
        MessagingAccount changed = new MessagingAccount(
                MessagingGatewayId.FONNTE,
                false,
                Optional.empty(),
                Map.of("token", Secret.of("new")),
                FONNTE.webhookSecret());

        assertThat(accounts().save(changed)).isFalse();

        assertThat(accounts().find(MessagingGatewayId.FONNTE)).contains(changed);
    }

    @Test
    void accountsComeInTheOrderOfTheGateways() {
        accounts().save(META);
        accounts().save(FONNTE);

        assertThat(accounts().all()).containsExactly(FONNTE, META);
    }
}
