package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.registration.RegistrationsInMemory;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationState;
import jakarta.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agent does with its sub-agents by its own token. */
class SubAgentsApiTest {
    private static final String BUDI = "{\"name\":\"Warung Budi\",\"phone\":\"081234567890\"}";

    private final CallingAgents agents = new CallingAgents();
    private final RegistrationsInMemory house = agents.shop.registrations;
    private final ApiDescription description = new ApiDescription();

    @Test
    void broughtInAtOnceItIsAnAgentAndSentAgainTheSameOne() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);

        Answer first = bringIn(BUDI, agents.token);
        Answer second = bringIn(BUDI, agents.token);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().getString("status")).isEqualTo("APPROVED");
        assertThat(first.json().getString("agent")).isEqualTo("AG003");
        assertThat(first.json().keySet()).containsExactlyInAnyOrderElementsOf(description.properties("BroughtIn"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(house.agents.all()).hasSize(3);
        String address = first.header("Location").replace("/api/v1/agent/", "");
        assertThat(agents.send("GET " + address, agents.token).json()).isEqualTo(first.json());
        assertThat(agents.send("GET " + address, agents.others).status()).isEqualTo(404);
    }

    @Test
    void listShowsThoseBelowAndWhoWaits() {
        given(SubAgentRule.Kind.ON_APPROVAL, 5, 3);
        house.agents.save(anAgent(7).under(1).agent());
        bringIn(BUDI, agents.token);

        JsonObject list = agents.send("GET sub-agents", agents.token).json();

        assertThat(list.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnSubAgents"));
        assertThat(list.getString("admission")).isEqualTo("ON_APPROVAL");
        assertThat(list.getInt("left")).isEqualTo(3);
        assertThat(list.getInt("leftToday")).isEqualTo(2);
        JsonObject below = list.getJsonArray("subAgents").getJsonObject(0);
        assertThat(below.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnSubAgent"));
        assertThat(below.getString("code")).isEqualTo("AG007");
        assertThat(below.getInt("earned")).isZero();
        assertThat(list.getJsonArray("asked").getJsonObject(0).getString("status"))
                .isEqualTo("WAITING");
        assertThat(agents.send("GET sub-agents", agents.others).json().getJsonArray("subAgents"))
                .isEmpty();
    }

    @Test
    void levelWithoutTheRightIsRefusedByName() {
        Answer answer = bringIn(BUDI, agents.token);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.faults()).containsExactly("level");
        assertThat(house.agents.all()).hasSize(2);
        assertThat(house.messages).isEmpty();
    }

    @Test
    void whatStandsInTheWayIsNamed() {
        given(SubAgentRule.Kind.AT_ONCE, 2, 1);
        house.agents.save(anAgent(8).withPhone("+6281234567890").agent());
        house.asked("Warung Ani", "+6281234567891");

        assertRefused(bringIn(BUDI, agents.token), 409, "phone");
        assertRefused(bringIn(budi("Ani", "081234567891"), agents.token), 409, "phone");
        assertThat(bringIn(budi("Rudi", "081234567892"), agents.token).status()).isEqualTo(201);
        assertRefused(bringIn(budi("Dedi", "081234567893"), agents.token), 409, "leftToday");
        given(SubAgentRule.Kind.AT_ONCE, 1, 50);
        assertRefused(bringIn(budi("Dedi", "081234567893"), agents.token), 409, "left");
        house.agents.save(anAgent(1).ofLevel("KETUA").under(1_000).agent());
        house.agents.save(anAgent(1_000).under(1).agent());
        assertRefused(bringIn(budi("Dedi", "081234567893"), agents.token), 422, "upline");
        house.agents.save(
                anAgent(1).ofLevel("KETUA").thatIs(AgentStatus.SUSPENDED).agent());
        assertRefused(bringIn(budi("Dedi", "081234567893"), agents.token), 403, "status");
        assertThat(house.agents.all()).extracting(agent -> agent.name()).doesNotContain("Ani", "Dedi");
        assertThat(house.messages).hasSize(1);
    }

    @Test
    void whoGoesOnTryingNumbersHasToWait() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);
        house.agents.save(anAgent(8).withPhone("+6281234567890").agent());
        house.asked("Warung Ani", "+6281234567891");
        Answer taken = bringIn(BUDI, agents.token);
        Answer waits = bringIn(budi("Ani", "081234567891"), agents.token);
        for (int i = 2; i < 10; i++) {
            bringIn(BUDI, agents.token);
        }

        Answer eleventh = bringIn(BUDI, agents.token);

        assertThat(taken.json().getString("detail")).isEqualTo(waits.json().getString("detail"));
        assertThat(taken.json().getJsonArray("errors")).isEqualTo(waits.json().getJsonArray("errors"));
        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.header("Retry-After")).isEqualTo("900");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                              | name
            {"name":"","phone":"081234567890"}                              | name
            {"name":"Budi","phone":"12"}                                    | phone
            {"name":"Budi"}                                                 | phone
            {"name":"Budi","phone":"081234567890","level":"PLATINUM"}       | level
            {"name":"Budi","phone":"081234567890","creditLimit":1000000}    | creditLimit
            """)
    void wrongFieldsAreNamedAndNobodyChoosesALevelOrCredit(String body, String field) {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);

        Answer answer = bringIn(body, agents.token);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).contains(field);
        assertThat(house.messages).isEmpty();
    }

    @Test
    void registrationOfAStrangerIsNotTheAgentsOwn() {
        Registration strangers = house.asked("Warung Ani", "+6281234567891");

        assertThat(agents.send("GET sub-agents/" + strangers.id(), agents.token).status())
                .isEqualTo(404);
        assertThat(agents.send("GET sub-agents/nonsense", agents.token).status())
                .isEqualTo(404);
    }

    @Test
    void ownerSeesWhoAsked() {
        given(SubAgentRule.Kind.ON_APPROVAL, 5, 3);
        bringIn(BUDI, agents.token);

        JsonObject waiting = agents.api
                .get("admin/registrations?status=" + RegistrationState.WAITING)
                .asAdmin()
                .send()
                .json()
                .getJsonArray("registrations")
                .getJsonObject(0);

        assertThat(waiting.getString("origin")).isEqualTo("UPLINE");
        assertThat(waiting.getString("upline")).isEqualTo("AG001");
    }

    @Test
    void levelKeepsItsRuleUntilAClientSendsAnother() {
        JsonObject none = level("").json().getJsonObject("subAgents");
        assertThat(none.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("SubAgentRule"));
        assertThat(none.getString("admission")).isEqualTo("NONE");

        Answer set = level(",\"subAgents\":{\"admission\":\"AT_ONCE\",\"most\":7,\"perDay\":2}");
        Answer kept = level("");

        assertThat(set.status()).isEqualTo(200);
        assertThat(kept.json().getJsonObject("subAgents"))
                .isEqualTo(set.json().getJsonObject("subAgents"))
                .isNotEqualTo(none);
        assertThat(level(",\"subAgents\":{\"admission\":\"AT_ONCE\"}").faults())
                .containsExactly("subAgents.most", "subAgents.perDay");
        assertThat(level(",\"subAgents\":{\"admission\":\"ALL\",\"most\":501,\"perDay\":0}")
                        .faults())
                .containsExactly("subAgents.admission", "subAgents.most", "subAgents.perDay");
    }

    @Test
    void whoManagesPricesButNotAgentsDoesNotChangeWhomAgentsBringIn() {
        AccessToken prices = staff("siti", Capability.MANAGE_PRICES);
        AccessToken both = staff("rudi", Capability.MANAGE_PRICES, Capability.MANAGE_AGENTS);
        String atOnce = levelOf(",\"subAgents\":{\"admission\":\"AT_ONCE\",\"most\":7,\"perDay\":2}");

        assertThat(putLevel(levelOf(""), prices).status()).isEqualTo(201);
        assertRefused(putLevel(atOnce, prices), 403, "subAgents");
        assertThat(agents.shop.levels.stored.get(new LevelCode("KETUA")).subAgents())
                .isEqualTo(SubAgentRule.NOT_ALLOWED);
        assertThat(putLevel(atOnce, both).status()).isEqualTo(200);
        assertThat(putLevel(atOnce, prices).status()).isEqualTo(200);
        assertRefused(putLevel(atOnce.replace("AT_ONCE", "NONE"), prices), 403, "subAgents");
        assertThat(agents.shop.levels.stored.get(new LevelCode("KETUA")).subAgents())
                .isEqualTo(new SubAgentRule(SubAgentRule.Kind.AT_ONCE, 7, 2));
    }

    private AccessToken staff(String login, Capability... may) {
        return agents.shop.people.tokenOf(agents.shop.people.memory.with(PersonFixture.staff(login, may)), Set.of(may));
    }

    private Answer putLevel(String body, AccessToken token) {
        return agents.api
                .request("PUT", "admin/levels/KETUA")
                .header("Authorization", "Bearer " + token.reveal())
                .json(body)
                .send();
    }

    private Answer level(String more) {
        return agents.api.put("admin/levels/KETUA", levelOf(more));
    }

    private static String levelOf(String more) {
        return "{\"name\":\"Ketua\",\"discountPercent\":10,\"commission\":{\"kind\":\"MARGIN\",\"uplinePercents\":[]},"
                + "\"ownPrice\":{\"allowed\":false,\"leastPercent\":100,\"mostPercent\":100}" + more + "}";
    }

    private void given(SubAgentRule.Kind kind, int most, int perDay) {
        house.levels.save(aLevel("KETUA").bringingIn(kind, most, perDay).level());
        house.agents.save(anAgent(1).ofLevel("KETUA").agent());
        // Who was just brought in stands here alone. Whoever is not active comes in too, as the agent that is suspended
        // between the gate and the use case.
        agents.shop.people.memory.agents = house.agents::find;
    }

    private Answer bringIn(String body, AccessToken token) {
        return agents.api
                .request("POST", "agent/sub-agents")
                .header("Authorization", "Bearer " + token.reveal())
                .json(body)
                .send();
    }

    private static String budi(String name, String phone) {
        return "{\"name\":\"" + name + "\",\"phone\":\"" + phone + "\"}";
    }

    private static void assertRefused(Answer answer, int status, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.faults()).containsExactly(field);
    }
}
