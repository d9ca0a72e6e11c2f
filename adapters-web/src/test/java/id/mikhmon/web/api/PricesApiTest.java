package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.SaveAgentPrices;
import id.mikhmon.application.agent.SaveLevelPrices;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices of levels and prices agreed with agents over the admin API. */
class PricesApiTest {
    private static final String ROW = "{\"prices\":[{\"offer\":\"1hari\",\"fixed\":4200,\"discountPercent\":null},"
            + "{\"offer\":\"7hari\",\"fixed\":null,\"discountPercent\":12.5}]}";
    private static final String AGREED =
            "{\"prices\":[{\"offer\":\"1hari\",\"fixed\":4100,\"discountPercent\":null,\"sellPrice\":null},"
                    + "{\"offer\":\"7hari\",\"fixed\":null,\"discountPercent\":null,\"sellPrice\":27500}]}";

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @Test
    void pricesOfALevelAreShownAsTheyAreSentSoThatTheyCanBePutBack() {
        Answer saved = api.put("admin/levels/GOLD/prices", ROW);
        String earlier =
                api.get("admin/levels/GOLD/prices").asAdmin().send().json().toString();
        api.put("admin/levels/GOLD/prices", "{\"prices\":[]}");
        Answer undone = api.put("admin/levels/GOLD/prices", earlier);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(earlier).isEqualTo(ROW);
        assertThat(undone.json()).isEqualTo(saved.json());
        assertThat(api.get("admin/levels/TIN/prices").asAdmin().send().status()).isEqualTo(404);
    }

    @Test
    void pricesOfAnAgentAreShownAsTheyAreSentSoThatTheyCanBePutBack() {
        Answer saved = api.put("admin/agents/AG001/prices", AGREED);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(api.get("admin/agents/AG001/prices").asAdmin().send().json().toString())
                .isEqualTo(AGREED);
        assertThat(api.get("admin/agents/AG009/prices").asAdmin().send().status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1hari\"|\"no offer\"|prices[0].offer",
                "\"7hari\"|\"1hari\"|prices[1].offer",
                "4200|-1|prices[0].fixed",
                "4200|0.5|prices[0].fixed",
                "4200|1000000000000|prices[0].fixed",
                "4200|null|prices[0].fixed",
                "\"fixed\":4200,\"discountPercent\":null|\"fixed\":4200,\"discountPercent\":5|prices[0].fixed",
                "12.5|100.01|prices[1].discountPercent",
                "12.5|12.555|prices[1].discountPercent",
                "12.5|\"12.5\"|prices[1].discountPercent",
                "\"fixed\":4200|\"fixed\":4200,\"sellPrice\":1|prices[0].sellPrice",
                "\"prices\"|\"rows\":1,\"prices\"|rows"
            })
    void everyWrongFieldOfALevelsPricesIs400AndNamed(String right, String wrong, String field) {
        Answer answer = api.put("admin/levels/GOLD/prices", ROW.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(shop.levels.levelPrices).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27500|0|prices[1].sellPrice",
                "27500|-5|prices[1].sellPrice",
                "27500|27500.5|prices[1].sellPrice",
                "27500|null|prices[1].sellPrice",
                "4100|\"4100\"|prices[0].fixed",
                "\"7hari\"|\"1hari\"|prices[1].offer"
            })
    void everyWrongFieldOfAnAgentsPricesIs400AndNamed(String right, String wrong, String field) {
        Answer answer = api.put("admin/agents/AG001/prices", AGREED.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(shop.levels.agentPrices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"prices\":null}", "{\"prices\":{}}", "{\"prices\":\"none\"}"})
    void pricesAreAList(String body) {
        assertThat(api.put("admin/levels/GOLD/prices", body).faults()).containsExactly("prices");
        assertThat(api.put("admin/agents/AG001/prices", body).faults()).containsExactly("prices");
    }

    @Test
    void aRowThatIsNoObjectIsNamed() {
        assertThat(api.put("admin/levels/GOLD/prices", "{\"prices\":[5]}").faults())
                .containsExactly("prices[0]");
    }

    @Test
    void refusedPricesNameTheirRow() {
        shop.levels.savingLevelPrices = () -> new SaveLevelPrices.UnknownOffer(new OfferId("7hari"));
        Answer offer = api.put("admin/levels/GOLD/prices", ROW);
        shop.levels.savingAgentPrices =
                () -> new SaveAgentPrices.OwnPriceOutOfRange(new OfferId("7hari"), Money.rupiah(1), Money.rupiah(2));
        Answer range = api.put("admin/agents/AG001/prices", AGREED);
        shop.levels.savingAgentPrices = () -> new SaveAgentPrices.OwnPriceNotAllowed(new OfferId("7hari"));
        Answer allowed = api.put("admin/agents/AG001/prices", AGREED);

        assertThat(offer.status()).isEqualTo(422);
        assertThat(offer.faults()).containsExactly("prices[1].offer");
        assertThat(range.status()).isEqualTo(422);
        assertThat(range.faults()).containsExactly("prices[1].sellPrice");
        assertThat(range.json().getString("detail")).contains("IDR 1", "IDR 2");
        assertThat(allowed.faults()).containsExactly("prices[1].sellPrice");
    }

    @Test
    void pricesOfNobodyAre404() {
        shop.levels.savingLevelPrices = SaveLevelPrices.UnknownLevel::new;
        shop.levels.savingAgentPrices = SaveAgentPrices.UnknownAgent::new;

        assertThat(api.put("admin/levels/TIN/prices", ROW).status()).isEqualTo(404);
        assertThat(api.put("admin/agents/AG009/prices", AGREED).status()).isEqualTo(404);
        assertThat(api.put("admin/agents/nobody/prices", AGREED).status()).isEqualTo(404);
        assertThat(api.put("admin/levels/no%20level/prices", ROW).status()).isEqualTo(404);
    }
}
