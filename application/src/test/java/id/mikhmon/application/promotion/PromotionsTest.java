package id.mikhmon.application.promotion;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Promotion;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class PromotionsTest {
    private static final Actor SITI = new Actor("siti", "10.0.0.2");
    private static final LevelCode BRONZE = new LevelCode("BRONZE");
    private static final LevelCode SILVER = new LevelCode("SILVER");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    /** One second before November begins in Jakarta. */
    private static final Instant OCTOBER = Instant.parse("2026-10-31T16:59:59Z");

    private final PromotionsInMemory house = new PromotionsInMemory();
    private final Instant today = house.clock.instant();

    @Test
    void whoSoldEnoughInThisMonthOrTheOneBeforeIsProposed() {
        house.agents.save(anAgent(1).agent());
        house.agents.save(anAgent(2).agent());
        house.agents.save(anAgent(3).agent());
        house.sold("AG001", 200, today);
        house.sold("AG002", 200, OCTOBER);
        house.sold("AG003", 199, today);
        house.sold("AG003", 1, OCTOBER);

        assertThat(house.listPromotions().list())
                .containsExactly(
                        new Promotion(code(1), BRONZE, SILVER, NOVEMBER, Money.rupiah(1_000_000)),
                        new Promotion(code(2), BRONZE, SILVER, NOVEMBER.minusMonths(1), Money.rupiah(1_000_000)));
    }

    @Test
    void ofTwoMonthsTheBetterOneCounts() {
        house.agents.save(anAgent(1).agent());
        house.sold("AG001", 1_000, OCTOBER);
        house.sold("AG001", 200, today);

        assertThat(house.listPromotions().list())
                .containsExactly(new Promotion(
                        code(1), BRONZE, new LevelCode("GOLD"), NOVEMBER.minusMonths(1), Money.rupiah(5_000_000)));
    }

    @Test
    void acceptedTheAgentHasTheLevelAndIsTold() {
        house.agents.save(anAgent(1).agent());
        house.sold("AG001", 200, today);

        assertThat(accept(SILVER)).isInstanceOf(AcceptPromotion.Promoted.class);

        assertThat(house.agents.find(code(1)))
                .contains(anAgent(1).ofLevel("SILVER").agent());
        assertThat(house.messages).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo(MessageTemplate.AGENT_PROMOTED);
            assertThat(message.variables()).containsEntry("level", "Silver").containsEntry("amount", "1000000");
        });
        assertThat(house.audit.told()).containsExactly("agent.changed AG001");
        assertThat(house.listPromotions().list()).isEmpty();
    }

    @Test
    void whatIsNotProposedIsNotAccepted() {
        house.agents.save(anAgent(1).agent());
        house.sold("AG001", 200, today);

        assertThat(accept(new LevelCode("GOLD"))).isEqualTo(new AcceptPromotion.NotProposed());
        assertThat(accept(SILVER)).isInstanceOf(AcceptPromotion.Promoted.class);
        assertThat(accept(SILVER)).isEqualTo(new AcceptPromotion.NotProposed());
        assertThat(house.messages).hasSize(1);
    }

    @Test
    void agentWhoWasChangedMeanwhileKeepsWhatTheOwnerGaveIt() {
        house.agents.save(anAgent(1).agent());
        house.sold("AG001", 200, today);
        var seen = house.listPromotions().list();
        house.agents.save(anAgent(1).ofLevel("PLATINUM").agent());
        AcceptPromotion late = house.acceptingAfter(seen);

        assertThat(late.accept(new AcceptPromotion.Command(code(1), SILVER, SITI)))
                .isEqualTo(new AcceptPromotion.NotProposed());
        assertThat(house.agents.find(code(1)).orElseThrow().level()).isEqualTo(new LevelCode("PLATINUM"));
        assertThat(house.messages).isEmpty();
    }

    @Test
    void byItselfItHappensOnlyWhereTheOwnerWantsIt() {
        house.agents.save(anAgent(1).agent());
        house.agents.save(anAgent(2).thatIs(AgentStatus.SUSPENDED).agent());
        house.sold("AG001", 200, today);
        house.sold("AG002", 200, today);
        assertThat(promoteAll()).isZero();
        assertThat(house.agents.find(code(1)).orElseThrow().level()).isEqualTo(BRONZE);

        house.automatic = true;

        assertThat(promoteAll()).isEqualTo(1);
        assertThat(promoteAll()).isZero();
        assertThat(house.agents.find(code(1)).orElseThrow().level()).isEqualTo(SILVER);
        assertThat(house.agents.find(code(2)).orElseThrow().level()).isEqualTo(BRONZE);
    }

    @Test
    void levelThatWasSetByHandHoldsAgainstTheSalesOfItsMonth() {
        house.automatic = true;
        house.agents.save(anAgent(1).agent());
        house.sold("AG001", 200, today);
        house.sold("AG001", 1_000, OCTOBER);
        assertThat(promoteAll()).isEqualTo(1);

        byHand("BRONZE");

        assertThat(house.listPromotions().list()).isEmpty();
        assertThat(promoteAll()).isZero();
        assertThat(accept(SILVER)).isEqualTo(new AcceptPromotion.NotProposed());
        assertThat(levelOf(1)).isEqualTo(BRONZE);
        assertThat(house.listPromotions().held()).singleElement().satisfies(held -> {
            assertThat(held.promotion().to()).isEqualTo(new LevelCode("GOLD"));
            assertThat(held.by().setAt()).isEqualTo(today.truncatedTo(ChronoUnit.MICROS));
        });
    }

    @Test
    void salesOfTheNextMonthMoveItAgainAndThoseOfTheHeldMonthNeverDo() {
        house.agents.save(anAgent(1).ofLevel("SILVER").agent());
        house.sold("AG001", 1_000, today);
        byHand("BRONZE");
        house.clock.pass(Duration.ofDays(31));

        assertThat(house.listPromotions().list()).isEmpty();
        house.sold("AG001", 200, house.clock.instant());

        assertThat(house.listPromotions().list())
                .containsExactly(
                        new Promotion(code(1), BRONZE, SILVER, NOVEMBER.plusMonths(1), Money.rupiah(1_000_000)));
        assertThat(house.listPromotions().held()).isEmpty();
        assertThat(accept(SILVER)).isInstanceOf(AcceptPromotion.Promoted.class);
    }

    @Test
    void ownerLetsTheSalesCountAgain() {
        house.agents.save(anAgent(1).ofLevel("SILVER").agent());
        house.sold("AG001", 200, today);
        byHand("BRONZE");

        assertThat(house.releaseLevel().release(code(1), SITI)).isTrue();
        assertThat(house.releaseLevel().release(code(1), SITI)).isFalse();

        assertThat(house.listPromotions().held()).isEmpty();
        assertThat(house.listPromotions().list()).hasSize(1);
        assertThat(accept(SILVER)).isInstanceOf(AcceptPromotion.Promoted.class);
        assertThat(house.audit.told())
                .containsExactly("agent.changed AG001", "level-hold.released AG001", "agent.changed AG001");
    }

    @Test
    void whoIsSetBackReleasedAndPromotedAgainInOneMonthIsToldAgain() {
        house.agents.save(anAgent(1).agent());
        house.sold("AG001", 200, today);
        assertThat(accept(SILVER)).isInstanceOf(AcceptPromotion.Promoted.class);
        byHand("BRONZE");
        house.clock.pass(Duration.ofMinutes(1));
        assertThat(house.releaseLevel().release(code(1), SITI)).isTrue();

        assertThat(accept(SILVER)).isInstanceOf(AcceptPromotion.Promoted.class);

        assertThat(house.messages)
                .hasSize(2)
                .extracting(QueueMessage.Command::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyAnotherLevelHoldsAndNeitherANewAgentNorAPromotionDoes() {
        house.saveAgent().save(anAgent(1).agent(), SITI);
        house.saveAgent().save(anAgent(1).named("Warung Baru").agent(), SITI);
        house.sold("AG001", 200, today);
        assertThat(accept(SILVER)).isInstanceOf(AcceptPromotion.Promoted.class);

        assertThat(house.holds.find(code(1))).isEmpty();
        house.sold("AG001", 800, today);
        assertThat(house.listPromotions().list()).hasSize(1);
    }

    @Test
    void levelThatWasSetBackWhileAPromotionWasUnderWayHolds() {
        house.agents.save(anAgent(1).agent());
        house.sold("AG001", 200, today);
        var seen = house.listPromotions().list();
        byHand("SILVER");
        byHand("BRONZE");

        assertThat(house.acceptingAfter(seen).accept(new AcceptPromotion.Command(code(1), SILVER, SITI)))
                .isEqualTo(new AcceptPromotion.NotProposed());
        assertThat(levelOf(1)).isEqualTo(BRONZE);
    }

    private void byHand(String level) {
        house.saveAgent().save(anAgent(1).ofLevel(level).agent(), SITI);
    }

    private LevelCode levelOf(int number) {
        return house.agents.find(code(number)).orElseThrow().level();
    }

    private int promoteAll() {
        return new PromoteAgentsService(house.listPromotions(), house.acceptPromotion()).promote();
    }

    private AcceptPromotion.Outcome accept(LevelCode to) {
        return house.acceptPromotion().accept(new AcceptPromotion.Command(code(1), to, SITI));
    }
}
