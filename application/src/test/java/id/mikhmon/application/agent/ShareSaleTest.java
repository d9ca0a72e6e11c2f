package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShareSaleTest {
    private static final Offer ONE_DAY =
            anOffer().withId("1hari").costing(5_000).offer();
    private static final Money PRICE = Money.rupiah(5_000);
    private static final OrderId ORDER = anOrder().order().id();

    private final AgentsInMemory house = new AgentsInMemory();

    @BeforeEach
    void threeAboveEachOther() {
        house.levels.save(
                aLevel("GOLD").withDiscount("10").withUplines("2", "1").level());
        house.given(
                anAgent(1).agent(),
                anAgent(2).under(1).agent(),
                anAgent(3).under(2).agent(),
                anAgent(4).under(3).ofLevel("GOLD").agent());
    }

    @Test
    void ruleOfTheSellersLevelReachesAsFarUpAsItSays() {
        assertThat(house.shareSale.share(code(4), ONE_DAY, PRICE).shares())
                .containsExactly(
                        new SaleSplit.Share(code(4), 0, Money.rupiah(500)),
                        new SaleSplit.Share(code(3), 1, Money.rupiah(90)),
                        new SaleSplit.Share(code(2), 2, Money.rupiah(45)));
    }

    @Test
    void dearerSaleIsTheSellersMargin() {
        SaleSplit split = house.shareSale.share(code(4), ONE_DAY, Money.rupiah(6_000));

        assertThat(split.shares().get(0).amount()).isEqualTo(Money.rupiah(1_500));
        assertThat(split.owner()).isEqualTo(Money.rupiah(4_365));
    }

    @Test
    void uplineThatIsNotActiveEarnsNothingAndNobodyMovesUp() {
        house.given(anAgent(3).under(2).thatIs(AgentStatus.SUSPENDED).agent());

        SaleSplit split = house.shareSale.share(code(4), ONE_DAY, PRICE);

        assertThat(split.shares())
                .containsExactly(
                        new SaleSplit.Share(code(4), 0, Money.rupiah(500)),
                        new SaleSplit.Share(code(2), 2, Money.rupiah(45)));
        assertThat(split.owner()).isEqualTo(Money.rupiah(4_455));
    }

    @Test
    void sellerThatWasClosedInTheMiddleOfASaleEarnsFromIt() {
        house.given(
                anAgent(4).under(3).ofLevel("GOLD").thatIs(AgentStatus.CLOSED).agent());

        assertThat(house.shareSale.share(code(4), ONE_DAY, PRICE).shares().get(0))
                .isEqualTo(new SaleSplit.Share(code(4), 0, Money.rupiah(500)));
    }

    @Test
    void sellerMustExist() {
        assertThatThrownBy(() -> house.shareSale.share(code(99), ONE_DAY, PRICE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasPutDownStaysWhateverChangesLater() {
        SaleSplit first = house.fixShares.fix(ORDER, code(4), ONE_DAY, PRICE);

        house.levels.save(aLevel("GOLD").earning("1").level());
        house.saveLevelPrices.save(
                anAgent(4).ofLevel("GOLD").agent().level(),
                Map.of(ONE_DAY.id(), new PriceRule.Fixed(PRICE)),
                AgentsInMemory.OWNER);
        house.given(anAgent(4).under(1).agent());

        assertThat(house.fixShares.fix(ORDER, code(4), ONE_DAY, PRICE)).isEqualTo(first);
        assertThat(new FindSharesService(house.shares, house.transactions).find(ORDER))
                .contains(first);
    }
}
