package id.mikhmon.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage of accounts at payment gateways keeps to. */
public abstract class GatewayAccountsContract {
    private static final GatewayAccount TRIPAY = new GatewayAccount(
            GatewayId.TRIPAY,
            true,
            GatewayAccount.Environment.SANDBOX,
            Optional.of(URI.create("https://tripay.example/api")),
            Map.of("apiKey", Secret.of("DEV-\"quoted\""), "privateKey", Secret.of("pk é")),
            List.of(new ChannelCode("QRIS"), new ChannelCode("BRIVA")));
    private static final GatewayAccount XENDIT = new GatewayAccount(
            GatewayId.XENDIT, false, GatewayAccount.Environment.PRODUCTION, Optional.empty(), Map.of(), List.of());

    protected abstract GatewayAccounts accounts();

    @Test
    void accountIsFoundAsItWasStored() {
        assertThat(accounts().save(TRIPAY)).isTrue();

        assertThat(accounts().find(GatewayId.TRIPAY)).contains(TRIPAY);
        assertThat(accounts().find(GatewayId.DUITKU)).isEmpty();
    }

    @Test
    void accountTakesThePlaceOfTheFormer() {
        accounts().save(TRIPAY);
        GatewayAccount changed = new GatewayAccount(
                GatewayId.TRIPAY,
                false,
                GatewayAccount.Environment.PRODUCTION,
                Optional.empty(),
                Map.of("apiKey", Secret.of("other")),
                List.of());

        assertThat(accounts().save(changed)).isFalse();

        assertThat(accounts().find(GatewayId.TRIPAY)).contains(changed);
    }

    @Test
    void accountsComeInTheOrderOfTheGateways() {
        accounts().save(XENDIT);
        accounts().save(TRIPAY);

        assertThat(accounts().all()).containsExactly(TRIPAY, XENDIT);
    }
}
