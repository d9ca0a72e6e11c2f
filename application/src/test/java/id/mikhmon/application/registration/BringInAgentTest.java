package id.mikhmon.application.registration;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.mikhmon.application.identity.Authority;
import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.registration.Admission;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationOrigin;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** AG001 is of the level KETUA, whose agents bring in others. */
class BringInAgentTest {
    private static final String PHONE = "+6281234567890";
    private static final Actor SARI = new Actor("ag001", "10.0.0.9");

    private final IdentityInMemory people = new IdentityInMemory();
    private final RegistrationsInMemory house = new RegistrationsInMemory(people);

    @Test
    void whereTheOwnerDecidesItWaitsWithTheUplineFilledIn() {
        given(SubAgentRule.Kind.ON_APPROVAL, 5, 3);

        Registration waiting = asked(bringIn("Warung Budi", PHONE)).registration();

        assertThat(waiting.state()).isEqualTo(RegistrationState.WAITING);
        assertThat(waiting.origin()).isEqualTo(RegistrationOrigin.UPLINE);
        assertThat(waiting.upline()).contains(code(1));
        assertThat(house.registrations.find(waiting.id())).contains(waiting);
        assertThat(people.memory.audit.told()).containsExactly("registration.asked " + waiting.id());
        assertThat(house.messages).isEmpty();
        assertThat(house.agents.all()).hasSize(1);

        DecideRegistration.Outcome approved = house.decideRegistration()
                .decide(new DecideRegistration.Command(
                        waiting.id(),
                        new DecideRegistration.Approve(Optional.empty(), new LevelCode("SILVER"), Optional.empty()),
                        RegistrationsInMemory.SITI));
        assertThat(approved).isInstanceOf(DecideRegistration.Decided.class);
        assertThat(house.agents.find(code(2)).flatMap(Agent::upline)).contains(code(1));
    }

    @Test
    void whereTheLevelSaysAtOnceThereIsAnAgentOfTheLowestLevelWhoIsInvited() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);

        BringInAgent.Outcome outcome = bringIn("Warung Budi", PHONE);

        Agent agent = house.agents.find(code(2)).orElseThrow();
        assertThat(agent.name()).isEqualTo("Warung Budi");
        assertThat(agent.phone().e164()).isEqualTo(PHONE);
        assertThat(agent.level()).isEqualTo(new LevelCode("BRONZE"));
        assertThat(agent.upline()).contains(code(1));
        assertThat(agent.creditLimit().isZero()).isTrue();
        assertThat(agent.active()).isTrue();
        assertThat(outcome).isInstanceOf(BringInAgent.BroughtIn.class);
        Admission decision =
                ((BringInAgent.BroughtIn) outcome).registration().decision().orElseThrow();
        assertThat(decision.agent()).contains(code(2));
        assertThat(decision.by()).isEqualTo("ag001");
        assertThat(house.messages).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo(MessageTemplate.LOGIN_LINK);
            assertThat(message.recipient().e164()).isEqualTo(PHONE);
        });
        assertThat(people.memory.audit.told()).contains("agent.added AG002", "agent-login.added ag002");
    }

    @Test
    void sentAgainItChangesNothingAndTellsHowItStands() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);
        BringInAgent.BroughtIn first = (BringInAgent.BroughtIn) bringIn("Warung Budi", PHONE);

        assertThat(first.anew()).isTrue();
        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.BroughtIn(first.registration(), false));

        assertThat(house.agents.all()).hasSize(2);
        assertThat(house.messages).hasSize(1);
        given(SubAgentRule.Kind.ON_APPROVAL, 5, 3);
        BringInAgent.Asked waiting = asked(bringIn("Warung Ani", "+6281234567891"));
        assertThat(bringIn("Warung Ani", "+6281234567891"))
                .isEqualTo(new BringInAgent.Asked(waiting.registration(), false));
        people.memory.clock.pass(Duration.ofHours(25));
        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.PhoneInUse());
    }

    @Test
    void levelWithoutTheRightBringsInNobody() {
        given(SubAgentRule.Kind.NONE, 5, 3);

        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.NotAllowed());
        assertNothingWasDone();
    }

    @ParameterizedTest
    @EnumSource(value = AgentStatus.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void agentWhoDoesNotSellBringsInNobody(AgentStatus status) {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);
        house.agents.save(anAgent(1).ofLevel("KETUA").thatIs(status).agent());

        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.NotActive());
        assertThat(house.bringInAgent()
                        .bringIn(new BringInAgent.Command(code(9), "Warung Budi", new PhoneNumber(PHONE), SARI)))
                .isEqualTo(new BringInAgent.NotActive());
        assertNothingWasDone();
    }

    @Test
    void phoneOfAnotherAgentAndOfWhoWaitsAreRefusedAlike() {
        given(SubAgentRule.Kind.ON_APPROVAL, 5, 3);
        house.agents.save(anAgent(7).withPhone(PHONE).agent());
        house.asked("Warung Ani", "+6281234567891");
        asked(bringIn("Warung Rudi", "+6281234567892"));

        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.PhoneInUse());
        assertThat(bringIn("Warung Ani", "+6281234567891")).isEqualTo(new BringInAgent.PhoneInUse());
        assertThat(bringIn("Warung Rudi Baru", "+6281234567892")).isEqualTo(new BringInAgent.PhoneInUse());

        assertThat(house.agents.all()).hasSize(2);
        assertThat(house.messages).isEmpty();
    }

    @Test
    void whoMayBringInNobodyNowLearnsNothingOfAPhone() {
        house.agents.save(anAgent(7).withPhone(PHONE).agent());
        given(SubAgentRule.Kind.ON_APPROVAL, 1, 1);
        bringIn("Warung Ani", "+6281234567891");

        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.TooMany(1));
        given(SubAgentRule.Kind.ON_APPROVAL, 5, 1);
        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.TooManyToday(1));
        given(SubAgentRule.Kind.ON_APPROVAL, 5, 3);
        fillTheList(1);
        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.Full());
    }

    @Test
    void triesOfAnUplineAreCountedWhateverTheyComeToAndWhereverTheyComeFrom() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);
        house.agents.save(anAgent(7).ofLevel("KETUA").withPhone(PHONE).agent());
        for (int i = 0; i < 10; i++) {
            assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.PhoneInUse());
        }

        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.Throttled(900));
        assertThat(house.bringInAgent()
                        .bringIn(new BringInAgent.Command(
                                code(1),
                                "Warung Ani",
                                new PhoneNumber("+6281234567891"),
                                new Actor("ag001", "203.0.113.9"))))
                .isInstanceOf(BringInAgent.Throttled.class);
        assertThat(people.memory.audit.told()).containsOnlyOnce("login.throttled (BRING_IN)");
        assertThat(house.agents.all()).hasSize(2);
        assertThat(bringInUnder(7)).isEqualTo(new BringInAgent.PhoneInUse());
        people.memory.clock.pass(Duration.ofMinutes(15));
        assertThat(bringIn("Warung Ani", "+6281234567891")).isInstanceOf(BringInAgent.BroughtIn.class);
    }

    @Test
    void noMoreThanFiveStandAboveWhoIsBroughtIn() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);
        for (int number = 2; number <= 6; number++) {
            house.agents.save(anAgent(number).ofLevel("KETUA").under(number - 1).agent());
        }

        assertThat(bringInUnder(6)).isEqualTo(new BringInAgent.TooDeep(5));
        assertThat(bringInUnder(5)).isInstanceOf(BringInAgent.BroughtIn.class);
    }

    @Test
    void agentsWhoStandAboveThemselvesBringInNobodyAndKeepNobodyBusy() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);
        house.agents.save(anAgent(1).ofLevel("KETUA").under(2).agent());
        house.agents.save(anAgent(2).ofLevel("KETUA").under(1).agent());

        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.TooDeep(5));
        assertThat(house.messages).isEmpty();
    }

    @Test
    void placesAreFilledByWhoWaitsAndFreedByWhoIsClosed() {
        given(SubAgentRule.Kind.ON_APPROVAL, 3, 50);
        house.agents.save(anAgent(2).under(1).agent());
        house.agents.save(anAgent(3).under(1).thatIs(AgentStatus.CLOSED).agent());
        bringIn("Warung A", "+6281234567801");
        assertThat(room()).isEqualTo(new ViewSubAgents.Room(1, 49));
        bringIn("Warung B", "+6281234567802");

        assertThat(bringIn("Warung C", "+6281234567803")).isEqualTo(new BringInAgent.TooMany(3));

        house.agents.save(anAgent(2).under(1).thatIs(AgentStatus.CLOSED).agent());
        assertThat(bringIn("Warung C", "+6281234567803")).isInstanceOf(BringInAgent.Asked.class);
    }

    @Test
    void nobodyIsFloodedWithMessages() {
        given(SubAgentRule.Kind.AT_ONCE, 50, 2);
        bringIn("Warung A", "+6281234567801");
        people.memory.clock.pass(Duration.ofHours(5));
        bringIn("Warung B", "+6281234567802");

        assertThat(bringIn("Warung C", "+6281234567803")).isEqualTo(new BringInAgent.TooManyToday(2));
        assertThat(house.messages).hasSize(2);

        people.memory.clock.pass(Duration.ofHours(19));
        assertThat(bringIn("Warung C", "+6281234567803")).isInstanceOf(BringInAgent.BroughtIn.class);
        assertThat(bringIn("Warung D", "+6281234567804")).isEqualTo(new BringInAgent.TooManyToday(2));
    }

    @Test
    void whoWasRejectedCountsForTheDayAllTheSame() {
        given(SubAgentRule.Kind.ON_APPROVAL, 50, 1);
        Registration waiting = asked(bringIn("Warung A", "+6281234567801")).registration();
        house.decideRegistration()
                .decide(new DecideRegistration.Command(
                        waiting.id(), new DecideRegistration.Reject("di luar wilayah"), RegistrationsInMemory.SITI));

        assertThat(bringIn("Warung A", "+6281234567801")).isEqualTo(new BringInAgent.TooManyToday(1));
        assertThat(house.viewSubAgents().view(code(1)).asked())
                .extracting(Registration::state)
                .containsExactly(RegistrationState.REJECTED);
        people.memory.clock.pass(ViewSubAgents.SHOWN_FOR.plusSeconds(1));
        assertThat(house.viewSubAgents().view(code(1)).asked()).isEmpty();
    }

    @Test
    void fullListTakesNobodyMore() {
        given(SubAgentRule.Kind.ON_APPROVAL, 5, 3);
        fillTheList(0);

        assertThat(bringIn("Warung Budi", PHONE)).isEqualTo(new BringInAgent.Full());
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);
        assertThat(bringIn("Warung Budi", PHONE)).isInstanceOf(BringInAgent.BroughtIn.class);
    }

    @Test
    void whatCannotBeApprovedByItselfWaitsForTheOwner() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);
        people.memory.with(PersonFixture.staff("ag002"));

        Registration waiting = asked(bringIn("Warung Budi", PHONE)).registration();

        assertThat(house.registrations.find(waiting.id())).contains(waiting);
        assertThat(house.agents.all()).hasSize(1);
        assertThat(house.messages).isEmpty();
    }

    @Test
    void uplineThatWasSuspendedSinceItsRuleWasReadLeavesItToTheOwner() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);

        assertWaitsWhenMeanwhile(() -> house.agents.save(
                anAgent(1).ofLevel("KETUA").thatIs(AgentStatus.SUSPENDED).agent()));
    }

    @Test
    void levelThatWasSetToApprovalSinceItWasReadLeavesItToTheOwner() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);

        assertWaitsWhenMeanwhile(() -> given(SubAgentRule.Kind.ON_APPROVAL, 5, 3));
    }

    private void assertWaitsWhenMeanwhile(Runnable change) {
        BringInAgent bringing = house.bringInAgent(command -> {
            change.run();
            return house.decideRegistration().decide(command);
        });

        Registration waiting = asked(bringing.bringIn(
                        new BringInAgent.Command(code(1), "Warung Budi", new PhoneNumber(PHONE), SARI)))
                .registration();

        assertThat(house.registrations.find(waiting.id())).contains(waiting);
        assertThat(waiting.state()).isEqualTo(RegistrationState.WAITING);
        assertThat(house.agents.all()).hasSize(1);
        assertThat(house.messages).isEmpty();
    }

    @Test
    void withoutTheRightNobodyApprovesWhatAStrangerAskedFor() {
        given(SubAgentRule.Kind.AT_ONCE, 5, 3);
        Registration strangers = house.asked("Warung Ani", "+6281234567891");

        assertThat(house.decideRegistration()
                        .decide(new DecideRegistration.Command(
                                strangers.id(),
                                new DecideRegistration.Approve(
                                        Optional.empty(), new LevelCode("BRONZE"), Optional.empty()),
                                new Authority(SARI, false, Set.of()))))
                .isEqualTo(new DecideRegistration.NeedsOwner());
        assertThat(house.registrations.find(strangers.id())).contains(strangers);
        assertThat(house.agents.all()).hasSize(1);
    }

    @Test
    void agentSeesThoseDirectlyBelowItWithTheirMonth() {
        given(SubAgentRule.Kind.ON_APPROVAL, 5, 3);
        house.agents.save(anAgent(2).under(1).agent());
        house.agents.save(anAgent(3).under(1).ofLevel("SILVER").agent());
        house.agents.save(anAgent(4).under(2).agent());
        house.sales.uplines.put(code(2), code(1));
        sold("AG002", people.memory.clock.instant(), 1);
        sold("AG002", Instant.parse("2026-10-31T16:59:59Z"), 2);
        Registration waiting = asked(bringIn("Warung Budi", PHONE)).registration();

        ViewSubAgents.SubAgents shown = house.viewSubAgents().view(code(1));

        assertThat(shown.lines()).extracting(line -> line.agent().code()).containsExactly(code(2), code(3));
        assertThat(shown.lines().get(0).month()).isEqualTo(new ViewSubAgents.Sum(1, Money.rupiah(150)));
        assertThat(shown.lines().get(1).month()).isEqualTo(new ViewSubAgents.Sum(0, Money.rupiah(0)));
        assertThat(shown.lines().get(1).level().name()).isEqualTo("Silver");
        assertThat(shown.asked()).containsExactly(waiting);
        assertThat(shown.room()).isEqualTo(new ViewSubAgents.Room(2, 2));
        assertThat(house.viewSubAgents().view(code(2)).room()).isEqualTo(new ViewSubAgents.Room(0, 0));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> house.viewSubAgents().view(code(99)));
    }

    private void sold(String agent, Instant at, int number) {
        house.sales.sold.add(new InMemorySubAgentSales.Sold(
                anOrder().number(number).throughAgent(agent).placedAt(at).paid().order(),
                List.of(new SaleSplit.Share(code(1), 1, Money.rupiah(150)))));
    }

    private void given(SubAgentRule.Kind kind, int most, int perDay) {
        house.levels.save(aLevel("KETUA").bringingIn(kind, most, perDay).level());
        house.agents.save(anAgent(1).ofLevel("KETUA").agent());
    }

    private ViewSubAgents.Room room() {
        return house.viewSubAgents().view(code(1)).room();
    }

    private BringInAgent.Outcome bringIn(String name, String phone) {
        return house.bringInAgent().bringIn(new BringInAgent.Command(code(1), name, new PhoneNumber(phone), SARI));
    }

    private BringInAgent.Outcome bringInUnder(int upline) {
        return house.bringInAgent()
                .bringIn(new BringInAgent.Command(code(upline), "Warung Budi", new PhoneNumber(PHONE), SARI));
    }

    /** @param waiting how many wait already */
    private void fillTheList(int waiting) {
        for (int i = waiting; i < RegisterAsAgent.MOST_WAITING; i++) {
            house.registrations.add(new Registration(
                    RegistrationId.draw(people.memory.desk.random()),
                    "Warung",
                    new PhoneNumber("+6281300" + (100_000 + i)),
                    Optional.empty(),
                    Optional.empty(),
                    RegistrationOrigin.STRANGER,
                    people.memory.clock.instant(),
                    Optional.empty()));
        }
    }

    private static BringInAgent.Asked asked(BringInAgent.Outcome outcome) {
        assertThat(outcome).isInstanceOf(BringInAgent.Asked.class);
        return (BringInAgent.Asked) outcome;
    }

    private void assertNothingWasDone() {
        assertThat(house.agents.all()).hasSize(1);
        assertThat(house.countRegistrations().count().count()).isZero();
        assertThat(house.messages).isEmpty();
        assertThat(people.memory.audit.told()).isEmpty();
    }
}
