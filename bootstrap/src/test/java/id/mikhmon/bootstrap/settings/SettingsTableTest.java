package id.mikhmon.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pins the name and the default of every setting, and holds the table in the README to them. */
class SettingsTableTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String SANDBOX_START = "/id/mikhmon/sandbox/server/SandboxStart.class";

    /** A line of the table: environment variable, property, default. */
    private static final Pattern LINE = Pattern.compile(
            "^\\| `(MIKHMON_[A-Z_]+)` \\| `(mikhmon\\.[a-z.]+)` \\| (.+?) \\| .+ \\|$", Pattern.MULTILINE);

    /**
     * What a setting is when nobody sets it.
     *
     * @param plain in the product, the empty text for none
     * @param sandbox in the build with the sandbox
     * @param told as the README says it
     */
    private record Default(String plain, String sandbox, String told) {
        static Default of(String value) {
            return new Default(value, value, "`" + value + "`");
        }

        static Default none(String told) {
            return new Default("", "", told);
        }
    }

    private static Map<String, Default> pinned() {
        Map<String, Default> all = new LinkedHashMap<>();
        all.put("mikhmon.http.host", new Default("*", "127.0.0.1", "`127.0.0.1` with the sandbox, else `*`"));
        all.put("mikhmon.http.port", Default.of("9080"));
        all.put("mikhmon.trusted.proxies", Default.none("unset: nobody"));
        all.put("mikhmon.data.dir", Default.of("./data"));
        all.put("mikhmon.db.url", Default.none("unset: embedded MariaDB in the data folder"));
        all.put("mikhmon.db.user", Default.none("unset"));
        all.put("mikhmon.db.password", Default.none("unset"));
        all.put(
                "mikhmon.public.url",
                new Default("http://localhost:9080", "http://127.0.0.1:9080", "the listening address"));
        all.put("mikhmon.secret.key", Default.none("generated once into the data folder"));
        all.put("mikhmon.admin.token", Default.none("unset: no token access"));
        all.put("mikhmon.sandbox", new Default("false", "true", "`true` in the sandbox build, else `false`"));
        all.put("mikhmon.time.zone", Default.of("Asia/Jakarta"));
        all.put("mikhmon.log.format", Default.of("plain"));
        all.put("mikhmon.log.access", Default.of("false"));
        all.put("mikhmon.shop.name", Default.of("Voucher WiFi"));
        all.put("mikhmon.shop.phone", Default.none("unset"));
        all.put("mikhmon.owner.phone", Default.none("unset"));
        all.put("mikhmon.owner.language", Default.of("id"));
        all.put("mikhmon.payment.window", Default.of("PT1H"));
        all.put("mikhmon.review.after", Default.of("PT24H"));
        all.put("mikhmon.sale.refund.after", Default.of("PT30M"));
        all.put("mikhmon.sale.limit.minute", Default.of("0"));
        all.put("mikhmon.sale.limit.day", Default.of("0"));
        all.put("mikhmon.sale.limit.returns", Default.of("0"));
        all.put("mikhmon.sale.odd.hours", Default.none("unset"));
        all.put("mikhmon.topup.least", Default.of("10000"));
        all.put("mikhmon.topup.most", Default.of("10000000"));
        all.put("mikhmon.topup.unseen", Default.of("0"));
        all.put("mikhmon.agent.registration", Default.of("false"));
        all.put("mikhmon.agent.promotion", Default.of("false"));
        all.put("mikhmon.topup.bank.account", Default.none("unset"));
        all.put("mikhmon.withdrawal.least", Default.of("10000"));
        all.put("mikhmon.message.distance", new Default("PT2S", "PT0S", "`PT0S` with the sandbox, else `PT2S`"));
        all.put("mikhmon.message.life", Default.of("PT24H"));
        all.put("mikhmon.message.timeout", Default.of("PT20S"));
        all.put("mikhmon.message.unsure.pause", Default.of("PT1M"));
        all.put("mikhmon.gateway.timeout.open", Default.of("PT30S"));
        all.put("mikhmon.gateway.timeout.question", Default.of("PT15S"));
        all.put("mikhmon.acs.url", Default.none("unset: no GenieACS"));
        all.put("mikhmon.limit.orders", Default.of("300"));
        all.put("mikhmon.limit.wrong.tokens", Default.of("10"));
        all.put("mikhmon.admin.second.factor", Default.of("false"));
        all.put("mikhmon.link.life", Default.of("PT24H"));
        all.put("mikhmon.setup.life", Default.of("PT168H"));
        return all;
    }

    /** Of the stand-ins, which know no settings class; see SandboxStart. */
    private static Map<String, Default> pinnedOfTheSandbox() {
        Default anyFreePort = Default.none("any free port");
        return Map.of(
                "mikhmon.sandbox.router.port", anyFreePort,
                "mikhmon.sandbox.tripay.port", anyFreePort,
                "mikhmon.sandbox.fonnte.port", anyFreePort,
                "mikhmon.sandbox.resend.seconds", Default.of("120"));
    }

    @Test
    void everyNameIsPinned() {
        Set<String> names = Stream.of(Settings.class, ShopSettings.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == String.class && Modifier.isPublic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).containsExactlyInAnyOrderElementsOf(pinned().keySet());
    }

    @Test
    void everyDefaultIsPinned() {
        assertThat(defaults(false)).isEqualTo(pinnedValues(Default::plain));
    }

    @Test
    void everyDefaultOfTheSandboxBuildIsPinned() {
        assertThat(defaults(true)).isEqualTo(pinnedValues(Default::sandbox));
    }

    @Test
    void everySettingOfTheStandInsIsPinned() throws IOException {
        try (InputStream start = getClass().getResourceAsStream(SANDBOX_START)) {
            String constants = new String(start.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(Pattern.compile("mikhmon\\.sandbox\\.[a-z.]+")
                            .matcher(constants)
                            .results()
                            .map(MatchResult::group))
                    .containsExactlyInAnyOrderElementsOf(pinnedOfTheSandbox().keySet());
        }
    }

    @Test
    void readmeHasEverySettingWithItsDefaultAndNoOther() throws IOException {
        Map<String, Default> all = new LinkedHashMap<>(pinned());
        all.putAll(pinnedOfTheSandbox());
        List<String> expected = all.entrySet().stream()
                .map(one -> Settings.environmentName(one.getKey()) + " " + one.getKey() + " "
                        + one.getValue().told())
                .toList();

        Matcher lines = LINE.matcher(Files.readString(README));

        assertThat(lines.results().map(line -> line.group(1) + " " + line.group(2) + " " + line.group(3)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Map<String, String> pinnedValues(Function<Default, String> which) {
        return pinned().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> which.apply(one.getValue())));
    }

    private static Map<String, String> defaults(boolean sandboxBuild) {
        Settings server = Settings.read(name -> Optional.empty(), sandboxBuild);
        ShopSettings shop = ShopSettings.read(name -> Optional.empty(), server.sandbox());
        Path here = Path.of("").toAbsolutePath();
        return Map.ofEntries(
                Map.entry(Settings.HTTP_HOST, server.httpHost()),
                Map.entry(Settings.HTTP_PORT, Integer.toString(server.httpPort())),
                Map.entry(Settings.TRUSTED_PROXIES, server.trustedProxies()),
                Map.entry(Settings.DATA_FOLDER, "./" + here.relativize(server.dataFolder())),
                Map.entry(Settings.DATABASE_URL, server.databaseUrl().orElse("")),
                Map.entry(Settings.DATABASE_USER, server.databaseUser()),
                Map.entry(Settings.DATABASE_PASSWORD, server.databasePassword()),
                Map.entry(Settings.PUBLIC_URL, server.publicUrl().toString()),
                Map.entry(Settings.SECRET_KEY, server.secretKey().orElse("")),
                Map.entry(Settings.ADMIN_TOKEN, server.adminToken().orElse("")),
                Map.entry(Settings.SANDBOX, Boolean.toString(server.sandbox())),
                Map.entry(Settings.TIME_ZONE, server.timeZone().getId()),
                Map.entry(Settings.LOG_FORMAT, server.logFormat().name().toLowerCase(Locale.ROOT)),
                Map.entry(Settings.LOG_ACCESS, Boolean.toString(server.logAccess())),
                Map.entry(ShopSettings.NAME, shop.name()),
                Map.entry(ShopSettings.PHONE, shop.phone().orElse("")),
                Map.entry(ShopSettings.OWNER_PHONE, shop.ownerPhone().orElse("")),
                Map.entry(
                        ShopSettings.OWNER_LANGUAGE,
                        shop.ownerLanguage() == ShopSettings.OwnerLanguage.INDONESIAN ? "id" : "en"),
                Map.entry(ShopSettings.PAYMENT_WINDOW, shop.paymentWindow().toString()),
                Map.entry(ShopSettings.REVIEW_AFTER, shop.reviewAfter().toString()),
                Map.entry(ShopSettings.SALE_REFUND_AFTER, shop.saleRefundAfter().toString()),
                Map.entry(
                        ShopSettings.TOP_UP_LEAST, Integer.toString(shop.funds().leastTopUp())),
                Map.entry(
                        ShopSettings.TOP_UP_MOST, Integer.toString(shop.funds().mostTopUp())),
                Map.entry(
                        ShopSettings.TOP_UP_UNSEEN,
                        Integer.toString(shop.funds().unseenTopUps())),
                Map.entry(ShopSettings.TOP_UP_BANK_ACCOUNT, String.join("; ", shop.topUpBankAccounts())),
                Map.entry(
                        ShopSettings.WITHDRAWAL_LEAST,
                        Integer.toString(shop.funds().leastWithdrawal())),
                Map.entry(ShopSettings.AGENT_PROMOTION, Boolean.toString(shop.agentPromotion())),
                Map.entry(ShopSettings.AGENT_REGISTRATION, Boolean.toString(shop.agentRegistration())),
                Map.entry(
                        ShopSettings.SALE_LIMIT_MINUTE,
                        Integer.toString(shop.saleBounds().perMinute())),
                Map.entry(
                        ShopSettings.SALE_LIMIT_DAY,
                        Integer.toString(shop.saleBounds().perDay())),
                Map.entry(
                        ShopSettings.SALE_LIMIT_RETURNS,
                        Integer.toString(shop.saleBounds().returns())),
                Map.entry(
                        ShopSettings.SALE_ODD_HOURS,
                        shop.saleBounds()
                                .oddHours()
                                .map(hours -> hours.from() + "-" + hours.to())
                                .orElse("")),
                Map.entry(ShopSettings.MESSAGE_DISTANCE, shop.messageDistance().toString()),
                Map.entry(ShopSettings.MESSAGE_LIFE, shop.messageLife().toString()),
                Map.entry(ShopSettings.MESSAGE_TIMEOUT, shop.messageTimeout().toString()),
                Map.entry(
                        ShopSettings.MESSAGE_UNSURE_PAUSE,
                        shop.messageUnsurePause().toString()),
                Map.entry(
                        ShopSettings.GATEWAY_TIMEOUT_OPEN,
                        shop.gatewayTimeoutOpen().toString()),
                Map.entry(
                        ShopSettings.GATEWAY_TIMEOUT_QUESTION,
                        shop.gatewayTimeoutQuestion().toString()),
                Map.entry(
                        ShopSettings.ACS_URL,
                        shop.acsUrl().map(Object::toString).orElse("")),
                Map.entry(ShopSettings.ORDERS_PER_MINUTE, Integer.toString(shop.ordersPerMinute())),
                Map.entry(ShopSettings.WRONG_TOKENS_PER_MINUTE, Integer.toString(shop.wrongTokensPerMinute())),
                Map.entry(ShopSettings.LINK_LIFE, shop.linkLife().toString()),
                Map.entry(ShopSettings.SETUP_LIFE, shop.setUpLife().toString()),
                Map.entry(ShopSettings.ADMIN_SECOND_FACTOR, Boolean.toString(shop.administratorsNeedSecondFactor())));
    }
}
