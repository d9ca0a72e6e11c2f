package id.mikhmon.bootstrap.settings;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The settings of how the shop sells, all of them checked. Read beside {@link Settings}, from the same sources. */
public final class ShopSettings {
    public static final String NAME = "mikhmon.shop.name";
    public static final String PHONE = "mikhmon.shop.phone";
    public static final String OWNER_PHONE = "mikhmon.owner.phone";
    public static final String OWNER_LANGUAGE = "mikhmon.owner.language";
    public static final String PAYMENT_WINDOW = "mikhmon.payment.window";
    public static final String REVIEW_AFTER = "mikhmon.review.after";
    public static final String SALE_REFUND_AFTER = "mikhmon.sale.refund.after";
    public static final String SALE_LIMIT_MINUTE = "mikhmon.sale.limit.minute";
    public static final String SALE_LIMIT_DAY = "mikhmon.sale.limit.day";
    public static final String SALE_LIMIT_RETURNS = "mikhmon.sale.limit.returns";
    public static final String SALE_ODD_HOURS = "mikhmon.sale.odd.hours";
    public static final String TOP_UP_LEAST = "mikhmon.topup.least";
    public static final String TOP_UP_MOST = "mikhmon.topup.most";
    public static final String TOP_UP_UNSEEN = "mikhmon.topup.unseen";
    public static final String TOP_UP_BANK_ACCOUNT = "mikhmon.topup.bank.account";
    public static final String WITHDRAWAL_LEAST = "mikhmon.withdrawal.least";
    public static final String AGENT_REGISTRATION = "mikhmon.agent.registration";
    public static final String AGENT_PROMOTION = "mikhmon.agent.promotion";
    public static final String MESSAGE_DISTANCE = "mikhmon.message.distance";
    public static final String MESSAGE_LIFE = "mikhmon.message.life";
    public static final String MESSAGE_TIMEOUT = "mikhmon.message.timeout";
    public static final String MESSAGE_UNSURE_PAUSE = "mikhmon.message.unsure.pause";
    public static final String GATEWAY_TIMEOUT_OPEN = "mikhmon.gateway.timeout.open";
    public static final String GATEWAY_TIMEOUT_QUESTION = "mikhmon.gateway.timeout.question";
    public static final String ACS_URL = "mikhmon.acs.url";
    public static final String ORDERS_PER_MINUTE = "mikhmon.limit.orders";
    public static final String ADMIN_SECOND_FACTOR = "mikhmon.admin.second.factor";
    public static final String LINK_LIFE = "mikhmon.link.life";
    public static final String SETUP_LIFE = "mikhmon.setup.life";
    public static final String WRONG_TOKENS_PER_MINUTE = "mikhmon.limit.wrong.tokens";

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);
    /** The fault tolerance around each call gives up at 40 s; the deadline of the call itself has to come first. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(35);

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final Pattern HOURS = Pattern.compile(TIME + "-" + TIME);

    private static final int MOST_VOUCHERS = 1_000_000;
    private static final int MOST_RUPIAH = 999_999_999;
    private static final int MOST_BANK_ACCOUNTS = 5;
    private static final int LONGEST_BANK_ACCOUNT = 80;

    /** The languages of people who are spoken to. */
    public enum OwnerLanguage {
        INDONESIAN,
        ENGLISH
    }

    /**
     * What agents may ask for, in rupiah.
     *
     * @param unseenTopUps what an agent is topped up with in 24 hours before a person looks at the proof, 0 for never
     */
    public record Funds(int leastTopUp, int mostTopUp, int unseenTopUps, int leastWithdrawal) {}

    /**
     * What an agent sells before a sale is held, in vouchers, each 0 for any number.
     *
     * @param oddHours when each sale is held
     */
    public record SaleBounds(int perMinute, int perDay, int returns, Optional<Hours> oddHours) {}

    /** From a time of the day to another one, possibly over midnight. */
    public record Hours(LocalTime from, LocalTime to) {}

    private final String name;
    private final Optional<String> phone;
    private final Optional<String> ownerPhone;
    private final OwnerLanguage ownerLanguage;
    private final Duration paymentWindow;
    private final Duration reviewAfter;
    private final Duration saleRefundAfter;
    private final SaleBounds saleBounds;
    private final Funds funds;
    private final boolean agentRegistration;
    private final boolean agentPromotion;
    private final List<String> topUpBankAccounts;
    private final Duration messageDistance;
    private final Duration messageLife;
    private final Duration messageTimeout;
    private final Duration messageUnsurePause;
    private final Duration gatewayTimeoutOpen;
    private final Duration gatewayTimeoutQuestion;
    private final Duration linkLife;
    private final Duration setUpLife;
    private final Optional<URI> acsUrl;
    private final int ordersPerMinute;
    private final int wrongTokensPerMinute;
    private final boolean administratorsNeedSecondFactor;
    private final Map<String, String> texts;

    private ShopSettings(SettingText values, boolean sandbox) {
        name = values.showing(NAME, values.text(NAME).orElse("Voucher WiFi"));
        if (name.length() > 60) {
            throw new WrongSetting(NAME, "at most 60 characters");
        }
        phone = values.phone(PHONE);
        ownerPhone = values.phone(OWNER_PHONE);
        ownerLanguage = language(
                values.showing(OWNER_LANGUAGE, values.text(OWNER_LANGUAGE).orElse("id")));
        paymentWindow = values.duration(PAYMENT_WINDOW, Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofDays(7));
        reviewAfter = values.duration(REVIEW_AFTER, Duration.ofHours(24), Duration.ofMinutes(1), Duration.ofDays(30));
        saleRefundAfter =
                values.duration(SALE_REFUND_AFTER, Duration.ofMinutes(30), Duration.ofSeconds(5), Duration.ofDays(7));
        saleBounds = new SaleBounds(
                values.number(SALE_LIMIT_MINUTE, 0, 0, MOST_VOUCHERS),
                values.number(SALE_LIMIT_DAY, 0, 0, MOST_VOUCHERS),
                values.number(SALE_LIMIT_RETURNS, 0, 0, MOST_VOUCHERS),
                values.text(SALE_ODD_HOURS).map(ShopSettings::oddHours));
        funds = funds(values);
        agentRegistration = values.flag(AGENT_REGISTRATION, false);
        agentPromotion = values.flag(AGENT_PROMOTION, false);
        topUpBankAccounts = bankAccounts(values);
        messageDistance = values.duration(
                MESSAGE_DISTANCE,
                sandbox ? Duration.ZERO : Duration.ofSeconds(2),
                Duration.ZERO,
                Duration.ofMinutes(5));
        messageLife = values.duration(MESSAGE_LIFE, Duration.ofHours(24), Duration.ofMinutes(1), Duration.ofDays(7));
        messageTimeout = values.duration(MESSAGE_TIMEOUT, Duration.ofSeconds(20), SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
        messageUnsurePause = values.duration(
                MESSAGE_UNSURE_PAUSE, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofHours(1));
        gatewayTimeoutOpen =
                values.duration(GATEWAY_TIMEOUT_OPEN, Duration.ofSeconds(30), SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
        gatewayTimeoutQuestion =
                values.duration(GATEWAY_TIMEOUT_QUESTION, Duration.ofSeconds(15), SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
        linkLife = values.duration(LINK_LIFE, Duration.ofHours(24), Duration.ofMinutes(5), Duration.ofDays(30));
        setUpLife = values.duration(SETUP_LIFE, Duration.ofDays(7), Duration.ofMinutes(5), Duration.ofDays(365));
        acsUrl = values.webAddress(ACS_URL);
        ordersPerMinute = values.number(ORDERS_PER_MINUTE, 300, 1, 1_000_000);
        wrongTokensPerMinute = values.number(WRONG_TOKENS_PER_MINUTE, 10, 1, 1_000_000);
        administratorsNeedSecondFactor = values.flag(ADMIN_SECOND_FACTOR, false);
        texts = Map.copyOf(values.shown());
    }

    /**
     * Reads and checks all settings.
     *
     * @param source gives the text for a property name, empty when nobody set it
     * @param sandbox whether the sandbox is on; its messages need no distance
     * @throws WrongSetting for the first value that cannot be meant
     */
    public static ShopSettings read(Function<String, Optional<String>> source, boolean sandbox) {
        return new ShopSettings(new SettingText(source), sandbox);
    }

    private static Funds funds(SettingText values) {
        int least = values.number(TOP_UP_LEAST, 10_000, 1, MOST_RUPIAH);
        int most = values.number(TOP_UP_MOST, 10_000_000, 1, MOST_RUPIAH);
        if (most < least) {
            throw new WrongSetting(TOP_UP_MOST, "must be at least " + least + ", the smallest top-up, not " + most);
        }
        return new Funds(
                least,
                most,
                values.number(TOP_UP_UNSEEN, 0, 0, MOST_RUPIAH),
                values.number(WITHDRAWAL_LEAST, 10_000, 1, MOST_RUPIAH));
    }

    private static Hours oddHours(String text) {
        String[] ends = text.split("-");
        if (!HOURS.matcher(text).matches() || ends[0].equals(ends[1])) {
            throw new WrongSetting(SALE_ODD_HOURS, "must be two different times such as 23:00-05:00, not " + text);
        }
        return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static List<String> bankAccounts(SettingText values) {
        List<String> accounts = values.text(TOP_UP_BANK_ACCOUNT).stream()
                .flatMap(text -> Arrays.stream(text.split(";")))
                .map(String::strip)
                .filter(account -> !account.isEmpty())
                .toList();
        if (accounts.size() > MOST_BANK_ACCOUNTS
                || accounts.stream()
                        .anyMatch(account -> account.length() > LONGEST_BANK_ACCOUNT
                                || account.chars().anyMatch(Character::isISOControl))) {
            throw new WrongSetting(
                    TOP_UP_BANK_ACCOUNT,
                    "must be at most " + MOST_BANK_ACCOUNTS + " accounts, parted by semicolons, of at most "
                            + LONGEST_BANK_ACCOUNT + " characters each");
        }
        return accounts;
    }

    private static OwnerLanguage language(String text) {
        return switch (text) {
            case "id" -> OwnerLanguage.INDONESIAN;
            case "en" -> OwnerLanguage.ENGLISH;
            default -> throw new WrongSetting(OWNER_LANGUAGE, "must be id or en, not " + text);
        };
    }

    /** What each property comes to, as text. */
    Map<String, String> texts() {
        return texts;
    }

    /** What the sales page is headed with; at most 60 characters. */
    public String name() {
        return name;
    }

    /** Whom buyers ask, E.164. */
    public Optional<String> phone() {
        return phone;
    }

    /** Whom to tell when a person is needed, E.164. */
    public Optional<String> ownerPhone() {
        return ownerPhone;
    }

    public OwnerLanguage ownerLanguage() {
        return ownerLanguage;
    }

    /** How long a buyer has time to pay, within what the channel allows. */
    public Duration paymentWindow() {
        return paymentWindow;
    }

    /** How long a paid order may wait for its voucher before a person looks at it. */
    public Duration reviewAfter() {
        return reviewAfter;
    }

    /** How long a voucher that an agent sold may wait for its router before it is returned to the agent's wallet. */
    public Duration saleRefundAfter() {
        return saleRefundAfter;
    }

    /** How much agents sell before somebody looks at it. */
    public SaleBounds saleBounds() {
        return saleBounds;
    }

    /** The bounds of top-ups and withdrawals. */
    public Funds funds() {
        return funds;
    }

    /** Whether strangers may ask to become agents. */
    public boolean agentRegistration() {
        return agentRegistration;
    }

    /** Whether agents get the level that their sales reach without that somebody accepts it. */
    public boolean agentPromotion() {
        return agentPromotion;
    }

    /** Where agents transfer what they top up, such as {@code BCA 1234567890 a.n. Hasan}; empty when nobody set it. */
    public List<String> topUpBankAccounts() {
        return topUpBankAccounts;
    }

    /** The least time between two messages. */
    public Duration messageDistance() {
        return messageDistance;
    }

    /** How long a message is worth sending. */
    public Duration messageLife() {
        return messageLife;
    }

    /** How long to wait for the answer of a messaging gateway to a message; giving up leaves an unsure one. */
    public Duration messageTimeout() {
        return messageTimeout;
    }

    /** How long to wait for news before an unsure message is repeated. */
    public Duration messageUnsurePause() {
        return messageUnsurePause;
    }

    /** How long to wait for the answer of a payment gateway that opens a payment; giving up leaves an unknown one. */
    public Duration gatewayTimeoutOpen() {
        return gatewayTimeoutOpen;
    }

    /** How long to wait for the answer of a payment gateway to a question that changes nothing. */
    public Duration gatewayTimeoutQuestion() {
        return gatewayTimeoutQuestion;
    }

    /** Orders that one client address may place in a minute. */
    public int ordersPerMinute() {
        return ordersPerMinute;
    }

    /** Wrong admin tokens that one client address may try in a minute. */
    public int wrongTokensPerMinute() {
        return wrongTokensPerMinute;
    }

    /** Base of GenieACS's northbound interface; empty without one. */
    public Optional<URI> acsUrl() {
        return acsUrl;
    }

    /** Whether an administrator without a second factor can do nothing but set one up. */
    public boolean administratorsNeedSecondFactor() {
        return administratorsNeedSecondFactor;
    }

    /** How long an invitation or a reset is good for. */
    public Duration linkLife() {
        return linkLife;
    }

    /** How long the link to make the first administrator is good for. */
    public Duration setUpLife() {
        return setUpLife;
    }
}
