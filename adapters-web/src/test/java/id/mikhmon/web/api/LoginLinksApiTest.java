package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.identity.PersonFixture;
import jakarta.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two routes that give a link by which somebody chooses a password: to an agent, and to a member of the staff. */
class LoginLinksApiTest {
    private static final String AGENT = "admin/agents/AG001/login";
    private static final String STAFF = "admin/staff/siti/link";

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);
    private final ApiDescription description = new ApiDescription();

    LoginLinksApiTest() {
        Agent agent = anAgent(1).agent();
        shop.agents.put(agent.code(), agent);
        shop.people.memory.with(PersonFixture.staff("siti"));
    }

    @ParameterizedTest
    @CsvSource({AGENT + ", ag001", STAFF + ", siti"})
    void sameKeyGivesOneLinkAndOneMessage(String path, String login) {
        JsonObject first = ask(path, "{\"send\":true}", "k1").json();
        JsonObject again = ask(path, "{\"send\":true}", "k1").json();

        assertThat(first.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("LoginLink"));
        assertThat(first.getString("url")).contains("/link/");
        assertThat(again.isNull("url")).isTrue();
        assertThat(again.getString("login")).isEqualTo(login);
        assertThat(again.getString("expiresAt")).isEqualTo(first.getString("expiresAt"));
        assertThat(again.getBoolean("sent")).isTrue();
        assertThat(shop.people.memory.messages).hasSize(1);
        assertThat(ask(path, "{\"send\":true}", "k2").json().getString("url")).isNotEqualTo(first.getString("url"));
        assertThat(shop.people.memory.messages).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {AGENT, STAFF})
    void keyThatIsUsedForSomethingElseOrIsNoneIsRefused(String path) {
        ask(path, "{\"send\":true}", "k1");

        Answer otherwise = ask(path, "{\"send\":false}", "k1");
        assertThat(otherwise.status()).isEqualTo(422);
        assertThat(otherwise.faults()).containsExactly("Idempotency-Key");
        assertThat(ask(path, "{\"send\":true}", "k".repeat(65)).faults()).containsExactly("Idempotency-Key");
        assertThat(shop.people.memory.messages).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {AGENT, STAFF})
    void withoutAKeyEachCallGivesALink(String path) {
        JsonObject first = request(path, "{\"send\":false}").send().json();
        JsonObject second = request(path, "{\"send\":false}").send().json();

        assertThat(first.getBoolean("sent")).isFalse();
        assertThat(second.getString("url")).isNotEqualTo(first.getString("url"));
    }

    private Answer ask(String path, String body, String key) {
        return request(path, body).header("Idempotency-Key", key).send();
    }

    private ApiUnderTest.Request request(String path, String body) {
        return api.request("POST", path).asAdmin().json(body);
    }
}
