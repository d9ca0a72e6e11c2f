package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static id.mikhmon.domain.agent.LevelFixture.percent;
import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelsAndPricesTest {
    private static final LevelCode GOLD = new LevelCode("GOLD");
    private static final OfferId DAY = new OfferId("1hari");
    private static final OfferId GONE = new OfferId("gone");
    private static final Offer ONE_DAY =
            anOffer().withId("1hari").costing(5_000).offer();
    private static final Agent SARI = anAgent(1).ofLevel("GOLD").agent();

    private final AgentsInMemory house = new AgentsInMemory();

    @Test
    void levelInUseStaysAndOneWithoutAgentsGoes() {
        house.given(SARI, anAgent(2).ofLevel("GOLD").agent());

        assertThat(house.removeLevel.remove(GOLD, AgentsInMemory.OWNER)).isEqualTo(new RemoveLevel.InUse(2));
        assertThat(house.levels.find(GOLD)).isPresent();
        assertThat(house.removeLevel.remove(new LevelCode("SILVER"), AgentsInMemory.OWNER))
                .isInstanceOf(RemoveLevel.Removed.class);
        assertThat(house.removeLevel.remove(new LevelCode("SILVER"), AgentsInMemory.OWNER))
                .isInstanceOf(RemoveLevel.UnknownLevel.class);
    }

    @Test
    void pricesOfALevelArePutBackByStoringTheEarlierOnes() {
        Map<OfferId, PriceRule> earlier = Map.of(DAY, new PriceRule.Fixed(Money.rupiah(4_200)));
        house.saveLevelPrices.save(GOLD, earlier, AgentsInMemory.OWNER);

        house.saveLevelPrices.save(GOLD, Map.of(), AgentsInMemory.OWNER);
        assertThat(house.viewPrices.ofLevel(GOLD)).contains(Map.of());
        house.saveLevelPrices.save(GOLD, earlier, AgentsInMemory.OWNER);

        assertThat(house.viewPrices.ofLevel(GOLD)).contains(earlier);
        assertThat(house.viewPrices.ofLevel(new LevelCode("TIN"))).isEmpty();
    }

    @Test
    void pricesAreForLevelsAgentsAndOffersThatExist() {
        PriceRule rule = new PriceRule.Fixed(Money.rupiah(1));
        house.given(SARI);

        assertThat(house.saveLevelPrices.save(new LevelCode("TIN"), Map.of(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveLevelPrices.UnknownLevel.class);
        assertThat(house.saveLevelPrices.save(GOLD, Map.of(DAY, rule, GONE, rule), AgentsInMemory.OWNER))
                .isEqualTo(new SaveLevelPrices.UnknownOffer(GONE));
        assertThat(house.prices.ofLevel(GOLD)).isEmpty();
        assertThat(house.saveAgentPrices.save(code(9), List.of(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgentPrices.UnknownAgent.class);
        assertThat(house.saveAgentPrices.save(
                        code(1),
                        List.of(new AgentPrice(GONE, Optional.of(rule), Optional.empty())),
                        AgentsInMemory.OWNER))
                .isEqualTo(new SaveAgentPrices.UnknownOffer(GONE));
        assertThat(house.viewPrices.ofAgent(code(9))).isEmpty();
    }

    @Test
    void ownSellPriceNeedsALevelThatAllowsItAndStaysWithinItsLimits() {
        house.given(SARI);
        assertThat(house.saveAgentPrices.save(code(1), List.of(selling(6_000)), AgentsInMemory.OWNER))
                .isEqualTo(new SaveAgentPrices.OwnPriceNotAllowed(DAY));
        assertThat(house.setSellPrice.set(code(1), DAY, Optional.of(Money.rupiah(6_000)), AgentsInMemory.OWNER))
                .isInstanceOf(SetSellPrice.NotAllowed.class);

        house.saveLevel.save(aLevel("GOLD").withOwnPrices("80", "120").level(), AgentsInMemory.OWNER);

        assertThat(house.saveAgentPrices.save(code(1), List.of(selling(6_001)), AgentsInMemory.OWNER))
                .isEqualTo(new SaveAgentPrices.OwnPriceOutOfRange(DAY, Money.rupiah(4_500), Money.rupiah(6_000)));
        assertThat(house.setSellPrice.set(code(1), DAY, Optional.of(Money.rupiah(4_499)), AgentsInMemory.OWNER))
                .isEqualTo(new SetSellPrice.OutOfRange(Money.rupiah(4_500), Money.rupiah(6_000)));
        assertThat(house.prices.ofAgent(code(1))).isEmpty();
        assertThat(house.setSellPrice.set(code(1), DAY, Optional.of(Money.rupiah(6_000)), AgentsInMemory.OWNER))
                .isInstanceOf(SetSellPrice.Done.class);
        assertThat(house.quotes.quote(SARI, ONE_DAY).sell()).isEqualTo(Money.rupiah(6_000));
    }

    @Test
    void agentsSellPriceComesAndGoesAndItsBuyPriceStays() {
        house.given(SARI);
        house.saveLevel.save(aLevel("GOLD").withOwnPrices("80", "120").level(), AgentsInMemory.OWNER);
        PriceRule.Fixed buy = new PriceRule.Fixed(Money.rupiah(4_000));
        house.saveAgentPrices.save(
                code(1), List.of(new AgentPrice(DAY, Optional.of(buy), Optional.empty())), AgentsInMemory.OWNER);

        house.setSellPrice.set(code(1), DAY, Optional.of(Money.rupiah(5_500)), AgentsInMemory.OWNER);
        assertThat(house.prices.ofAgent(code(1)))
                .containsExactly(new AgentPrice(DAY, Optional.of(buy), Optional.of(Money.rupiah(5_500))));
        house.setSellPrice.set(code(1), DAY, Optional.empty(), AgentsInMemory.OWNER);
        assertThat(house.prices.ofAgent(code(1)))
                .containsExactly(new AgentPrice(DAY, Optional.of(buy), Optional.empty()));
    }

    @Test
    void agentSetsNoPriceOfWhatItMayNotSell() {
        house.given(anAgent(1).ofLevel("GOLD").onlyOffers("7hari").agent());

        assertThat(house.setSellPrice.set(code(1), DAY, Optional.empty(), AgentsInMemory.OWNER))
                .isInstanceOf(SetSellPrice.UnknownOffer.class);
        assertThat(house.setSellPrice.set(code(1), GONE, Optional.empty(), AgentsInMemory.OWNER))
                .isInstanceOf(SetSellPrice.UnknownOffer.class);
        assertThat(house.setSellPrice.set(code(9), DAY, Optional.empty(), AgentsInMemory.OWNER))
                .isInstanceOf(SetSellPrice.UnknownAgent.class);
    }

    @Test
    void quotesFollowTheAgentsLevel() {
        house.saveLevelPrices.save(GOLD, Map.of(DAY, new PriceRule.Discount(percent("20"))), AgentsInMemory.OWNER);

        assertThat(house.quotes.quote(SARI, ONE_DAY).buy()).isEqualTo(Money.rupiah(4_000));
        assertThat(house.quotes.quote(anAgent(2).agent(), ONE_DAY).buy()).isEqualTo(Money.rupiah(4_750));
    }

    @Test
    void offerIsQuotedTheSameAloneAsInAList() {
        house.given(SARI);
        house.saveLevel.save(aLevel("GOLD").withOwnPrices("80", "120").level(), AgentsInMemory.OWNER);
        house.saveLevelPrices.save(GOLD, Map.of(DAY, new PriceRule.Discount(percent("20"))), AgentsInMemory.OWNER);
        assertThat(house.quotes.quotes(SARI, List.of(ONE_DAY))).isEqualTo(Map.of(DAY, quote()));
        assertThat(quote().buy()).isEqualTo(Money.rupiah(4_000));

        house.setSellPrice.set(code(1), DAY, Optional.of(Money.rupiah(5_500)), AgentsInMemory.OWNER);

        assertThat(house.quotes.quotes(SARI, List.of(ONE_DAY))).isEqualTo(Map.of(DAY, quote()));
        assertThat(quote().sell()).isEqualTo(Money.rupiah(5_500));
    }

    private Quote quote() {
        return house.quotes.quote(SARI, ONE_DAY);
    }

    @Test
    void exampleShowsOneSaleByTheRulesOfTheLevel() {
        house.saveLevel.save(
                aLevel("GOLD").withDiscount("10").withUplines("2", "1").level(), AgentsInMemory.OWNER);
        Money price = Money.rupiah(5_000);

        ShowExample.Example example = (ShowExample.Example) house.showExample.show(GOLD, DAY);

        assertThat(example.quote()).isEqualTo(new Quote(Money.rupiah(4_500), price, price, price, price));
        assertThat(example.parts().seller()).isEqualTo(Money.rupiah(500));
        assertThat(example.parts().uplines()).containsExactly(Money.rupiah(90), Money.rupiah(45));
        assertThat(example.parts().owner()).isEqualTo(Money.rupiah(4_365));
        assertThat(house.showExample.show(new LevelCode("TIN"), DAY)).isInstanceOf(ShowExample.UnknownLevel.class);
        assertThat(house.showExample.show(GOLD, GONE)).isInstanceOf(ShowExample.UnknownOffer.class);
    }

    @Test
    void ruleOnSubAgentsThatWasSwitchedOffMeanwhileStaysOff() {
        house.saveLevel.save(
                aLevel("GOLD").bringingIn(SubAgentRule.Kind.AT_ONCE, 7, 2).level(), AgentsInMemory.OWNER);
        SaveLevel.Command read =
                new SaveLevel.Command(house.levels.find(GOLD).orElseThrow(), Optional.empty(), SaveLevel.SubAgents.ANY);
        Level off = aLevel("GOLD").bringingIn(SubAgentRule.Kind.NONE, 7, 2).level();
        house.saveLevel.save(off, AgentsInMemory.OWNER);

        assertThat(house.saveLevel.save(read, AgentsInMemory.OWNER)).isEqualTo(new SaveLevel.Saved(off, false));
        assertThat(house.levels.find(GOLD)).contains(off);
    }

    @Test
    void newLevelOfWhichNothingIsSaidOfSubAgentsAllowsNone() {
        Level tin = aLevel("TIN").bringingIn(SubAgentRule.Kind.AT_ONCE, 7, 2).level();

        SaveLevel.Outcome outcome =
                house.saveLevel.save(new SaveLevel.Command(tin, Optional.empty()), AgentsInMemory.OWNER);

        assertThat(outcome).isEqualTo(new SaveLevel.Saved(aLevel("TIN").level(), true));
    }

    @Test
    void whoMayNotManageAgentsChangesALevelButNotWhomItsAgentsBringIn() {
        Level before =
                aLevel("GOLD").bringingIn(SubAgentRule.Kind.ON_APPROVAL, 7, 2).level();
        house.saveLevel.save(before, AgentsInMemory.OWNER);
        Level dearer = aLevel("GOLD")
                .withDiscount("1")
                .bringingIn(SubAgentRule.Kind.ON_APPROVAL, 7, 2)
                .level();

        for (SubAgentRule rule : List.of(
                new SubAgentRule(SubAgentRule.Kind.AT_ONCE, 7, 2),
                new SubAgentRule(SubAgentRule.Kind.ON_APPROVAL, 8, 2),
                SubAgentRule.NOT_ALLOWED)) {
            assertThat(house.saveLevel.save(new SaveLevel.Command(dearer, Optional.of(rule)), AgentsInMemory.OWNER))
                    .isEqualTo(new SaveLevel.SubAgentsChanged());
        }
        assertThat(house.levels.find(GOLD)).contains(before);
        assertThat(house.saveLevel.save(
                        new SaveLevel.Command(dearer, Optional.of(dearer.subAgents())), AgentsInMemory.OWNER))
                .isEqualTo(new SaveLevel.Saved(dearer, false));
        Level tin = aLevel("TIN").bringingIn(SubAgentRule.Kind.AT_ONCE, 7, 2).level();
        assertThat(house.saveLevel.save(new SaveLevel.Command(tin, Optional.of(tin.subAgents())), AgentsInMemory.OWNER))
                .isEqualTo(new SaveLevel.SubAgentsChanged());
        assertThat(house.levels.find(tin.code())).isEmpty();
    }

    private static AgentPrice selling(long price) {
        return new AgentPrice(DAY, Optional.empty(), Optional.of(Money.rupiah(price)));
    }
}
