package id.mikhmon.domain.agent;

import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static id.mikhmon.domain.agent.LevelFixture.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
    private static final OfferId ONE_DAY = new OfferId("1hari");

    /** The discount is rounded down, so that the buy price is rounded up. */
    @ParameterizedTest
    @CsvSource({
        "5000, 0, 5000",
        "5000, 10, 4500",
        "5000, 12.5, 4375",
        "4999, 12.5, 4375",
        "1, 10, 1",
        "1, 100, 0",
        "999999999999, 12.34, 876600000000",
        "999999999999, 100, 0"
    })
    void buyPriceIsTheOffersLessTheLevelsDiscount(long price, String discount, long buy) {
        Quote quote = Quote.of(
                Money.rupiah(price), aLevel("GOLD").withDiscount(discount).level(), Optional.empty(), Optional.empty());

        assertThat(quote)
                .isEqualTo(new Quote(
                        Money.rupiah(buy),
                        Money.rupiah(price),
                        Money.rupiah(price),
                        Money.rupiah(price),
                        Money.rupiah(price)));
    }

    @Test
    void agentsRuleGoesBeforeTheLevelsRuleAndThatBeforeTheDiscount() {
        Level level = aLevel("GOLD").withDiscount("10").level();
        Optional<PriceRule> ofLevel = Optional.of(new PriceRule.Discount(percent("20")));
        Optional<AgentPrice> ofAgent = Optional.of(
                new AgentPrice(ONE_DAY, Optional.of(new PriceRule.Fixed(Money.rupiah(3_700))), Optional.empty()));
        Optional<AgentPrice> sellOnly =
                Optional.of(new AgentPrice(ONE_DAY, Optional.empty(), Optional.of(Money.rupiah(9_000))));

        assertThat(quote(level, Optional.empty(), Optional.empty()).buy()).isEqualTo(Money.rupiah(4_500));
        assertThat(quote(level, ofLevel, Optional.empty()).buy()).isEqualTo(Money.rupiah(4_000));
        assertThat(quote(level, ofLevel, ofAgent).buy()).isEqualTo(Money.rupiah(3_700));
        assertThat(quote(level, ofLevel, sellOnly).buy()).isEqualTo(Money.rupiah(4_000));
    }

    @Test
    void fixedBuyPriceAboveTheOffersCountsAsTheOffers() {
        Quote quote =
                quote(aLevel("GOLD").level(), Optional.of(new PriceRule.Fixed(Money.rupiah(8_000))), Optional.empty());

        assertThat(quote.buy()).isEqualTo(Money.rupiah(5_000));
    }

    @ParameterizedTest
    @CsvSource({
        // wanted | sell: limits are 4500 (the buy price, over 80 %) and 7500
        "4499, 4500",
        "4500, 4500",
        "5000, 5000",
        "6500, 6500",
        "7500, 7500",
        "7501, 7500",
        "999999999999, 7500"
    })
    void ownSellPriceCountsWithinTheLimitsOfTheLevel(long wanted, long sell) {
        Level level = aLevel("GOLD").withOwnPrices("80", "150").level();

        Quote quote = quote(level, Optional.empty(), own(wanted));

        assertThat(quote.sell()).isEqualTo(Money.rupiah(sell));
        assertThat(quote.least()).isEqualTo(Money.rupiah(4_500));
        assertThat(quote.most()).isEqualTo(Money.rupiah(7_500));
        assertThat(quote.allows(Money.rupiah(wanted))).isEqualTo(wanted == sell);
    }

    @Test
    void ownSellPriceDoesNotCountWhereTheLevelAllowsNone() {
        Quote quote = quote(aLevel("BRONZE").level(), Optional.empty(), own(6_500));

        assertThat(quote.sell()).isEqualTo(Money.rupiah(5_000));
        assertThat(quote.allows(Money.rupiah(6_500))).isFalse();
    }

    @Test
    void limitsAreWholeRupiahInsideOfThePercentages() {
        Level level =
                aLevel("GOLD").withDiscount("100").withOwnPrices("50", "150").level();

        Quote three = Quote.of(Money.rupiah(3), level, Optional.empty(), Optional.empty());
        Quote one = Quote.of(Money.rupiah(1), level, Optional.empty(), Optional.empty());

        assertThat(three.least()).isEqualTo(Money.rupiah(2));
        assertThat(three.most()).isEqualTo(Money.rupiah(4));
        assertThat(one.least()).isEqualTo(Money.rupiah(1));
        assertThat(one.most()).isEqualTo(Money.rupiah(1));
    }

    @Test
    void nothingIsSoldForNothing() {
        Level level =
                aLevel("GOLD").withDiscount("100").withOwnPrices("0", "100").level();

        assertThat(Quote.of(Money.rupiah(5), level, Optional.empty(), Optional.empty())
                        .least())
                .isEqualTo(Money.rupiah(1));
        assertThatThrownBy(() -> new AgentPrice(ONE_DAY, Optional.empty(), Optional.of(Money.rupiah(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsThatLeaveTheOffersPriceOutAreRefused() {
        assertThatThrownBy(() -> new OwnPriceRule(true, percent("100.01"), percent("150")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OwnPriceRule(true, percent("50"), percent("99.99")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PriceRule.Discount(percent("100.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The constructor of a quote refuses every other order. */
    @Property
    void buyLeastSellAndMostStandInOrderWhateverTheRulesSay(
            @ForAll @LongRange(min = 1, max = Money.MAX_UNITS) long price,
            @ForAll @IntRange(max = 10_000) int discount,
            @ForAll @IntRange(max = 10_000) int least,
            @ForAll @IntRange(min = 10_000, max = 100_000) int most,
            @ForAll @LongRange(max = Money.MAX_UNITS) long fixed,
            @ForAll @LongRange(min = 1, max = Money.MAX_UNITS) long wanted,
            @ForAll boolean allowed,
            @ForAll boolean withFixed) {
        Level level = new Level(
                new LevelCode("ANY"),
                "Any",
                new PriceRule.Discount(new Percentage(discount)),
                CommissionRule.MARGIN_ALONE,
                new OwnPriceRule(allowed, new Percentage(least), new Percentage(most)),
                Optional.empty(),
                SubAgentRule.NOT_ALLOWED);
        Optional<PriceRule> buy = withFixed ? Optional.of(new PriceRule.Fixed(Money.rupiah(fixed))) : Optional.empty();

        Quote quote = Quote.of(
                Money.rupiah(price),
                level,
                Optional.empty(),
                Optional.of(new AgentPrice(ONE_DAY, buy, Optional.of(Money.rupiah(wanted)))));

        assertThat(quote.allows(quote.sell())).isTrue();
        assertThat(quote.buy()).isLessThanOrEqualTo(quote.recommended());
        assertThat(BigDecimal.valueOf(quote.sell().units()))
                .isLessThanOrEqualTo(
                        BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(allowed ? most : 10_000, 4)));
    }

    private static Quote quote(Level level, Optional<PriceRule> ofLevel, Optional<AgentPrice> ofAgent) {
        return Quote.of(Money.rupiah(5_000), level, ofLevel, ofAgent);
    }

    private static Optional<AgentPrice> own(long sell) {
        return Optional.of(new AgentPrice(ONE_DAY, Optional.empty(), Optional.of(Money.rupiah(sell))));
    }
}
