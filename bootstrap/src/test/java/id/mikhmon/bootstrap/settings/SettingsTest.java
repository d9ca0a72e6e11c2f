package id.mikhmon.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final Map<String, String> set = new HashMap<>();

    private Settings read(boolean sandboxBuild) {
        return Settings.read(name -> Optional.ofNullable(set.get(name)), sandboxBuild);
    }

    private ShopSettings readShop() {
        return ShopSettings.read(name -> Optional.ofNullable(set.get(name)), false);
    }

    @Test
    void whatHoldsWhenNothingIsSet() {
        Settings settings = read(false);

        assertThat(settings.httpHost()).isEqualTo("*");
        assertThat(settings.httpPort()).isEqualTo(9080);
        assertThat(settings.dataFolder()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://localhost:9080"));
        assertThat(settings.secretKey()).isEmpty();
        assertThat(settings.adminToken()).isEmpty();
        assertThat(settings.sandbox()).isFalse();
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(settings.logFormat()).isEqualTo(Settings.LogFormat.PLAIN);
        assertThat(settings.logAccess()).isFalse();
    }

    @Test
    void theSandboxBuildIsASandboxOnTheLoopback() {
        Settings settings = read(true);

        assertThat(settings.sandbox()).isTrue();
        assertThat(settings.httpHost()).isEqualTo("127.0.0.1");
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:9080"));
    }

    @Test
    void namesAreThoseOfTheContract() {
        assertThat(Settings.environmentName(Settings.HTTP_HOST)).isEqualTo("MIKHMON_HTTP_HOST");
        assertThat(Settings.environmentName(Settings.HTTP_PORT)).isEqualTo("MIKHMON_HTTP_PORT");
        assertThat(Settings.environmentName(Settings.DATA_FOLDER)).isEqualTo("MIKHMON_DATA_DIR");
        assertThat(Settings.environmentName(Settings.DATABASE_URL)).isEqualTo("MIKHMON_DB_URL");
        assertThat(Settings.environmentName(Settings.DATABASE_USER)).isEqualTo("MIKHMON_DB_USER");
        assertThat(Settings.environmentName(Settings.DATABASE_PASSWORD)).isEqualTo("MIKHMON_DB_PASSWORD");
        assertThat(Settings.environmentName(Settings.PUBLIC_URL)).isEqualTo("MIKHMON_PUBLIC_URL");
        assertThat(Settings.environmentName(Settings.SECRET_KEY)).isEqualTo("MIKHMON_SECRET_KEY");
        assertThat(Settings.environmentName(Settings.ADMIN_TOKEN)).isEqualTo("MIKHMON_ADMIN_TOKEN");
        assertThat(Settings.environmentName(Settings.SANDBOX)).isEqualTo("MIKHMON_SANDBOX");
        assertThat(Settings.environmentName(Settings.TIME_ZONE)).isEqualTo("MIKHMON_TIME_ZONE");
    }

    @Test
    void whatIsSetCounts() {
        set.put("mikhmon.http.host", "::1");
        set.put("mikhmon.http.port", " 80 ");
        set.put("mikhmon.db.url", "jdbc:mysql://db:3306/mikhmon?sslMode=REQUIRED");
        set.put("mikhmon.db.user", "shop");
        set.put("mikhmon.db.password", "pw");
        set.put("mikhmon.public.url", "https://wifi.example.id/");
        set.put("mikhmon.secret.key", KEY);
        set.put("mikhmon.admin.token", "x".repeat(32));
        set.put("mikhmon.sandbox", "false");
        set.put("mikhmon.time.zone", "Asia/Makassar");
        set.put("mikhmon.log.format", "JSON");

        Settings settings = read(true);

        assertThat(settings.httpHost()).isEqualTo("::1");
        assertThat(settings.httpPort()).isEqualTo(80);
        assertThat(settings.databaseUrl()).contains("jdbc:mysql://db:3306/mikhmon?sslMode=REQUIRED");
        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://wifi.example.id"));
        assertThat(settings.secretKey()).contains(KEY);
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(settings.logFormat()).isEqualTo(Settings.LogFormat.JSON);
        assertThat(settings.sandbox()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "mikhmon.http.port, 0",
        "mikhmon.http.port, 65536",
        "mikhmon.http.port, -1",
        "mikhmon.http.port, http",
        "mikhmon.db.url, jdbc:postgresql://db/mikhmon",
        "mikhmon.db.url, jdbc:mysql://db",
        "mikhmon.public.url, wifi.example.id",
        "mikhmon.public.url, ftp://wifi.example.id",
        "mikhmon.public.url, https://wifi.example.id/?a=b",
        "mikhmon.secret.key, short",
        "mikhmon.secret.key, MDEyMw==",
        "mikhmon.admin.token, tooshort",
        "mikhmon.sandbox, yes",
        "mikhmon.sandbox, true",
        "mikhmon.time.zone, Jakarta",
        "mikhmon.log.format, xml"
    })
    void aWrongValueIsRefusedInOneLineThatNamesTheSetting(String name, String value) {
        set.put(name, value);

        assertThatThrownBy(() -> read(false))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("Wrong setting " + Settings.environmentName(name) + " (" + name + "): ")
                .message()
                .hasLineCount(1);
    }

    @Test
    void aSecretIsNotRepeatedInTheRefusal() {
        set.put("mikhmon.admin.token", "hush hush");

        assertThatThrownBy(() -> read(false)).message().doesNotContain("hush");
    }

    @Test
    void anOwnDatabaseNeedsItsUser() {
        set.put("mikhmon.db.url", "jdbc:mysql://db:3306/mikhmon");

        assertThatThrownBy(() -> read(false)).hasMessageContaining("MIKHMON_DB_USER");
    }

    @Test
    void theSandboxDoesNotListenToOthers() {
        set.put("mikhmon.http.host", "*");

        assertThatThrownBy(() -> read(true)).hasMessageContaining("MIKHMON_HTTP_HOST");
    }

    @Test
    void howTheShopSellsWhenNothingIsSet() {
        ShopSettings shop = readShop();

        assertThat(shop.name()).isEqualTo("Voucher WiFi");
        assertThat(shop.phone()).isEmpty();
        assertThat(shop.ownerPhone()).isEmpty();
        assertThat(shop.ownerLanguage()).isEqualTo(ShopSettings.OwnerLanguage.INDONESIAN);
        assertThat(shop.paymentWindow()).isEqualTo(Duration.ofHours(1));
        assertThat(shop.reviewAfter()).isEqualTo(Duration.ofHours(24));
        assertThat(shop.saleRefundAfter()).isEqualTo(Duration.ofMinutes(30));
        assertThat(shop.saleBounds()).isEqualTo(new ShopSettings.SaleBounds(0, 0, 0, Optional.empty()));
        assertThat(shop.funds()).isEqualTo(new ShopSettings.Funds(10_000, 10_000_000, 0, 10_000));
        assertThat(shop.topUpBankAccounts()).isEmpty();
        assertThat(shop.messageDistance()).isEqualTo(Duration.ofSeconds(2));
        assertThat(shop.messageLife()).isEqualTo(Duration.ofHours(24));
        assertThat(shop.ordersPerMinute()).isEqualTo(300);
        assertThat(shop.wrongTokensPerMinute()).isEqualTo(10);
        assertThat(shop.administratorsNeedSecondFactor()).isFalse();
        assertThat(shop.agentRegistration()).isFalse();
    }

    @Test
    void accountsForTransfersArePartedBySemicolonsAndNotLong() {
        set.put("mikhmon.topup.bank.account", " BCA 1234567890 a.n. Hasan; ;BRI 0987-65-4321 a.n. Hasan ");
        assertThat(readShop().topUpBankAccounts())
                .containsExactly("BCA 1234567890 a.n. Hasan", "BRI 0987-65-4321 a.n. Hasan");

        for (String wrong : List.of("x".repeat(81), "BCA 1\n2")) {
            set.put("mikhmon.topup.bank.account", wrong);
            assertThatThrownBy(this::readShop)
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("MIKHMON_TOPUP_BANK_ACCOUNT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mikhmon.shop.phone, 0812",
        "mikhmon.owner.phone, +62 812",
        "mikhmon.owner.language, fr",
        "mikhmon.payment.window, 1h",
        "mikhmon.payment.window, PT1M",
        "mikhmon.review.after, PT0S",
        "mikhmon.sale.refund.after, PT1S",
        "mikhmon.sale.limit.minute, -1",
        "mikhmon.sale.limit.day, many",
        "mikhmon.sale.odd.hours, night",
        "mikhmon.sale.odd.hours, 25:00-05:00",
        "mikhmon.sale.odd.hours, 05:00-05:00",
        "mikhmon.topup.least, 0",
        "mikhmon.topup.most, 9999",
        "mikhmon.topup.unseen, -1",
        "mikhmon.topup.bank.account, 1;2;3;4;5;6",
        "mikhmon.withdrawal.least, 1.5",
        "mikhmon.message.distance, -PT1S",
        "mikhmon.message.life, P30D",
        "mikhmon.limit.orders, 0",
        "mikhmon.limit.wrong.tokens, many",
        "mikhmon.agent.registration, perhaps",
        "mikhmon.agent.promotion, perhaps",
        "mikhmon.admin.second.factor, perhaps"
    })
    void aWrongValueOfTheShopIsRefusedToo(String name, String value) {
        set.put(name, value);

        assertThatThrownBy(this::readShop)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(Settings.environmentName(name));
    }
}
