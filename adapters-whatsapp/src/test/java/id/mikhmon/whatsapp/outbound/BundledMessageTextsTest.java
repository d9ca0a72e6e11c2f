package id.mikhmon.whatsapp.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.order.ReviewReason;
import id.mikhmon.domain.shared.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BundledMessageTextsTest {
    /** As the comments on {@link MessageTemplate} list them. */
    private static final Map<MessageTemplate, Set<String>> VARIABLES = Map.ofEntries(
            Map.entry(
                    MessageTemplate.VOUCHER_READY,
                    Set.of("offer", "username", "password", "validity", "loginUrl", "orderUrl", "reference")),
            Map.entry(MessageTemplate.VOUCHERS_SOLD, Set.of("offer", "vouchers", "validity", "loginPage")),
            Map.entry(MessageTemplate.MONEY_RETURNED, Set.of("reference", "offer")),
            Map.entry(MessageTemplate.ORDER_IN_REVIEW, Set.of("reference", "offer", "reason")),
            Map.entry(MessageTemplate.LOGIN_LINK, Set.of("shop", "login", "url")),
            Map.entry(MessageTemplate.TOP_UP_CREDITED, Set.of("reference", "amount")),
            Map.entry(MessageTemplate.TOP_UP_GIVEN_BACK, Set.of("reference", "amount", "reason")),
            Map.entry(MessageTemplate.WITHDRAWAL_PAID, Set.of("reference", "amount")),
            Map.entry(MessageTemplate.FUNDS_REJECTED, Set.of("reference", "amount", "reason")),
            Map.entry(MessageTemplate.FUNDS_WAITING, Set.of("reference", "agent", "amount")),
            Map.entry(MessageTemplate.VOUCHER_STAYS, Set.of("reference", "offer", "username", "router")),
            Map.entry(MessageTemplate.RETURNED_TWICE, Set.of("reference", "gateway", "amount")),
            Map.entry(MessageTemplate.REGISTRATION_REJECTED, Set.of("shop", "reason")),
            Map.entry(MessageTemplate.HELD_SALE_WAITING, Set.of("reference", "agent", "count", "offer", "amount")),
            Map.entry(MessageTemplate.HELD_SALE_MADE, Set.of("reference", "count", "offer", "amount")),
            Map.entry(MessageTemplate.HELD_SALE_REJECTED, Set.of("reference", "count", "offer", "amount", "reason")),
            Map.entry(MessageTemplate.AGENT_PROMOTED, Set.of("level", "amount")));

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)\\}");

    private final BundledMessageTexts texts = new BundledMessageTexts();

    @Test
    void voucherIsSaidInIndonesian() {
        assertThat(texts.render(MessageTemplate.VOUCHER_READY, Language.INDONESIAN, voucher(), false))
                .isEqualTo("""
                        Voucher WiFi Anda sudah siap.

                        Paket: Paket 1 hari
                        Kode voucher: *AB12CD*
                        Masa berlaku: 1 hari sejak pertama masuk

                        Masuk ke WiFi: http://hotspot.lan/login?username=AB12CD&password=AB12CD

                        Pesanan Anda: https://wifi.example.com/public/order/x
                        Nomor pesanan: MK2345ABCDEF

                        Simpan pesan ini. Terima kasih.""");
    }

    @Test
    void voucherIsSaidInEnglish() {
        assertThat(texts.render(MessageTemplate.VOUCHER_READY, Language.ENGLISH, voucher(), false))
                .isEqualTo("""
                        Your WiFi voucher is ready.

                        Package: Paket 1 hari
                        Voucher code: *AB12CD*
                        Valid for: 1 day from the first login

                        Log in to the WiFi: http://hotspot.lan/login?username=AB12CD&password=AB12CD

                        Your order: https://wifi.example.com/public/order/x
                        Order number: MK2345ABCDEF

                        Please keep this message. Thank you.""");
    }

    @Test
    void vouchersOfASaleAreSaidTogether() {
        Map<String, String> sale = Map.of(
                "offer", "Paket 1 hari",
                "vouchers", "AB12CD, EF34GH / 9876",
                "validity", "PT24H",
                "loginPage", "http://hotspot.lan/login");

        assertThat(texts.render(MessageTemplate.VOUCHERS_SOLD, Language.INDONESIAN, sale, false))
                .isEqualTo("""
                        Voucher WiFi Anda sudah siap.

                        Paket: Paket 1 hari
                        Kode voucher: *AB12CD, EF34GH / 9876*
                        Masa berlaku: 1 hari sejak pertama masuk

                        Masuk ke WiFi: http://hotspot.lan/login

                        Simpan pesan ini. Terima kasih.""");
    }

    @Test
    void amountIsSaidAsPeopleWriteIt() {
        Map<String, String> topUp = Map.of("reference", "TU2345ABCDEF", "amount", "1250000");

        assertThat(texts.render(MessageTemplate.TOP_UP_CREDITED, Language.INDONESIAN, topUp, false))
                .isEqualTo("Saldo Anda sudah bertambah *Rp 1.250.000*.\n\nPermintaan: TU2345ABCDEF");
        assertThat(texts.render(MessageTemplate.TOP_UP_CREDITED, Language.ENGLISH, topUp, false))
                .contains("*Rp 1,250,000*");
    }

    @Test
    void passwordIsSaidWhenItDiffers() {
        assertThat(texts.render(
                        MessageTemplate.VOUCHER_READY, Language.INDONESIAN, with(voucher(), "password", "9876"), false))
                .contains("Kode voucher: *AB12CD*\nKata sandi: *9876*\nMasa berlaku");
    }

    @Test
    void lineWithoutItsValueIsLeftOut() {
        String text = texts.render(
                MessageTemplate.VOUCHER_READY, Language.INDONESIAN, with(voucher(), "loginUrl", ""), false);

        assertThat(text)
                .doesNotContain("Masuk ke WiFi")
                .doesNotContain("\n\n\n")
                .contains("masuk\n\nPesanan Anda");
    }

    @Test
    void repetitionSaysSo() {
        assertThat(texts.render(MessageTemplate.VOUCHER_READY, Language.INDONESIAN, voucher(), true))
                .startsWith("(kirim ulang)\nVoucher WiFi");
        assertThat(texts.render(MessageTemplate.VOUCHER_READY, Language.ENGLISH, voucher(), true))
                .startsWith("(sent again)\nYour WiFi");
    }

    @ParameterizedTest
    @EnumSource(ReviewReason.class)
    void everyReasonIsSaidInWords(ReviewReason reason) {
        for (Language language : Language.values()) {
            String text = texts.render(
                    MessageTemplate.ORDER_IN_REVIEW,
                    language,
                    Map.of("reference", "MK2345ABCDEF", "offer", "Paket 1 hari", "reason", reason.name()),
                    false);

            assertThat(text)
                    .contains("MK2345ABCDEF", "Paket 1 hari")
                    .doesNotContain(reason.name())
                    .doesNotContain("{");
        }
    }

    @Test
    void missingVariableIsABug() {
        Map<String, String> variables = voucher();
        variables.remove("orderUrl");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.render(MessageTemplate.VOUCHER_READY, Language.INDONESIAN, variables, false))
                .withMessageContaining("orderUrl");
    }

    @Test
    void valueIsNeverReadAsATemplate() {
        String text = texts.render(
                MessageTemplate.VOUCHER_READY,
                Language.INDONESIAN,
                with(voucher(), "offer", "{reference} $1\nx"),
                false);

        assertThat(text).contains("Paket: {reference} $1 x\n");
    }

    @ParameterizedTest
    @CsvSource({
        "PT3H, 3 jam, 3 hours",
        "PT1H, 1 jam, 1 hour",
        "PT24H, 1 hari, 1 day",
        "PT168H, 7 hari, 7 days",
        "PT36H30M, 1 hari 12 jam 30 menit, 1 day 12 hours 30 minutes",
        "PT45S, 45 detik, 45 seconds",
        "selamanya, selamanya, selamanya"
    })
    void validityIsSaidInWords(String iso, String indonesian, String english) {
        assertThat(MessageBundle.of(Language.INDONESIAN).duration(iso)).isEqualTo(indonesian);
        assertThat(MessageBundle.of(Language.ENGLISH).duration(iso)).isEqualTo(english);
    }

    @Test
    void bothLanguagesHaveTheSameTextsAndVariables() {
        MessageBundle indonesian = MessageBundle.of(Language.INDONESIAN);
        MessageBundle english = MessageBundle.of(Language.ENGLISH);

        assertThat(new TreeSet<>(indonesian.keys())).isEqualTo(new TreeSet<>(english.keys()));
        indonesian
                .keys()
                .forEach(key ->
                        assertThat(variables(indonesian.text(key))).as(key).isEqualTo(variables(english.text(key))));
    }

    @Test
    void everyTemplateUsesAllOfItsVariables() {
        for (Language language : Language.values()) {
            for (MessageTemplate template : MessageTemplate.values()) {
                String text = MessageBundle.of(language).text("MessageTemplate." + template.name());
                assertThat(variables(text)).as("%s %s", language, template).isEqualTo(VARIABLES.get(template));
            }
        }
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> wanted = Arrays.stream(MessageTemplate.values())
                .map(template -> "MessageTemplate." + template.name())
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(ReviewReason.values()).forEach(reason -> wanted.add("ReviewReason." + reason.name()));
        Set.of("day", "hour", "minute", "second").forEach(unit -> {
            wanted.add("duration." + unit);
            wanted.add("duration." + unit + "s");
        });
        wanted.add("repeated");

        assertThat(new TreeSet<>(MessageBundle.of(Language.INDONESIAN).keys())).isEqualTo(wanted);
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> voucher() {
        return new HashMap<>(Map.of(
                "offer", "Paket 1 hari",
                "username", "AB12CD",
                "password", "AB12CD",
                "validity", "PT24H",
                "loginUrl", "http://hotspot.lan/login?username=AB12CD&password=AB12CD",
                "orderUrl", "https://wifi.example.com/public/order/x",
                "reference", "MK2345ABCDEF"));
    }

    private static Map<String, String> with(Map<String, String> variables, String name, String value) {
        variables.put(name, value);
        return variables;
    }
}
