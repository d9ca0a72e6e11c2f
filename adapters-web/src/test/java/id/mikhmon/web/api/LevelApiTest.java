package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.RemoveLevel;
import id.mikhmon.application.agent.ShowExample;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.shared.Money;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels over the admin API, and what a sale comes to at one of them. */
class LevelApiTest {
    private static final String LEVEL = "{\"name\":\"Toko\",\"discountPercent\":7.25,"
            + "\"commission\":{\"kind\":\"PERCENT\",\"percent\":8,\"uplinePercents\":[2,1,0.5]},"
            + "\"ownPrice\":{\"allowed\":true,\"leastPercent\":90,\"mostPercent\":150.5},\"promotionTurnover\":5000000}";

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @Test
    void aLevelIsMadeReplacedShownAndRemoved() {
        Answer made = api.put("admin/levels/TOKO", LEVEL);
        Answer replaced = api.put("admin/levels/TOKO", LEVEL);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/admin/levels/TOKO");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(number(made.json(), "discountPercent")).isEqualTo("7.25");
        JsonObject commission = made.json().getJsonObject("commission");
        assertThat(number(commission, "percent")).isEqualTo("8");
        assertThat(commission.getJsonArray("uplinePercents").toString()).isEqualTo("[2,1,0.5]");
        assertThat(number(made.json().getJsonObject("ownPrice"), "mostPercent")).isEqualTo("150.5");
        assertThat(api.get("admin/levels/TOKO").asAdmin().send().json()).isEqualTo(made.json());
        assertThat(api.get("admin/levels").asAdmin().send().json().getJsonArray("levels"))
                .containsExactly(made.json());
        assertThat(api.request("DELETE", "admin/levels/TOKO").asAdmin().send().status())
                .isEqualTo(204);
    }

    @Test
    void whatALevelAnswersCanBeSentBackButForItsCode() {
        Level margin = aLevel("TOKO").withUplines("2").level();
        shop.levels.stored.put(margin.code(), margin);
        String shown = api.get("admin/levels/TOKO").asAdmin().send().json().toString();

        assertThat(api.put("admin/levels/TOKO", shown.replace("\"code\":\"TOKO\",", ""))
                        .status())
                .isEqualTo(200);
        assertThat(shop.levels.stored.get(margin.code())).isEqualTo(margin);
    }

    @Test
    void aLevelInUseStays() {
        shop.levels.removingLevel = () -> new RemoveLevel.InUse(12);
        Answer used = api.request("DELETE", "admin/levels/GOLD").asAdmin().send();
        shop.levels.removingLevel = RemoveLevel.UnknownLevel::new;
        Answer unknown = api.request("DELETE", "admin/levels/TIN").asAdmin().send();

        assertThat(used.status()).isEqualTo(409);
        assertThat(used.faults()).containsExactly("code");
        assertThat(used.json().getString("detail")).contains("12");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(api.request("DELETE", "admin/levels/no%20level")
                        .asAdmin()
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(api.get("admin/levels/TIN").asAdmin().send().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Toko\"|\"\"|name",
                "7.25|-1|discountPercent",
                "7.25|100.01|discountPercent",
                "7.25|7.255|discountPercent",
                "7.25|7e0|discountPercent",
                "7.25|\"7\"|discountPercent",
                "\"discountPercent\":7.25,||discountPercent",
                "\"PERCENT\"|\"percent\"|commission.kind",
                "\"PERCENT\"|\"MARGIN\"|commission.percent",
                "\"percent\":8|\"percent\":null|commission.percent",
                "\"percent\":8|\"percent\":101|commission.percent",
                "[2,1,0.5]|[2,1,-0.5]|commission.uplinePercents[2]",
                "[2,1,0.5]|[60,40.01]|commission.uplinePercents",
                "[2,1,0.5]|[1,1,1,1,1,1]|commission.uplinePercents",
                "[2,1,0.5]|2|commission.uplinePercents",
                "[2,1,0.5]|null|commission.uplinePercents",
                "\"uplinePercents\"|\"uplines\":1,\"uplinePercents\"|commission.uplines",
                "\"allowed\":true|\"allowed\":1|ownPrice.allowed",
                "\"leastPercent\":90|\"leastPercent\":101|ownPrice.leastPercent",
                "\"mostPercent\":150.5|\"mostPercent\":99|ownPrice.mostPercent",
                "\"mostPercent\":150.5|\"mostPercent\":1001|ownPrice.mostPercent",
                "5000000|-1|promotionTurnover",
                "5000000|0.5|promotionTurnover",
                "\"name\"|\"rank\":1,\"name\"|rank"
            })
    void everyWrongFieldOfALevelIs400AndNamed(String right, String wrong, String field) {
        Answer answer = api.put("admin/levels/TOKO", LEVEL.replace(right, wrong == null ? "" : wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(shop.levels.stored).isEmpty();
    }

    @Test
    void aLevelsCodeIsCapitalLettersDigitsOrUnderscores() {
        assertThat(api.put("admin/levels/toko", LEVEL).faults()).containsExactly("code");
    }

    @Test
    void anExampleShowsOneSale() {
        Level level = aLevel("GOLD").withDiscount("10").withUplines("2", "1").level();
        Money price = Money.rupiah(5_000);
        Quote quote = new Quote(Money.rupiah(4_500), price, price, price, price);
        shop.levels.example = () -> new ShowExample.Example(
                level, anOffer().offer(), quote, level.commission().parts(price, quote.buy()));

        JsonObject json = api.get("admin/levels/GOLD/example?offer=1hari")
                .asAdmin()
                .send()
                .json();

        assertThat(json.getInt("price")).isEqualTo(5_000);
        assertThat(json.getInt("buyPrice")).isEqualTo(4_500);
        assertThat(json.getInt("seller")).isEqualTo(500);
        assertThat(json.getJsonArray("uplines").toString()).isEqualTo("[90,45]");
        assertThat(json.getInt("owner")).isEqualTo(4_365);
    }

    @Test
    void anExampleNeedsALevelAndAnOffer() {
        assertThat(api.get("admin/levels/GOLD/example").asAdmin().send().faults())
                .containsExactly("offer");
        assertThat(api.get("admin/levels/TIN/example?offer=1hari")
                        .asAdmin()
                        .send()
                        .status())
                .isEqualTo(404);
        shop.levels.example = ShowExample.UnknownOffer::new;
        assertThat(api.get("admin/levels/GOLD/example?offer=gone")
                        .asAdmin()
                        .send()
                        .faults())
                .containsExactly("offer");
    }

    private static String number(JsonObject object, String name) {
        return ((JsonNumber) object.get(name)).bigDecimalValue().toPlainString();
    }
}
