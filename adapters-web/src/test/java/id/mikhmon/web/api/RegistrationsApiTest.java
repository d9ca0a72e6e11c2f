package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.registration.RegistrationsInMemory;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.registration.RegistrationId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationsApiTest {
    private final PlayedShop shop = new PlayedShop();
    private final RegistrationsInMemory house = shop.registrations;
    private final ApiUnderTest api = new ApiUnderTest(shop);
    private final ApiDescription description = new ApiDescription();

    @Test
    void whoAskedIsListedSeenAndMadeAnAgentOnce() {
        RegistrationId id = house.asked("Warung Budi", "+6281234567890").id();

        JsonObject listed = get("registrations?status=WAITING")
                .json()
                .getJsonArray("registrations")
                .getJsonObject(0);
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("Registration"));
        assertThat(listed).isEqualTo(get("registrations/" + id).json());
        assertThat(listed.getString("phone")).isEqualTo("+6281234567890");
        assertThat(listed.isNull("agent")).isTrue();

        JsonObject done = post(id + "/approve", example("approve")).json();
        assertThat(done.getString("status")).isEqualTo("APPROVED");
        assertThat(done.getString("agent")).isEqualTo("AG001");
        assertThat(done.getString("decidedBy")).isEqualTo("(automation)");
        assertThat(house.agents.find(code(1)).orElseThrow().name()).isEqualTo("Warung Budi");

        Answer late = post(id + "/approve", "{\"level\":\"BRONZE\",\"code\":\"AG007\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().getString("detail")).contains("(automation)", "APPROVED");
        assertThat(house.agents.all()).hasSize(1);
    }

    @Test
    void rejectionNeedsAReason() {
        RegistrationId id = house.asked("Warung Budi", "+6281234567890").id();

        assertThat(post(id + "/reject", "{}").faults()).containsExactly("reason");
        JsonObject done = post(id + "/reject", example("reject")).json();

        assertThat(done.getString("status")).isEqualTo("REJECTED");
        assertThat(done.getString("reason")).isEqualTo("we have an agent in your street");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', 400, level",
        "'{\"level\":\"NONE\"}', 422, level",
        "'{\"level\":\"BRONZE\",\"code\":\"7\"}', 400, code",
        "'{\"level\":\"BRONZE\",\"code\":\"AG001\"}', 409, code",
        "'{\"level\":\"BRONZE\",\"upline\":\"AG999\"}', 422, upline",
        "'{\"level\":\"BRONZE\",\"surprise\":1}', 400, surprise"
    })
    void whatCannotBeAnAgentNamesTheField(String body, int status, String field) {
        house.agents.save(anAgent(1).agent());
        RegistrationId id = house.asked("Warung Budi", "+6281234567890").id();

        Answer answer = post(id + "/approve", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(house.countRegistrations().count().count()).isEqualTo(1);
    }

    @Test
    void phoneOfAnAgentIsToldToTheOwnerAlone() {
        house.agents.save(anAgent(1).withPhone("+6281234567890").agent());
        RegistrationId id = house.asked("Warung Budi", "+6281234567890").id();

        Answer answer = post(id + "/approve", "{\"level\":\"BRONZE\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.faults()).containsExactly("phone");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("registrations/RG2222222222").status()).isEqualTo(404);
        assertThat(get("registrations/nonsense").status()).isEqualTo(404);
        assertThat(post("RG2222222222/reject", "{\"reason\":\"why\"}").status()).isEqualTo(404);
        assertThat(post("RG2222222222/approve", "{\"level\":\"BRONZE\"}").status())
                .isEqualTo(404);
        assertThat(get("registrations?status=MAYBE").faults()).containsExactly("status");
        assertThat(get("registrations?after=x").faults()).containsExactly("after");
    }

    @Test
    void pagesFollowEachOther() {
        house.asked("Warung 1", "+6281200000001");
        shop.people.memory.clock.pass(Duration.ofSeconds(1));
        house.asked("Warung 2", "+6281200000002");

        JsonObject first = get("registrations?limit=1").json();
        JsonObject second =
                get("registrations?limit=1&after=" + first.getString("next")).json();

        assertThat(first.getJsonArray("registrations").getJsonObject(0).getString("name"))
                .isEqualTo("Warung 2");
        assertThat(second.getJsonArray("registrations").getJsonObject(0).getString("name"))
                .isEqualTo("Warung 1");
        assertThat(second.isNull("next")).isTrue();
        JsonObject oldest = get("registrations?sort=OLDEST&limit=1").json();
        assertThat(oldest.getJsonArray("registrations")).isEqualTo(second.getJsonArray("registrations"));
        assertThat(get("registrations?sort=OLDEST&limit=1&after=" + oldest.getString("next"))
                        .json()
                        .getJsonArray("registrations"))
                .isEqualTo(first.getJsonArray("registrations"));
        assertThat(get("registrations?sort=oldest").faults()).containsExactly("sort");
    }

    @Test
    void staffWhoManagesAgentsDecidesInItsOwnName() {
        AccessToken token = shop.people.tokenOf(
                shop.people.memory.with(PersonFixture.staff("siti", Capability.MANAGE_AGENTS)),
                Set.of(Capability.MANAGE_AGENTS));
        RegistrationId id = house.asked("Warung Budi", "+6281234567890").id();

        Answer answer = api.request("POST", "admin/registrations/" + id + "/approve")
                .header("Authorization", "Bearer " + token.reveal())
                .json("{\"level\":\"BRONZE\",\"upline\":null}")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("decidedBy")).isEqualTo("siti");
        assertThat(house.messages).hasSize(1);
    }

    private String example(String verdict) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        description
                .exampleBody("post", "/api/v1/admin/registrations/{id}/" + verdict)
                .forEach((name, value) -> body.add(name.toString(), value.toString()));
        return body.build().toString();
    }

    private Answer get(String path) {
        return api.get("admin/" + path).asAdmin().send();
    }

    private Answer post(String path, String body) {
        return api.request("POST", "admin/registrations/" + path)
                .asAdmin()
                .json(body)
                .send();
    }
}
