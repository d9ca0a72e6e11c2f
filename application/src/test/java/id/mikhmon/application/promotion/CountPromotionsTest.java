package id.mikhmon.application.promotion;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.promotion.CountPromotions.Waiting;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.audit.Actor;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountPromotionsTest {
    private static final Waiting NONE = new Waiting(0, Optional.empty());
    private static final Actor SITI = new Actor("siti", "10.0.0.2");
    /** One second before November begins in Jakarta. */
    private static final Instant OCTOBER = Instant.parse("2026-10-31T16:59:59Z");

    private final PromotionsInMemory house = new PromotionsInMemory();
    private final Instant today = house.clock.instant();

    @Test
    void whatWaitsForAClickIsCountedSinceTheSaleThatReachedTheLevel() {
        house.agents.save(anAgent(1).agent());
        house.agents.save(anAgent(2).agent());
        house.agents.save(anAgent(3).agent());
        house.sold("AG001", 200, today);
        house.sold("AG002", 199, OCTOBER.minusSeconds(60));
        house.sold("AG002", 1, OCTOBER);
        house.sold("AG003", 199, today);

        assertThat(refreshed()).isEqualTo(new Waiting(2, Optional.of(OCTOBER)));
    }

    @Test
    void nothingWaitsWhereNothingWasReachedOrItHappensByItself() {
        house.agents.save(anAgent(1).agent());
        assertThat(refreshed()).isEqualTo(NONE);
        house.sold("AG001", 200, today);

        house.automatic = true;

        assertThat(refreshed()).isEqualTo(NONE);
    }

    @Test
    void whatWasAcceptedOrSetByHandIsGoneAtOnceAndWhatIsNewComesWithTheNextLook() {
        CountPromotions counting = house.countPromotions();
        house.agents.save(anAgent(1).agent());
        house.agents.save(anAgent(2).agent());
        house.agents.save(anAgent(3).agent());
        house.sold("AG001", 200, OCTOBER);
        house.sold("AG002", 200, today);
        assertThat(counting.count()).isEqualTo(NONE);
        assertThat(refreshed().count()).isEqualTo(2);

        house.acceptPromotion().accept(new AcceptPromotion.Command(code(1), new LevelCode("SILVER"), SITI));
        assertThat(counting.count()).isEqualTo(new Waiting(1, Optional.of(today)));
        house.saveAgent().save(anAgent(2).thatIs(AgentStatus.SUSPENDED).agent(), SITI);
        assertThat(counting.count()).isEqualTo(NONE);

        house.sold("AG003", 200, today);
        assertThat(counting.count()).isEqualTo(NONE);
        assertThat(refreshed().count()).isEqualTo(1);
    }

    @Test
    void levelThatIsHeldDoesNotWait() {
        house.agents.save(anAgent(1).ofLevel("SILVER").agent());
        house.sold("AG001", 1_000, today);
        house.saveAgent().save(anAgent(1).agent(), SITI);

        assertThat(refreshed()).isEqualTo(NONE);
    }

    private Waiting refreshed() {
        house.refreshPromotions().refresh();
        return house.countPromotions().count();
    }
}
