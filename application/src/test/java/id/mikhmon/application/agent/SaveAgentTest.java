package id.mikhmon.application.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.LevelHold;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaveAgentTest {
    private final AgentsInMemory house = new AgentsInMemory();

    @Test
    void whoeverStopsBeingActiveIsToldOfOnce() {
        Agent agent = anAgent(1).agent();
        house.saveAgent.save(agent, AgentsInMemory.OWNER);
        Agent rests = new Agent(agent.code(), agent.name(), agent.phone(), agent.level(), false);

        house.saveAgent.save(rests, AgentsInMemory.OWNER);
        house.saveAgent.save(rests, AgentsInMemory.OWNER);

        assertThat(house.stopped).containsExactly(agent.code());
        assertThat(house.trail.told())
                .containsExactly("agent.added AG001", "agent.changed AG001", "agent.changed AG001");
    }

    @Test
    void agentIsRegisteredThenReplaced() {
        Agent agent =
                anAgent(2).under(1).onlyOffers("1hari").onlyRouters("cafe").agent();
        house.given(anAgent(1).agent());

        assertThat(house.saveAgent.save(agent, AgentsInMemory.OWNER)).isEqualTo(new SaveAgent.Saved(agent, true));
        assertThat(house.saveAgent.save(agent, AgentsInMemory.OWNER)).isEqualTo(new SaveAgent.Saved(agent, false));

        assertThat(house.agents.find(agent.code())).contains(agent);
    }

    @Test
    void creditLimitReachesTheWalletWhenItIsSetAndWhenItChanges() {
        Agent plain = anAgent(1).agent();
        house.saveAgent.save(plain, AgentsInMemory.OWNER);
        assertThat(house.creditLimits).isEmpty();

        house.saveAgent.save(withCredit(plain, 50_000), AgentsInMemory.OWNER);
        assertThat(house.creditLimits).containsExactly(Map.entry(plain.code(), Money.rupiah(50_000)));
        house.creditLimits.clear();
        house.saveAgent.save(withCredit(plain, 50_000), AgentsInMemory.OWNER);
        // Told again, so that a wallet whose own limit went astray is put right.
        assertThat(house.creditLimits).containsExactly(Map.entry(plain.code(), Money.rupiah(50_000)));

        house.saveAgent.save(plain, AgentsInMemory.OWNER);
        assertThat(house.creditLimits).containsExactly(Map.entry(plain.code(), Money.rupiah(0)));
    }

    @Test
    void whoMayNotLendRaisesNoLimitAndMayLowerIt() {
        Agent plain = anAgent(1).agent();
        house.saveAgent.save(withCredit(plain, 50_000), AgentsInMemory.OWNER);

        assertThat(without(withCredit(plain, 50_001))).isEqualTo(new SaveAgent.CreditRaised(Money.rupiah(50_000)));
        assertThat(without(withCredit(anAgent(2).agent(), 1))).isEqualTo(new SaveAgent.CreditRaised(Money.rupiah(0)));
        assertThat(without(withCredit(plain, 50_000))).isInstanceOf(SaveAgent.Saved.class);
        assertThat(without(withCredit(plain, 49_999))).isInstanceOf(SaveAgent.Saved.class);
        assertThat(house.agents.find(plain.code()).orElseThrow().creditLimit()).isEqualTo(Money.rupiah(49_999));
    }

    private SaveAgent.Outcome without(Agent agent) {
        return house.saveAgent.save(new SaveAgent.Command(agent.code(), false, former -> agent), AgentsInMemory.OWNER);
    }

    private static Agent withCredit(Agent agent, long units) {
        return new Agent(
                agent.code(),
                agent.name(),
                agent.phone(),
                agent.email(),
                agent.level(),
                agent.upline(),
                agent.status(),
                Money.rupiah(units),
                agent.lowBalanceAlert(),
                agent.offers(),
                agent.routers(),
                agent.notes());
    }

    @Test
    void changeSeesWhatIsThereSoThatTheRestCanStay() {
        Agent full = anAgent(2).named("Warung Sari").onlyOffers("1hari").agent();
        house.given(anAgent(1).agent(), full);

        house.saveAgent.save(
                new SaveAgent.Command(
                        full.code(), false, former -> former.orElseThrow().under(Optional.of(code(1)))),
                AgentsInMemory.OWNER);

        assertThat(house.agents.find(full.code())).contains(full.under(Optional.of(code(1))));
    }

    @Test
    void anotherLevelByHandIsHeldAndOneBySalesOrTheSameIsNot() {
        Agent agent = anAgent(1).agent();
        house.given(agent);
        Agent silver = agent.in(new LevelCode("SILVER"));

        house.saveAgent.save(agent, AgentsInMemory.OWNER);
        house.saveAgent.save(
                new SaveAgent.Command(agent.code(), false, former -> silver).bySales(), AgentsInMemory.OWNER);
        assertThat(house.holds.find(agent.code())).isEmpty();

        house.saveAgent.save(agent, AgentsInMemory.OWNER);
        assertThat(house.holds.find(agent.code())).contains(new LevelHold(agent.code(), house.clock.instant()));
        assertThat(house.releaseLevel.release(code(2), AgentsInMemory.OWNER)).isFalse();
        assertThat(house.releaseLevel.release(agent.code(), AgentsInMemory.OWNER))
                .isTrue();
        assertThat(house.trail.told())
                .contains("level-hold.released AG001")
                .doesNotContain("level-hold.released AG002");
    }

    @Test
    void unknownLevelIsRefusedAndNothingIsStored() {
        assertThat(house.saveAgent.save(anAgent(1).ofLevel("DIAMOND").agent(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgent.UnknownLevel.class);
        assertThat(house.agents.all()).isEmpty();
    }

    @Test
    void phoneOfAnotherAgentIsRefused() {
        house.given(anAgent(1).withPhone("+6281234567890").agent());

        assertThat(house.saveAgent.save(anAgent(2).withPhone("+6281234567890").agent(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgent.PhoneTaken.class);
    }

    @Test
    void agentsMayOnlyBeHeldToOffersAndRoutersThatExist() {
        assertThat(house.saveAgent.save(anAgent(1).onlyOffers("1hari", "gone").agent(), AgentsInMemory.OWNER))
                .isEqualTo(new SaveAgent.UnknownOffer(new OfferId("gone")));
        assertThat(house.saveAgent.save(anAgent(1).onlyRouters("hall", "cafe").agent(), AgentsInMemory.OWNER))
                .isEqualTo(new SaveAgent.UnknownRouter(new RouterName("hall")));
    }

    @Test
    void uplineMustExist() {
        assertThat(house.saveAgent.save(anAgent(2).under(9).agent(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgent.UnknownUpline.class);
    }

    @Test
    void nobodyStandsAboveItselfHoweverFarUp() {
        house.given(
                anAgent(1).agent(),
                anAgent(2).under(1).agent(),
                anAgent(3).under(2).agent());

        assertThat(house.saveAgent.save(anAgent(1).under(2).agent(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgent.UplineLoop.class);
        assertThat(house.saveAgent.save(anAgent(1).under(3).agent(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgent.UplineLoop.class);
        assertThat(house.saveAgent.save(anAgent(3).under(1).agent(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgent.Saved.class);
        assertThat(house.agents.find(code(1)).orElseThrow().upline()).isEmpty();
    }

    @Test
    void wayUpEndsSomewhere() {
        house.given(anAgent(1).agent());
        for (int i = 2; i <= SaveAgent.LONGEST_WAY_UP; i++) {
            house.given(anAgent(i).under(i - 1).agent());
        }

        assertThat(house.saveAgent.save(
                        anAgent(900).under(SaveAgent.LONGEST_WAY_UP).agent(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgent.Saved.class);
        assertThat(house.saveAgent.save(anAgent(901).under(900).agent(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgent.UplineLoop.class);
    }

    @Test
    void loopThatIsInTheTablesEndsTheWalkToo() {
        house.given(anAgent(1).under(2).agent(), anAgent(2).under(1).agent());

        assertThat(house.saveAgent.save(anAgent(3).under(1).agent(), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgent.UplineLoop.class);
    }

    @Test
    void closedAgentIsOpenedAgainOnlyInSoManyWords() {
        Agent closed = anAgent(1).thatIs(AgentStatus.CLOSED).agent();
        Agent open = anAgent(1).agent();
        Agent suspended = anAgent(1).thatIs(AgentStatus.SUSPENDED).agent();
        house.given(closed);

        assertThat(house.saveAgent.save(open, AgentsInMemory.OWNER)).isInstanceOf(SaveAgent.ClosedBefore.class);
        assertThat(house.saveAgent.save(suspended, AgentsInMemory.OWNER)).isInstanceOf(SaveAgent.ClosedBefore.class);
        assertThat(house.saveAgent.save(closed, AgentsInMemory.OWNER)).isInstanceOf(SaveAgent.Saved.class);
        assertThat(house.agents.find(code(1))).contains(closed);

        assertThat(house.saveAgent.save(new SaveAgent.Command(code(1), true, former -> open), AgentsInMemory.OWNER))
                .isInstanceOf(SaveAgent.Saved.class);
        assertThat(house.agents.find(code(1))).contains(open);
    }
}
