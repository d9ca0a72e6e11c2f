package id.mikhmon.persistence.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.persistence.messaging.JpaMessagingAccounts;
import id.mikhmon.persistence.payment.JdbcCallbacks;
import id.mikhmon.persistence.payment.JpaGatewayAccounts;
import id.mikhmon.persistence.router.JpaRouters;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecretsAtRestIT {
    private static final String CREDENTIAL = "s3cret-credential";

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Test
    void noCredentialCanBeReadInTheTables() {
        storeAll();

        for (String column : List.of(
                "sealed_password FROM routers",
                "sealed_credentials FROM gateway_accounts",
                "sealed_credentials FROM messaging_accounts",
                "sealed_webhook_secret FROM messaging_accounts",
                "sealed_headers FROM callbacks")) {
            assertThat(stores.number("SELECT INSTR(" + column.replace(" FROM", ", '" + CREDENTIAL + "') FROM")))
                    .as(column)
                    .isZero();
        }
    }

    @Test
    void passwordOfAnotherRouterDoesNotOpen() {
        storeAll();
        JpaRouters routers = new JpaRouters(stores.database(), stores.secrets(), Clock.systemUTC());
        routers.save(router("hall", "another"));

        stores.execute("UPDATE routers AS cafe JOIN routers AS hall ON hall.name = 'hall'"
                + " SET cafe.sealed_password = hall.sealed_password WHERE cafe.name = 'cafe'");

        assertThatThrownBy(() -> routers.find(new RouterName("cafe")))
                .isInstanceOf(WrongSecretKey.class)
                .hasMessageContaining("routers.sealed_password of cafe");
    }

    @Test
    void anotherKeyIsToldAsWhatItIs() {
        storeAll();

        assertThatThrownBy(
                        () -> new JpaRouters(stores.database(), new SecretBox(new byte[32]), Clock.systemUTC()).all())
                .isInstanceOf(WrongSecretKey.class)
                .hasMessageContaining("mikhmon.secret.key")
                .hasMessageNotContaining(CREDENTIAL);
    }

    private static void storeAll() {
        Map<String, Secret> credentials = Map.of("token", Secret.of(CREDENTIAL));
        new JpaRouters(stores.database(), stores.secrets(), Clock.systemUTC()).save(router("cafe", CREDENTIAL));
        new JpaGatewayAccounts(stores.database(), stores.secrets(), Clock.systemUTC())
                .save(new GatewayAccount(
                        GatewayId.XENDIT,
                        true,
                        GatewayAccount.Environment.SANDBOX,
                        Optional.empty(),
                        credentials,
                        List.of()));
        new JpaMessagingAccounts(stores.database(), stores.secrets(), Clock.systemUTC())
                .save(new MessagingAccount(
                        MessagingGatewayId.FONNTE, true, Optional.empty(), credentials, Secret.of(CREDENTIAL)));
        new JdbcCallbacks(stores.database(), stores.secrets())
                .add(
                        GatewayId.XENDIT,
                        "x1",
                        new RawCallback(Map.of("x-callback-token", CREDENTIAL), new byte[1]),
                        Instant.EPOCH);
    }

    private static Router router(String name, String password) {
        return new Router(
                new RouterName(name),
                "192.168.88.1",
                8728,
                false,
                "mikhmon",
                Secret.of(password),
                "all",
                URI.create("http://hotspot.lan/login"),
                ZoneId.of("Asia/Jakarta"));
    }
}
