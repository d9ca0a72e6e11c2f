package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.ImportAgents;
import id.mikhmon.application.agent.ListAgents;
import id.mikhmon.application.agent.RemoveLevel;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.agent.SaveAgentPrices;
import id.mikhmon.application.agent.SaveLevelPrices;
import id.mikhmon.application.agent.ShowExample;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents, levels and prices over the admin API. */
class AgentApiTest {
    private static final String SIMPLE =
            "{\"name\":\"Warung Sari\",\"phone\":\"081234567890\",\"level\":\"GOLD\",\"active\":true}";
    private static final String FULL = "{\"name\":\"Warung Sari\",\"phone\":\"081234567890\",\"level\":\"GOLD\","
            + "\"active\":false,\"status\":\"SUSPENDED\",\"email\":\"sari@example.id\",\"upline\":\"AG009\","
            + "\"creditLimit\":250000,\"lowBalanceAlert\":20000,\"offers\":[\"7hari\",\"1hari\"],\"routers\":[\"cafe\"],"
            + "\"notes\":\"titip\",\"reopen\":false}";
    private static final String LEVEL = "{\"name\":\"Toko\",\"discountPercent\":7.25,"
            + "\"commission\":{\"kind\":\"PERCENT\",\"percent\":8,\"uplinePercents\":[2,1,0.5]},"
            + "\"ownPrice\":{\"allowed\":true,\"leastPercent\":90,\"mostPercent\":150.5},\"promotionTurnover\":5000000}";
    private static final String ROW = "{\"prices\":[{\"offer\":\"1hari\",\"fixed\":4200,\"discountPercent\":null},"
            + "{\"offer\":\"7hari\",\"fixed\":null,\"discountPercent\":12.5}]}";
    private static final String AGREED =
            "{\"prices\":[{\"offer\":\"1hari\",\"fixed\":4100,\"discountPercent\":null,\"sellPrice\":null},"
                    + "{\"offer\":\"7hari\",\"fixed\":null,\"discountPercent\":null,\"sellPrice\":27500}]}";

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @Test
    void theFourFieldsOfTheContractMakeAnAgentAsTheyAlwaysDid() {
        JsonObject json = api.put("admin/agents/AG001", SIMPLE).json();

        assertThat(json.getString("code")).isEqualTo("AG001");
        assertThat(json.getString("phone")).isEqualTo("+6281234567890");
        assertThat(json.getBoolean("active")).isTrue();
        assertThat(json.getString("status")).isEqualTo("ACTIVE");
        assertThat(json.getInt("creditLimit")).isZero();
        assertThat(json.getJsonArray("offers")).isEmpty();
        assertThat(json).containsEntry("email", JsonValue.NULL).containsEntry("upline", JsonValue.NULL);
        assertThat(api.put("admin/agents/AG001", SIMPLE.replace("true", "false"))
                        .json()
                        .getString("status"))
                .isEqualTo("SUSPENDED");
    }

    @Test
    void everyFieldIsTakenAndComesBack() {
        JsonObject json = api.put("admin/agents/AG001", FULL).json();

        assertThat(json.getString("status")).isEqualTo("SUSPENDED");
        assertThat(json.getString("email")).isEqualTo("sari@example.id");
        assertThat(json.getString("upline")).isEqualTo("AG009");
        assertThat(json.getInt("creditLimit")).isEqualTo(250_000);
        assertThat(json.getInt("lowBalanceAlert")).isEqualTo(20_000);
        assertThat(json.getJsonArray("offers").toString()).isEqualTo("[\"1hari\",\"7hari\"]");
        assertThat(json.getString("notes")).isEqualTo("titip");
        Agent agent = shop.agents.get(code(1));
        assertThat(agent.routers()).containsExactly(new RouterName("cafe"));
    }

    @Test
    void whoOnlyKnowsTheFourFieldsTakesNothingAway() {
        api.put("admin/agents/AG001", FULL);

        JsonObject json = api.put("admin/agents/AG001", SIMPLE).json();

        assertThat(json.getInt("creditLimit")).isEqualTo(250_000);
        assertThat(json.getString("upline")).isEqualTo("AG009");
        assertThat(json.getString("email")).isEqualTo("sari@example.id");
        assertThat(json.getJsonArray("offers")).hasSize(2);
    }

    @Test
    void nullTakesAway() {
        api.put("admin/agents/AG001", FULL);

        JsonObject json = api.put(
                        "admin/agents/AG001",
                        SIMPLE.replace(
                                "}",
                                ",\"email\":null,\"upline\":null,\"creditLimit\":null,\"lowBalanceAlert\":null,"
                                        + "\"offers\":null,\"routers\":[],\"notes\":null}"))
                .json();

        assertThat(shop.agents.get(code(1)).offers()).isEmpty();
        assertThat(json)
                .containsEntry("email", JsonValue.NULL)
                .containsEntry("upline", JsonValue.NULL)
                .containsEntry("lowBalanceAlert", JsonValue.NULL);
        assertThat(json.getInt("creditLimit")).isZero();
        assertThat(json.getString("notes")).isEmpty();
    }

    @Test
    void switchedOffStaysClosedWhenItWasClosed() {
        shop.agents.put(code(1), anAgent(1).thatIs(AgentStatus.CLOSED).agent());

        JsonObject json =
                api.put("admin/agents/AG001", SIMPLE.replace("true", "false")).json();

        assertThat(json.getString("status")).isEqualTo("CLOSED");
        assertThat(shop.savedAgents.get(0).reopen()).isFalse();
    }

    @Test
    void reopeningIsSaid() {
        api.put("admin/agents/AG001", SIMPLE.replace("}", ",\"reopen\":true}"));

        assertThat(shop.savedAgents.get(0).reopen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"SUSPENDED\"|\"CLOSED?\"|status",
                "\"SUSPENDED\"|null|status",
                "\"SUSPENDED\"|1|status",
                "\"SUSPENDED\"|\"ACTIVE\"|status",
                "\"active\":false|\"active\":true|status",
                "\"sari@example.id\"|\"nobody\"|email",
                "\"sari@example.id\"|\"a b@c\"|email",
                "\"sari@example.id\"|5|email",
                "\"AG009\"|\"AG1\"|upline",
                "\"AG009\"|\"AG001\"|upline",
                "\"AG009\"|{}|upline",
                "250000|-1|creditLimit",
                "250000|0.5|creditLimit",
                "250000|2.5e5|creditLimit",
                "250000|1000000000000|creditLimit",
                "250000|\"250000\"|creditLimit",
                "20000|-1|lowBalanceAlert",
                "20000|20000.0|lowBalanceAlert",
                "20000|true|lowBalanceAlert",
                "\"7hari\"|7|offers[0]",
                "\"1hari\"|\"no offer\"|offers[1]",
                "[\"7hari\",\"1hari\"]|\"1hari\"|offers",
                "\"cafe\"|\"a/b\"|routers[0]",
                "[\"cafe\"]|{}|routers",
                "\"titip\"|5|notes",
                "\"titip\"|\"a\\u0000b\"|notes",
                "\"reopen\":false|\"reopen\":\"no\"|reopen",
                "\"reopen\":false|\"balance\":5|balance"
            })
    void everyWrongFieldOfAnAgentIs400AndNamed(String right, String wrong, String field) {
        Answer answer = api.put("admin/agents/AG001", FULL.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(shop.savedAgents).isEmpty();
    }

    @Test
    void textsAndListsHaveAnEnd() {
        assertThat(api.put("admin/agents/AG001", FULL.replace("titip", "n".repeat(501)))
                        .faults())
                .containsExactly("notes");
        assertThat(api.put("admin/agents/AG001", FULL.replace("sari@", "s".repeat(120) + "@"))
                        .faults())
                .containsExactly("email");
        assertThat(api.put("admin/agents/AG001", FULL.replace("\"cafe\"", "\"cafe\",".repeat(50) + "\"cafe\""))
                        .faults())
                .containsExactly("routers");
    }

    static Stream<Object[]> refusals() {
        return Stream.of(
                new Object[] {new SaveAgent.ClosedBefore(), 409, "status"},
                new Object[] {new SaveAgent.UnknownUpline(), 422, "upline"},
                new Object[] {new SaveAgent.UplineLoop(), 422, "upline"},
                new Object[] {new SaveAgent.UnknownOffer(new OfferId("gone")), 422, "offers"},
                new Object[] {new SaveAgent.UnknownRouter(new RouterName("hall")), 422, "routers"});
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalNamesItsField(SaveAgent.Outcome outcome, int status, String field) {
        shop.savingAgent = () -> outcome;

        Answer answer = api.put("admin/agents/AG001", FULL);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.faults()).containsExactly(field);
    }

    @Test
    void agentsAreListedPageByPage() {
        shop.agents.put(code(1), anAgent(1).agent());
        shop.nextPage = Optional.of("AG001");

        JsonObject page = api.get("admin/agents?search=0812+34&status=ACTIVE&level=GOLD&after=AG000&limit=1")
                .asAdmin()
                .send()
                .json();

        assertThat(page.getJsonArray("agents")).hasSize(1);
        assertThat(page.getString("next")).isEqualTo("AG001");
        assertThat(shop.agentQueries)
                .containsExactly(new ListAgents.Query(
                        Optional.of("0812 34"),
                        Optional.of(AgentStatus.ACTIVE),
                        Optional.of(new LevelCode("GOLD")),
                        Optional.of(new AgentCode("AG000")),
                        Optional.of(1)));
    }

    @Test
    void withoutALimitAllComeAsTheyAlwaysDid() {
        assertThat(api.get("admin/agents").asAdmin().send().json()).containsEntry("next", JsonValue.NULL);

        assertThat(shop.agentQueries.get(0).limit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status=active, status",
        "level=gold, level",
        "after=x, after",
        "limit=0, limit",
        "limit=201, limit",
        "limit=-1, limit",
        "limit=ten, limit",
        "search=1234567890123456789012345678901234567890123456789012345678901, search"
    })
    void everyWrongParameterOfTheListIs400AndNamed(String query, String field) {
        Answer answer = api.get("admin/agents?" + query).asAdmin().send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
    }

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
        shop.levels.put(margin.code(), margin);
        String shown = api.get("admin/levels/TOKO").asAdmin().send().json().toString();

        assertThat(api.put("admin/levels/TOKO", shown.replace("\"code\":\"TOKO\",", ""))
                        .status())
                .isEqualTo(200);
        assertThat(shop.levels.get(margin.code())).isEqualTo(margin);
    }

    @Test
    void aLevelInUseStays() {
        shop.removingLevel = () -> new RemoveLevel.InUse(12);
        Answer used = api.request("DELETE", "admin/levels/GOLD").asAdmin().send();
        shop.removingLevel = RemoveLevel.UnknownLevel::new;
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
        assertThat(shop.levels).isEmpty();
    }

    @Test
    void aLevelsCodeIsCapitalLettersDigitsOrUnderscores() {
        assertThat(api.put("admin/levels/toko", LEVEL).faults()).containsExactly("code");
    }

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
        assertThat(shop.levelPrices).isEmpty();
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
        assertThat(shop.agentPrices).isEmpty();
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
        shop.savingLevelPrices = () -> new SaveLevelPrices.UnknownOffer(new OfferId("7hari"));
        Answer offer = api.put("admin/levels/GOLD/prices", ROW);
        shop.savingAgentPrices =
                () -> new SaveAgentPrices.OwnPriceOutOfRange(new OfferId("7hari"), Money.rupiah(1), Money.rupiah(2));
        Answer range = api.put("admin/agents/AG001/prices", AGREED);
        shop.savingAgentPrices = () -> new SaveAgentPrices.OwnPriceNotAllowed(new OfferId("7hari"));
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
        shop.savingLevelPrices = SaveLevelPrices.UnknownLevel::new;
        shop.savingAgentPrices = SaveAgentPrices.UnknownAgent::new;

        assertThat(api.put("admin/levels/TIN/prices", ROW).status()).isEqualTo(404);
        assertThat(api.put("admin/agents/AG009/prices", AGREED).status()).isEqualTo(404);
        assertThat(api.put("admin/agents/nobody/prices", AGREED).status()).isEqualTo(404);
        assertThat(api.put("admin/levels/no%20level/prices", ROW).status()).isEqualTo(404);
    }

    @Test
    void anExampleShowsOneSale() {
        Level level = aLevel("GOLD").withDiscount("10").withUplines("2", "1").level();
        Money price = Money.rupiah(5_000);
        Quote quote = new Quote(Money.rupiah(4_500), price, price, price, price);
        shop.example = () -> new ShowExample.Example(
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
        shop.example = ShowExample.UnknownOffer::new;
        assertThat(api.get("admin/levels/GOLD/example?offer=gone")
                        .asAdmin()
                        .send()
                        .faults())
                .containsExactly("offer");
    }

    @Test
    void whatIsExportedCanBeImported() {
        List<Agent> agents = shop.aBareAndAFullAgent();

        Answer exported = api.get("admin/agents/export").asAdmin().send();
        Answer imported = csv("admin/agents/import?dryRun=true", new String(exported.bytes(), StandardCharsets.UTF_8));

        assertThat(exported.header("Content-Type")).startsWith("text/csv");
        assertThat(exported.header("Content-Disposition")).contains("agents.csv");
        assertThat(new String(exported.bytes(), StandardCharsets.UTF_8))
                .startsWith("code,name,phone,level,status,")
                .contains("\"'=SUM(\"\"A1\"\"); Ibu\"");
        assertThat(imported.status()).isEqualTo(200);
        ImportAgents.Command command = shop.imports.get(0);
        assertThat(command.dryRun()).isTrue();
        assertThat(shop.agentsOfTheFirstImport()).isEqualTo(agents);
        assertThat(command.lines()).extracting(ImportAgents.Line::number).containsExactly(2, 3);
    }

    @Test
    void spreadsheetsMayPartCellsBySemicolonsAndLeaveColumnsOut() {
        shop.importing = () -> new ImportAgents.Imported(1, 0);

        Answer answer = csv(
                "admin/agents/import", "\uFEFFcode;name;phone;level\r\n\r\nAG001;Warung Sari;081234567890;GOLD\r\n");

        assertThat(answer.json().getBoolean("dryRun")).isFalse();
        assertThat(answer.json().getInt("created")).isEqualTo(1);
        Agent former = anAgent(1).withEverything().thatIs(AgentStatus.SUSPENDED).agent();
        Agent changed = shop.imports.get(0).lines().get(0).agent().change().applied(Optional.of(former));
        assertThat(changed.status()).isEqualTo(AgentStatus.SUSPENDED);
        assertThat(changed.notes()).isEqualTo(former.notes());
        assertThat(changed.name()).isEqualTo("Warung Sari");
        assertThat(shop.imports.get(0).lines().get(0).number()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "AG1,Sari,081234567890,GOLD,,,|code",
                ",Sari,081234567890,GOLD,,,|code",
                "AG001,,081234567890,GOLD,,,|name",
                "AG001,Sari,12,GOLD,,,|phone",
                "AG001,Sari,081234567890,gold,,,|level",
                "AG001,Sari,081234567890,GOLD,OPEN,,|status",
                "AG001,Sari,081234567890,GOLD,,-5,|creditLimit",
                "AG001,Sari,081234567890,GOLD,,10.000,|creditLimit",
                "AG001,Sari,081234567890,GOLD,,lots,|creditLimit",
                "AG001,Sari,081234567890,GOLD,,,1hari a/b|offers[1]",
                "AG001,Sari,081234567890,GOLD,,,,more|row",
                "AG009,Budi,081234567899,GOLD,,,|code"
            })
    void everyWrongCellIsNamedByLineAndField(String row, String field) {
        Answer answer = csv(
                "admin/agents/import",
                "code,name,phone,level,status,creditLimit,offers\nAG009,Budi,081234567899,GOLD,ACTIVE,0,\n" + row
                        + "\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getInt("line"))
                .isEqualTo(3);
        assertThat(shop.imports).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"code,name,phone|level", "code,name,phone,level,balance|balance", "code,name,phone,level,name|name"
            })
    void aTableWithWrongColumnsIsRefused(String table, String field) {
        Answer answer = csv("admin/agents/import", table);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getInt("line"))
                .isEqualTo(1);
    }

    @Test
    void aQuotationMarkWithoutItsPartnerIsNamedByItsLine() {
        Answer answer = csv("admin/agents/import", "code,name,phone,level\nAG001,\"Sa\nri\",0,G\nAG002,\"Budi,0\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("body");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getInt("line"))
                .isEqualTo(4);
    }

    @Test
    void refusedLinesAreToldTogether() {
        shop.importing = () -> new ImportAgents.Refused(List.of(
                new ImportAgents.Fault(2, new SaveAgent.UnknownLevel()),
                new ImportAgents.Fault(7, new SaveAgent.PhoneTaken())));

        Answer answer = csv("admin/agents/import", "code,name,phone,level\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("level", "phone");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(1).getInt("line"))
                .isEqualTo(7);
    }

    @Test
    void onlyTextOfReasonableSizeIsImported() {
        assertThat(csv("admin/agents/import?dryRun=maybe", "code,name,phone,level\n")
                        .faults())
                .containsExactly("dryRun");
        assertThat(csv("admin/agents/import", "").faults()).contains("code", "name", "phone", "level");
        assertThat(api.request("POST", "admin/agents/import")
                        .asAdmin()
                        .bytes("text/csv", new byte[] {(byte) 0xc3, (byte) 0x28})
                        .send()
                        .faults())
                .containsExactly("body");
        assertThat(csv("admin/agents/import", "x".repeat(1024 * 1024 + 1)).status())
                .isEqualTo(413);
        assertThat(api.request("POST", "admin/agents/import")
                        .asAdmin()
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(415);
        assertThat(csv("admin/agents/import", "code,name,phone,level\n" + "AG001,S,081234567890,GOLD\n".repeat(5_001))
                        .faults())
                .containsExactly("body");
    }

    @Test
    void nobodyGetsInWithoutTheToken() {
        for (String path : List.of(
                "admin/levels", "admin/levels/GOLD/prices", "admin/agents/AG001/prices", "admin/agents/export")) {
            assertThat(api.get(path).send().status()).as(path).isEqualTo(401);
        }
        assertThat(api.request("POST", "admin/agents/import")
                        .bytes("text/csv", new byte[0])
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(shop.imports).isEmpty();
        assertThat(Map.copyOf(shop.levels)).isEmpty();
    }

    private Answer csv(String path, String table) {
        return api.request("POST", path)
                .asAdmin()
                .bytes("text/csv", table.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private static String number(JsonObject object, String name) {
        return ((JsonNumber) object.get(name)).bigDecimalValue().toPlainString();
    }
}
