package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.promotion.PromotionsInMemory;
import id.mikhmon.domain.audit.Actor;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromotionsApiTest {
    private final PlayedShop shop = new PlayedShop();
    private final PromotionsInMemory house = shop.promotions;
    private final ApiUnderTest api = new ApiUnderTest(shop);
    private final ApiDescription description = new ApiDescription();

    @BeforeEach
    void oneHasSoldEnough() {
        house.agents.save(anAgent(1).agent());
        house.sold("AG001", 200, house.clock.instant());
    }

    @Test
    void whatIsProposedIsListedAndAcceptedOnce() {
        JsonObject list = api.get("admin/promotions").asAdmin().send().json();
        JsonObject proposed = list.getJsonArray("promotions").getJsonObject(0);
        assertThat(list.getBoolean("automatic")).isFalse();
        assertThat(proposed.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("Promotion"));
        assertThat(proposed.getString("to")).isEqualTo("SILVER");
        assertThat(proposed.getString("month")).isEqualTo("2026-11");
        assertThat(proposed.getInt("turnover")).isEqualTo(1_000_000);
        assertThat(proposed.getString("reachedAt")).isEqualTo("2026-11-22T14:05:00+07:00");

        Answer accepted = accept("AG001", "{\"level\":\"SILVER\"}");

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json()).isEqualTo(proposed);
        assertThat(accept("AG001", "{\"level\":\"SILVER\"}").status()).isEqualTo(409);
        assertThat(house.agents
                        .find(anAgent(1).agent().code())
                        .orElseThrow()
                        .level()
                        .value())
                .isEqualTo("SILVER");
    }

    @Test
    void whatIsNotProposedNamesTheField() {
        assertThat(accept("AG001", "{\"level\":\"GOLD\"}").faults()).containsExactly("level");
        assertThat(accept("AG001", "{}").status()).isEqualTo(400);
        assertThat(accept("nobody", "{\"level\":\"SILVER\"}").status()).isEqualTo(409);
        assertThat(accept("AG001", "{\"level\":\"SILVER\",\"surprise\":1}").faults())
                .containsExactly("surprise");
    }

    @Test
    void levelThatWasSetByHandIsListedAsHeldUntilItIsReleased() {
        house.saveAgent().save(anAgent(1).ofLevel("SILVER").agent(), Actor.SYSTEM);
        house.saveAgent().save(anAgent(1).agent(), Actor.SYSTEM);

        JsonObject list = api.get("admin/promotions").asAdmin().send().json();

        assertThat(list.getJsonArray("promotions")).isEmpty();
        JsonObject held = list.getJsonArray("held").getJsonObject(0);
        assertThat(held.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("HeldPromotion"));
        assertThat(held.getString("levelSetAt")).isEqualTo("2026-11-22T14:05:00+07:00");
        assertThat(accept("AG001", "{\"level\":\"SILVER\"}").status()).isEqualTo(409);
        assertThat(release("AG001").status()).isEqualTo(204);
        assertThat(release("AG001").faults()).containsExactly("code");
        assertThat(release("nobody").status()).isEqualTo(404);
        assertThat(accept("AG001", "{\"level\":\"SILVER\"}").status()).isEqualTo(200);
    }

    private Answer release(String agent) {
        return api.request("DELETE", "admin/promotions/" + agent + "/hold")
                .asAdmin()
                .send();
    }

    private Answer accept(String agent, String body) {
        return api.request("POST", "admin/promotions/" + agent + "/accept")
                .asAdmin()
                .json(body)
                .send();
    }
}
