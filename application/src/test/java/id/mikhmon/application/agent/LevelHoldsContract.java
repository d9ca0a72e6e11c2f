package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.LevelHolds;
import id.mikhmon.domain.agent.LevelHold;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of holds keeps to. */
public abstract class LevelHoldsContract {
    private static final Instant SET_AT = Instant.parse("2026-11-22T07:05:00.123456Z");

    protected abstract LevelHolds holds();

    protected abstract Agents agents();

    @BeforeEach
    void agents1To3() {
        for (int number = 1; number <= 3; number++) {
            agents().save(anAgent(number).agent());
        }
    }

    @Test
    void laterHoldTakesThePlaceOfTheFormer() {
        holds().hold(new LevelHold(code(1), SET_AT));
        LevelHold later = new LevelHold(code(1), SET_AT.plusSeconds(60));

        holds().hold(later);
        holds().hold(later);

        assertThat(holds().find(code(1))).contains(later);
        assertThat(holds().find(code(2))).isEmpty();
    }

    @Test
    void holdsSinceAMomentComeByCode() {
        LevelHold third = new LevelHold(code(3), SET_AT);
        LevelHold first = new LevelHold(code(1), SET_AT.plusSeconds(1));
        holds().hold(third);
        holds().hold(first);
        holds().hold(new LevelHold(code(2), SET_AT.minusNanos(1_000)));

        assertThat(holds().since(SET_AT)).containsExactly(first, third);
    }

    @Test
    void releasedHoldIsGone() {
        holds().hold(new LevelHold(code(1), SET_AT));

        assertThat(holds().release(code(1))).isTrue();
        assertThat(holds().release(code(1))).isFalse();

        assertThat(holds().find(code(1))).isEmpty();
    }
}
