package id.mikhmon.persistence.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.persistence.messaging.JpaMessagingAccounts;
import id.mikhmon.persistence.payment.JpaGatewayAccounts;
import id.mikhmon.persistence.router.JpaRouters;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecretKeyCheckIT {
    private static final Map<String, Secret> CREDENTIALS = Map.of("token", Secret.of("s3cret"));

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final SecretKeyCheck right = new SecretKeyCheck(stores.database(), stores.secrets());
    private final SecretKeyCheck wrong = new SecretKeyCheck(stores.database(), new SecretBox(new byte[32]));

    @Test
    void keyOfTheFirstStartIsTheRightOneFromThenOn() {
        right.check();

        assertThatCode(right::check).doesNotThrowAnyException();
        assertThatThrownBy(wrong::check)
                .isInstanceOf(WrongSecretKey.class)
                .hasMessageContaining("mikhmon.secret.key")
                .hasMessageContaining("secret_key_check");
        assertThat(stores.number("SELECT COUNT(*) FROM secret_key_check")).isEqualTo(1);
    }

    @Test
    void databaseFromBeforeIsTriedByTheRouterThatItHolds() {
        routers().save(router("cafe"));

        assertRefusedUntilTheKeyIsRight("routers.sealed_password of cafe");
    }

    @Test
    void databaseFromBeforeIsTriedByThePaymentGatewayThatItHolds() {
        new JpaGatewayAccounts(stores.database(), stores.secrets(), Clock.systemUTC())
                .save(new GatewayAccount(
                        GatewayId.XENDIT,
                        true,
                        GatewayAccount.Environment.SANDBOX,
                        Optional.empty(),
                        CREDENTIALS,
                        List.of()));

        assertRefusedUntilTheKeyIsRight("gateway_accounts.sealed_credentials of XENDIT");
    }

    @Test
    void databaseFromBeforeIsTriedByTheMessagingGatewayThatItHolds() {
        new JpaMessagingAccounts(stores.database(), stores.secrets(), Clock.systemUTC())
                .save(new MessagingAccount(
                        MessagingGatewayId.FONNTE, true, Optional.empty(), CREDENTIALS, Secret.of("hook")));

        assertRefusedUntilTheKeyIsRight("messaging_accounts.sealed_credentials of FONNTE");
    }

    @Test
    void credentialThatWasChangedByHandDoesNotMakeTheKeyWrong() {
        routers().save(router("cafe"));
        routers().save(router("hall"));
        stores.execute("UPDATE routers SET sealed_password = 'x' WHERE name = 'cafe'");

        right.check();

        assertThatThrownBy(wrong::check).isInstanceOf(WrongSecretKey.class);
    }

    @Test
    void ofTwoKeysThatComeAtOnceOnlyOneIsTaken() {
        List<Boolean> taken = Rivals.atOnce(8, rival -> () -> {
            try {
                (rival % 2 == 0 ? right : wrong).check();
                return true;
            } catch (WrongSecretKey e) {
                return false;
            }
        });

        assertThat(taken).filteredOn(one -> one).hasSize(4);
        assertThat(taken.get(0)).isEqualTo(taken.get(2)).isNotEqualTo(taken.get(1));
    }

    /** The refused start stores nothing, so that the right key is still welcome after it. */
    private void assertRefusedUntilTheKeyIsRight(String place) {
        assertThatThrownBy(wrong::check).isInstanceOf(WrongSecretKey.class).hasMessageContaining(place);
        assertThat(stores.number("SELECT COUNT(*) FROM secret_key_check")).isZero();
        right.check();
        assertThatThrownBy(wrong::check).isInstanceOf(WrongSecretKey.class);
    }

    private static JpaRouters routers() {
        return new JpaRouters(stores.database(), stores.secrets(), Clock.systemUTC());
    }

    private static Router router(String name) {
        return new Router(
                new RouterName(name),
                "192.168.88.1",
                8728,
                false,
                "mikhmon",
                Secret.of("s3cret"),
                "all",
                URI.create("http://hotspot.lan/login"),
                ZoneId.of("Asia/Jakarta"));
    }
}
