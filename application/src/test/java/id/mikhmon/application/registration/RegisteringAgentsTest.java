package id.mikhmon.application.registration;

import static id.mikhmon.application.registration.RegistrationsInMemory.SITI;
import static id.mikhmon.application.registration.RegistrationsInMemory.STRANGER;
import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.identity.Client;
import id.mikhmon.application.identity.IdentityInMemory;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationOrigin;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisteringAgentsTest {
    private static final LevelCode SILVER = new LevelCode("SILVER");
    private static final String PHONE = "+6281234567890";

    private final IdentityInMemory people = new IdentityInMemory();
    private final RegistrationsInMemory house = new RegistrationsInMemory(people);

    @Test
    void whoAsksWaitsForTheOwner() {
        house.agents.save(anAgent(1).agent());

        assertThat(register(PHONE, Optional.of(code(1)))).isEqualTo(new RegisterAsAgent.Received());

        Registration waiting = one();
        assertThat(waiting.state()).isEqualTo(RegistrationState.WAITING);
        assertThat(waiting.upline()).contains(code(1));
        assertThat(house.countRegistrations().count())
                .isEqualTo(new CountRegistrations.Waiting(1, Optional.of(people.memory.clock.instant())));
        assertThat(people.memory.audit.told()).contains("registration.asked " + waiting.id());
        assertThat(house.messages).isEmpty();
    }

    @Test
    void whileItIsSwitchedOffNothingIsStored() {
        house.open = false;

        assertThat(register(PHONE, Optional.empty())).isEqualTo(new RegisterAsAgent.Closed());
        assertThat(house.registerAsAgent().isOpen()).isFalse();
        assertThat(house.countRegistrations().count().count()).isZero();
    }

    @Test
    void phoneThatAsksAgainOrIsAnAgentsGetsTheSameAnswer() {
        house.agents.save(anAgent(1).withPhone("+6281111111111").agent());
        register(PHONE, Optional.empty());
        Registration first = one();

        assertThat(register(PHONE, Optional.of(code(1)))).isEqualTo(new RegisterAsAgent.Received());
        assertThat(register("+6281111111111", Optional.empty())).isEqualTo(new RegisterAsAgent.Received());

        assertThat(house.registrations.find(first.id())).contains(first);
        assertThat(house.countRegistrations().count().count()).isEqualTo(2);
    }

    @Test
    void agentWhoDoesNotSellBringsNobodyIn() {
        house.agents.save(anAgent(1).thatIs(AgentStatus.SUSPENDED).agent());

        assertThat(register(PHONE, Optional.of(code(1)))).isEqualTo(new RegisterAsAgent.UnknownUpline());
        assertThat(register(PHONE, Optional.of(code(2)))).isEqualTo(new RegisterAsAgent.UnknownUpline());
        assertThat(house.countRegistrations().count().count()).isZero();
    }

    @Test
    void addressThatGoesOnAskingHasToWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(register("+62812000000" + (10 + i), Optional.empty())).isEqualTo(new RegisterAsAgent.Received());
        }

        assertThat(register(PHONE, Optional.empty())).isInstanceOf(RegisterAsAgent.Throttled.class);
        assertThat(house.countRegistrations().count().count()).isEqualTo(10);
        assertThat(from("203.0.113.9")).isEqualTo(new RegisterAsAgent.Received());
        people.memory.clock.pass(Duration.ofMinutes(15));
        assertThat(register(PHONE, Optional.empty())).isEqualTo(new RegisterAsAgent.Received());
    }

    @Test
    void listTakesNoMoreThanItsBound() {
        for (int i = 0; i < RegisterAsAgent.MOST_WAITING; i++) {
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

        assertThat(register(PHONE, Optional.empty())).isEqualTo(new RegisterAsAgent.Full());
        assertThat(house.countRegistrations().count().count()).isEqualTo(RegisterAsAgent.MOST_WAITING);
    }

    @Test
    void approvalMakesTheAgentItsLoginAndTheMessageToIt() {
        house.agents.save(anAgent(7).agent());
        Registration waiting = house.asked("Warung Budi", PHONE);

        DecideRegistration.Outcome outcome = approve(waiting, Optional.empty());

        Agent agent = house.agents.find(code(8)).orElseThrow();
        assertThat(agent.name()).isEqualTo("Warung Budi");
        assertThat(agent.level()).isEqualTo(SILVER);
        assertThat(agent.active()).isTrue();
        assertThat(decided(outcome).decision().orElseThrow().agent()).contains(code(8));
        assertThat(people.memory.desk.people().find(code(8))).isPresent();
        assertThat(house.messages).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo(MessageTemplate.LOGIN_LINK);
            assertThat(message.recipient()).isEqualTo(new PhoneNumber(PHONE));
            assertThat(message.variables()).containsEntry("login", "ag008");
        });
        assertThat(people.memory.audit.told())
                .contains("agent.added AG008", "agent-login.added ag008", "registration.approved " + waiting.id());
    }

    @Test
    void whoApprovesASecondTimeMakesNoSecondAgent() {
        Registration waiting = house.asked("Warung Budi", PHONE);
        Registration approved = decided(approve(waiting, Optional.empty()));

        assertThat(approve(waiting, Optional.of(code(50)))).isEqualTo(new DecideRegistration.DecidedBefore(approved));
        assertThat(decide(waiting, new DecideRegistration.Reject("late")))
                .isEqualTo(new DecideRegistration.DecidedBefore(approved));
        assertThat(house.agents.all()).hasSize(1);
        assertThat(house.messages).hasSize(1);
    }

    @Test
    void ownerChoosesCodeAndUpline() {
        house.agents.save(anAgent(1).agent());
        register(PHONE, Optional.of(code(1)));

        decide(one(), new DecideRegistration.Approve(Optional.of(code(500)), SILVER, Optional.of(Optional.empty())));

        assertThat(house.agents.find(code(500)).orElseThrow().upline()).isEmpty();
    }

    @Test
    void uplineThatWasSaidStandsUnlessTheOwnerSaysOtherwise() {
        house.agents.save(anAgent(1).agent());
        register(PHONE, Optional.of(code(1)));

        approve(one(), Optional.empty());

        assertThat(house.agents.find(code(2)).orElseThrow().upline()).contains(code(1));
    }

    @Test
    void whatCannotBeAnAgentGoesOnWaitingAndNothingIsLeftOfIt() {
        house.agents.save(anAgent(1).withPhone(PHONE).agent());
        people.memory.with(PersonFixture.staff("ag300"));
        Registration taken = house.asked("Warung Budi", PHONE);
        Registration free = house.asked("Warung Rudi", "+6281234567891");
        int told = people.memory.audit.told().size();

        assertThat(approve(taken, Optional.empty()))
                .isEqualTo(new DecideRegistration.NotAdmitted(new SaveAgent.PhoneTaken()));
        assertThat(approve(free, Optional.of(code(1)))).isEqualTo(new DecideRegistration.CodeTaken());
        assertThat(approve(free, Optional.of(code(300)))).isEqualTo(new DecideRegistration.CodeTaken());
        assertThat(decide(
                        free,
                        new DecideRegistration.Approve(Optional.empty(), new LevelCode("NONE"), Optional.empty())))
                .isEqualTo(new DecideRegistration.NotAdmitted(new SaveAgent.UnknownLevel()));
        assertThat(decide(
                        free,
                        new DecideRegistration.Approve(
                                Optional.of(code(9)), SILVER, Optional.of(Optional.of(code(9))))))
                .isEqualTo(new DecideRegistration.NotAdmitted(new SaveAgent.UplineLoop()));

        assertThat(house.agents.all()).hasSize(1);
        assertThat(house.messages).isEmpty();
        assertThat(house.countRegistrations().count().count()).isEqualTo(2);
        assertThat(people.memory.audit.told()).hasSize(told);
    }

    @Test
    void rejectionTellsItsReasonAndThePhoneMayAskAgain() {
        Registration waiting = house.asked("Warung Budi", PHONE);

        Registration rejected = decided(decide(waiting, new DecideRegistration.Reject("di luar wilayah")));

        assertThat(rejected.state()).isEqualTo(RegistrationState.REJECTED);
        assertThat(house.messages).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo(MessageTemplate.REGISTRATION_REJECTED);
            assertThat(message.variables()).containsEntry("reason", "di luar wilayah");
        });
        assertThat(people.memory.audit.told()).contains("registration.rejected " + waiting.id());
        assertThat(house.agents.all()).isEmpty();
        register(PHONE, Optional.empty());
        assertThat(house.countRegistrations().count().count()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereCannotBeDecided() {
        RegistrationId none = new RegistrationId("RG2222222222");
        DecideRegistration decide = house.decideRegistration();

        assertThat(decide.decide(new DecideRegistration.Command(none, new DecideRegistration.Reject("why"), SITI)))
                .isEqualTo(new DecideRegistration.UnknownRegistration());
        assertThat(decide.decide(new DecideRegistration.Command(
                        none, new DecideRegistration.Approve(Optional.empty(), SILVER, Optional.empty()), SITI)))
                .isEqualTo(new DecideRegistration.UnknownRegistration());
        assertThat(house.listRegistrations().view(none)).isEmpty();
    }

    @Test
    void listGoesOnWhereThePageEnded() {
        house.asked("Warung 1", "+6281200000001");
        people.memory.clock.pass(Duration.ofSeconds(1));
        Registration second = house.asked("Warung 2", "+6281200000002");

        ListRegistrations.Page first = house.listRegistrations()
                .list(new ListRegistrations.Query(Optional.empty(), AgeOrder.NEWEST, Optional.empty(), 1));
        ListRegistrations.Page rest = house.listRegistrations()
                .list(new ListRegistrations.Query(Optional.empty(), AgeOrder.NEWEST, first.next(), 1));

        assertThat(first.registrations()).containsExactly(second);
        assertThat(rest.registrations()).hasSize(1);
        assertThat(rest.next()).isEmpty();
    }

    private RegisterAsAgent.Outcome register(String phone, Optional<AgentCode> upline) {
        return house.registerAsAgent()
                .register(new RegisterAsAgent.Command(
                        "Warung Budi", new PhoneNumber(phone), Optional.of("budi@example.org"), upline, STRANGER));
    }

    private RegisterAsAgent.Outcome from(String address) {
        return house.registerAsAgent()
                .register(new RegisterAsAgent.Command(
                        "Warung Ani",
                        new PhoneNumber("+6281299999999"),
                        Optional.empty(),
                        Optional.empty(),
                        new Client(address, "Chrome")));
    }

    private Registration one() {
        return house.registrations
                .page(Optional.empty(), AgeOrder.NEWEST, Optional.empty(), 1)
                .get(0);
    }

    private DecideRegistration.Outcome approve(Registration registration, Optional<AgentCode> code) {
        return decide(registration, new DecideRegistration.Approve(code, SILVER, Optional.empty()));
    }

    private DecideRegistration.Outcome decide(Registration registration, DecideRegistration.Verdict verdict) {
        return house.decideRegistration().decide(new DecideRegistration.Command(registration.id(), verdict, SITI));
    }

    private static Registration decided(DecideRegistration.Outcome outcome) {
        assertThat(outcome).isInstanceOf(DecideRegistration.Decided.class);
        return ((DecideRegistration.Decided) outcome).registration();
    }
}
