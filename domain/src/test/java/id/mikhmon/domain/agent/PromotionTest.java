package id.mikhmon.domain.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.shared.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromotionTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final List<Level> LEVELS = List.of(
            aLevel("BRONZE").withDiscount("5").level(),
            aLevel("SILVER").withDiscount("8").proposedFrom(1_000_000).level(),
            aLevel("GOLD").withDiscount("10").proposedFrom(5_000_000).level(),
            aLevel("FRIENDS").withDiscount("9").level());

    @ParameterizedTest
    @CsvSource({
        "BRONZE, 0, ''",
        "BRONZE, 999999, ''",
        "BRONZE, 1000000, SILVER",
        "BRONZE, 4999999, SILVER",
        "BRONZE, 5000000, GOLD",
        "SILVER, 4999999, ''",
        "SILVER, 5000000, GOLD",
        "GOLD, 99000000, ''",
        "FRIENDS, 1000000, ''",
        "FRIENDS, 5000000, GOLD",
        "GONE, 5000000, ''"
    })
    void turnoverReachesTheHighestLevelAboveTheOwnOneThatIsNoWorse(String level, long turnover, String to) {
        Optional<Promotion> promotion = promotion(anAgent(1).ofLevel(level).agent(), turnover);

        assertThat(promotion.map(one -> one.to().value()).orElse("")).isEqualTo(to);
        promotion.ifPresent(one -> assertThat(one.from().value()).isEqualTo(level));
    }

    @Test
    void whoDoesNotSellIsNotPromoted() {
        assertThat(promotion(anAgent(1).thatIs(AgentStatus.SUSPENDED).agent(), 9_000_000))
                .isEmpty();
        assertThat(promotion(anAgent(1).thatIs(AgentStatus.CLOSED).agent(), 9_000_000))
                .isEmpty();
    }

    private static Optional<Promotion> promotion(Agent agent, long turnover) {
        return Promotion.of(agent, LEVELS, MONTH, Money.rupiah(turnover));
    }
}
