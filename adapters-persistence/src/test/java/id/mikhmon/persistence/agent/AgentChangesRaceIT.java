package id.mikhmon.persistence.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.AgentRegister;
import id.mikhmon.application.agent.RemoveLevel;
import id.mikhmon.application.agent.RemoveLevelService;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.agent.SaveAgentService;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.ledger.SetCreditLimitService;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.application.router.FindRoutersService;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.audit.JdbcAuditTrail;
import id.mikhmon.persistence.checkout.JpaCatalogueVersion;
import id.mikhmon.persistence.ledger.JdbcLedger;
import id.mikhmon.persistence.offer.JpaOffers;
import id.mikhmon.persistence.router.JpaRouters;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentChangesRaceIT {
    private static final int RING = 6;
    private static final LevelCode SHOP = new LevelCode("TOKO");

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final JpaAgents agents = new JpaAgents(stores.database());
    private final JdbcLevels levels = new JdbcLevels(stores.database());
    private final RecordAudit audit =
            new RecordAuditService(new JdbcAuditTrail(stores.database()), stores.transactions(), Clock.systemUTC());
    private final SaveAgent saveAgent = new SaveAgentService(
            new AgentRegister(
                    agents,
                    levels,
                    new FindOffersService(new JpaOffers(stores.database()), stores.transactions()),
                    new FindRoutersService(
                            new JpaRouters(stores.database(), stores.secrets(), Clock.systemUTC()),
                            stores.transactions()),
                    new SetCreditLimitService(
                            new JdbcLedger(stores.database(), Clock.systemUTC()), stores.transactions()),
                    code -> {},
                    new JdbcLevelHolds(stores.database()),
                    Clock.systemUTC()),
            audit,
            stores.transactions());
    private final RemoveLevel removeLevel =
            new RemoveLevelService(agents, levels, new JdbcPrices(stores.database()), audit, stores.transactions());

    @Test
    void ringThatSixAgentsCloseAtOnceStaysOpenAtOnePlace() {
        for (int i = 1; i <= RING; i++) {
            agents.save(anAgent(i).agent());
        }

        List<SaveAgent.Outcome> outcomes = Rivals.atOnce(
                RING,
                rival -> () -> saveAgent.save(
                        anAgent(rival + 1).under((rival + 1) % RING + 1).agent(), Actor.SYSTEM));

        assertThat(outcomes).filteredOn(SaveAgent.Saved.class::isInstance).hasSize(RING - 1);
        assertThat(outcomes).filteredOn(SaveAgent.UplineLoop.class::isInstance).hasSize(1);
        assertThat(stores.number("SELECT COUNT(*) FROM agents WHERE upline IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void levelIsRemovedOrTakenButNotBoth() {
        for (int round = 0; round < 5; round++) {
            levels.save(aLevel("TOKO").level());
            agents.save(anAgent(1).agent());

            List<Boolean> done = Rivals.atOnce(
                    2,
                    rival -> () -> rival == 0
                            ? removeLevel.remove(SHOP, Actor.SYSTEM) instanceof RemoveLevel.Removed
                            : saveAgent.save(anAgent(1).ofLevel("TOKO").agent(), Actor.SYSTEM)
                                    instanceof SaveAgent.Saved);

            assertThat(done).containsOnlyOnce(true);
            assertThat(levels.find(SHOP).isPresent()).isEqualTo(done.get(1));
        }
    }

    @Test
    void everyChangeThatTheSalesPageShowsIsCounted() {
        JpaCatalogueVersion version = new JpaCatalogueVersion(stores.database());
        JdbcPrices prices = new JdbcPrices(stores.database());
        long before = version.current();

        levels.save(aLevel("TOKO").level());
        long afterLevel = version.current();
        agents.save(anAgent(1).ofLevel("TOKO").agent());
        long afterAgent = version.current();
        prices.replace(SHOP, Map.of(new OfferId("1hari"), new PriceRule.Fixed(Money.rupiah(1))));
        long afterRow = version.current();
        prices.replace(code(1), List.of());
        long afterAgreed = version.current();
        agents.save(anAgent(1).agent());
        levels.remove(SHOP);

        assertThat(List.of(before, afterLevel, afterAgent, afterRow, afterAgreed, version.current()))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
