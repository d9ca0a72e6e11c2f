package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static id.mikhmon.domain.agent.LevelFixture.percent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every storage of prices keeps to. */
public abstract class PricesContract {
    private static final LevelCode GOLD = new LevelCode("GOLD");
    private static final LevelCode SILVER = new LevelCode("SILVER");
    private static final OfferId DAY = new OfferId("1hari");
    private static final OfferId WEEK = new OfferId("7hari");
    private static final PriceRule FIXED = new PriceRule.Fixed(Money.rupiah(4_321));
    private static final PriceRule FREE = new PriceRule.Fixed(Money.rupiah(0));
    private static final PriceRule DISCOUNT = new PriceRule.Discount(percent("12.34"));

    protected abstract Prices prices();

    protected abstract Levels levels();

    protected abstract Agents agents();

    @Test
    void rulesOfALevelAreKeptByOffer() {
        Map<OfferId, PriceRule> rules = Map.of(DAY, FIXED, WEEK, DISCOUNT);

        prices().replace(GOLD, rules);

        assertThat(prices().ofLevel(GOLD)).isEqualTo(rules);
        assertThat(prices().ofLevel(SILVER)).isEmpty();
    }

    @Test
    void rulesOfALevelTakeThePlaceOfAllFormerOnes() {
        prices().replace(GOLD, Map.of(DAY, FIXED, WEEK, DISCOUNT));
        prices().replace(SILVER, Map.of(DAY, FIXED));

        prices().replace(GOLD, Map.of(WEEK, FREE));
        assertThat(prices().ofLevel(GOLD)).isEqualTo(Map.of(WEEK, FREE));
        prices().replace(GOLD, Map.of());
        assertThat(prices().ofLevel(GOLD)).isEmpty();

        assertThat(prices().ofLevel(SILVER)).isEqualTo(Map.of(DAY, FIXED));
    }

    @Test
    void rulesOfALevelGoWithIt() {
        LevelCode shop = new LevelCode("TOKO");
        levels().save(aLevel("TOKO").level());
        prices().replace(shop, Map.of(DAY, FIXED));

        levels().remove(shop);
        levels().save(aLevel("TOKO").level());

        assertThat(prices().ofLevel(shop)).isEmpty();
    }

    @Test
    void pricesOfAnAgentAreKeptAndComeByOffer() {
        Agent agent = anAgent(1).agent();
        agents().save(agent);
        AgentPrice both = new AgentPrice(WEEK, Optional.of(DISCOUNT), Optional.of(Money.rupiah(27_500)));
        AgentPrice sell = new AgentPrice(DAY, Optional.empty(), Optional.of(Money.rupiah(6_000)));
        AgentPrice buy = new AgentPrice(new OfferId("3jam"), Optional.of(FIXED), Optional.empty());

        prices().replace(agent.code(), List.of(both, sell, buy));
        assertThat(prices().ofAgent(agent.code())).containsExactly(sell, buy, both);

        prices().replace(agent.code(), List.of(buy));
        assertThat(prices().ofAgent(agent.code())).containsExactly(buy);
        assertThat(prices().ofAgent(anAgent(2).agent().code())).isEmpty();
    }

    @Test
    void pricesOfOneOfferAreThoseOfTheLevelAndOfTheAgent() {
        Agent agent = anAgent(1).agent();
        agents().save(agent);
        OfferId hours = new OfferId("3jam");
        AgentPrice both = new AgentPrice(WEEK, Optional.of(DISCOUNT), Optional.of(Money.rupiah(27_500)));
        AgentPrice sell = new AgentPrice(DAY, Optional.empty(), Optional.of(Money.rupiah(6_000)));
        AgentPrice buy = new AgentPrice(hours, Optional.of(FIXED), Optional.empty());
        prices().replace(agent.code(), List.of(both, sell, buy));
        prices().replace(GOLD, Map.of(WEEK, FREE, DAY, DISCOUNT));

        assertThat(prices().ofOffer(WEEK, GOLD, agent.code())).isEqualTo(forOffer(FREE, both));
        assertThat(prices().ofOffer(DAY, GOLD, agent.code())).isEqualTo(forOffer(DISCOUNT, sell));
        assertThat(prices().ofOffer(hours, GOLD, agent.code())).isEqualTo(forOffer(null, buy));
        assertThat(prices().ofOffer(WEEK, SILVER, agent.code())).isEqualTo(forOffer(null, both));
        assertThat(prices().ofOffer(DAY, GOLD, anAgent(2).agent().code())).isEqualTo(forOffer(DISCOUNT, null));
        assertThat(prices().ofOffer(new OfferId("30hari"), GOLD, agent.code())).isEqualTo(forOffer(null, null));
    }

    private static Prices.ForOffer forOffer(@Nullable PriceRule level, @Nullable AgentPrice agent) {
        return new Prices.ForOffer(Optional.ofNullable(level), Optional.ofNullable(agent));
    }
}
