package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.ListAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Agents one by one and as a list over the admin API. */
class AgentApiTest {
    private static final String SIMPLE =
            "{\"name\":\"Warung Sari\",\"phone\":\"081234567890\",\"level\":\"GOLD\",\"active\":true}";
    private static final String FULL = "{\"name\":\"Warung Sari\",\"phone\":\"081234567890\",\"level\":\"GOLD\","
            + "\"active\":false,\"status\":\"SUSPENDED\",\"email\":\"sari@example.id\",\"upline\":\"AG009\","
            + "\"creditLimit\":250000,\"lowBalanceAlert\":20000,\"offers\":[\"7hari\",\"1hari\"],\"routers\":[\"cafe\"],"
            + "\"notes\":\"titip\",\"reopen\":false}";

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
        assertThat(Map.copyOf(shop.levels.stored)).isEmpty();
    }
}
