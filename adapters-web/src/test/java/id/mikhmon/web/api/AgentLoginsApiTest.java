package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.Agent;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class AgentLoginsApiTest {
    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);
    private final ApiDescription description = new ApiDescription();

    AgentLoginsApiTest() {
        Agent agent = anAgent(1).agent();
        shop.agents.put(agent.code(), agent);
    }

    @Test
    void sameKeyGivesOneLinkAndOneMessage() {
        JsonObject first = invite("{\"send\":true}", "k1").json();
        JsonObject again = invite("{\"send\":true}", "k1").json();

        assertThat(first.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("LoginLink"));
        assertThat(first.getString("url")).contains("/link/");
        assertThat(again.isNull("url")).isTrue();
        assertThat(again.getString("login")).isEqualTo("ag001");
        assertThat(again.getString("expiresAt")).isEqualTo(first.getString("expiresAt"));
        assertThat(again.getBoolean("sent")).isTrue();
        assertThat(shop.people.memory.messages).hasSize(1);
        assertThat(invite("{\"send\":true}", "k2").json().getString("url")).isNotEqualTo(first.getString("url"));
        assertThat(shop.people.memory.messages).hasSize(2);
    }

    @Test
    void keyThatIsUsedForSomethingElseOrIsNoneIsRefused() {
        invite("{\"send\":true}", "k1");

        Answer otherwise = invite("{\"send\":false}", "k1");
        assertThat(otherwise.status()).isEqualTo(422);
        assertThat(otherwise.faults()).containsExactly("Idempotency-Key");
        assertThat(invite("{\"send\":true}", "k".repeat(65)).faults()).containsExactly("Idempotency-Key");
        assertThat(shop.people.memory.messages).hasSize(1);
    }

    @Test
    void withoutAKeyEachCallGivesALink() {
        JsonObject first = request("{\"send\":false}").send().json();
        JsonObject second = request("{\"send\":false}").send().json();

        assertThat(first.getBoolean("sent")).isFalse();
        assertThat(second.getString("url")).isNotEqualTo(first.getString("url"));
    }

    private Answer invite(String body, String key) {
        return request(body).header("Idempotency-Key", key).send();
    }

    private ApiUnderTest.Request request(String body) {
        return api.request("POST", "admin/agents/AG001/login").asAdmin().json(body);
    }
}
