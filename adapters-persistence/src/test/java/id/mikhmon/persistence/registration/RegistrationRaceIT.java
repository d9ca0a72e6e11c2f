package id.mikhmon.persistence.registration;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.AgentRegister;
import id.mikhmon.application.agent.FindAgentByPhoneService;
import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.agent.FindLevelsService;
import id.mikhmon.application.agent.ListDownlineService;
import id.mikhmon.application.agent.ReserveAgentCodeService;
import id.mikhmon.application.agent.SaveAgentService;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.identity.Authority;
import id.mikhmon.application.identity.Client;
import id.mikhmon.application.identity.CountAgentService;
import id.mikhmon.application.identity.CountStrangerService;
import id.mikhmon.application.identity.Desk;
import id.mikhmon.application.identity.IdentitySettings;
import id.mikhmon.application.identity.InviteAgentService;
import id.mikhmon.application.messaging.MessagingSettings;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.messaging.QueueMessageService;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.application.registration.BringInAgent;
import id.mikhmon.application.registration.BringInAgentService;
import id.mikhmon.application.registration.DecideRegistration;
import id.mikhmon.application.registration.DecideRegistrationService;
import id.mikhmon.application.registration.RegisterAsAgent;
import id.mikhmon.application.registration.RegisterAsAgentService;
import id.mikhmon.application.registration.RegistrationSettings;
import id.mikhmon.application.router.FindRoutersService;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.persistence.agent.JdbcLevelHolds;
import id.mikhmon.persistence.agent.JdbcLevels;
import id.mikhmon.persistence.agent.JpaAgents;
import id.mikhmon.persistence.audit.JdbcAuditTrail;
import id.mikhmon.persistence.identity.JdbcApiTokens;
import id.mikhmon.persistence.identity.JdbcCredentialVault;
import id.mikhmon.persistence.identity.JdbcLoginTries;
import id.mikhmon.persistence.identity.JdbcPeople;
import id.mikhmon.persistence.identity.JdbcSessions;
import id.mikhmon.persistence.identity.JdbcSetupLinks;
import id.mikhmon.persistence.messaging.JpaMessages;
import id.mikhmon.persistence.offer.JpaOffers;
import id.mikhmon.persistence.router.JpaRouters;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import id.mikhmon.persistence.transaction.Database;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real services on the real database. */
class RegistrationRaceIT {
    private static final int RIVALS = 8;
    private static final LevelCode BRONZE = new LevelCode("BRONZE");

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final Database database = stores.database();
    private final Transactions transactions = stores.transactions();
    private final MovableClock clock = new MovableClock();
    private final SecureRandom random = new SecureRandom();
    private final JdbcRegistrations registrations = new JdbcRegistrations(database);
    private final JpaAgents agents = new JpaAgents(database);
    private final JdbcLevels levels = new JdbcLevels(database);
    private final FindAgents findAgents = new FindAgentsService(agents, transactions);
    private final RecordAudit audit = new RecordAuditService(new JdbcAuditTrail(database), transactions, clock);
    private final Desk desk = new Desk(
            new JdbcPeople(database),
            new JdbcCredentialVault(database, stores.secrets()),
            new JdbcSessions(database),
            new JdbcApiTokens(database),
            new JdbcSetupLinks(database),
            new JdbcLoginTries(database),
            code -> agents.find(code).filter(Agent::active),
            audit,
            transactions,
            clock,
            random);
    private final QueueMessage messages = new QueueMessageService(
            new JpaMessages(database),
            message -> {},
            transactions,
            clock,
            new MessagingSettings(
                    Duration.ZERO, Duration.ofHours(24), Duration.ofMinutes(1), Optional.empty(), Language.INDONESIAN));
    private final RegistrationSettings settings = new RegistrationSettings(true, "WiFi");
    private final RegisterAsAgent registering = new RegisterAsAgentService(
            registrations, findAgents, new CountStrangerService(desk), audit, transactions, settings, random, clock);
    private final DecideRegistration deciding = new DecideRegistrationService(
            registrations,
            new DecideRegistrationService.Agents(
                    new ReserveAgentCodeService(agents, transactions),
                    findAgents,
                    new FindLevelsService(levels, transactions),
                    new SaveAgentService(
                            new AgentRegister(
                                    agents,
                                    levels,
                                    new FindOffersService(new JpaOffers(database), transactions),
                                    new FindRoutersService(
                                            new JpaRouters(database, stores.secrets(), clock), transactions),
                                    (agent, limit) -> {},
                                    agent -> {},
                                    new JdbcLevelHolds(database),
                                    clock),
                            audit,
                            transactions),
                    new InviteAgentService(
                            desk,
                            findAgents,
                            messages,
                            new IdentitySettings(
                                    URI.create("https://wifi.example"),
                                    "WiFi",
                                    false,
                                    Duration.ofHours(24),
                                    Duration.ofDays(7)))),
            messages,
            audit,
            transactions,
            settings,
            clock);

    private final BringInAgent bringing = new BringInAgentService(
            registrations,
            new BringInAgentService.Agents(
                    new ReserveAgentCodeService(agents, transactions),
                    findAgents,
                    new FindAgentByPhoneService(agents, e164 -> Optional.of(new PhoneNumber(e164)), transactions),
                    new ListDownlineService(agents, transactions),
                    new FindLevelsService(levels, transactions)),
            new CountAgentService(desk),
            deciding,
            audit,
            transactions,
            random,
            clock);

    @Test
    void phoneThatAsksEightTimesAtOnceWaitsOnce() {
        List<RegisterAsAgent.Outcome> outcomes =
                Rivals.atOnce(RIVALS, rival -> () -> register("+6281234567890", "192.0.2." + rival));

        assertThat(outcomes).containsOnly(new RegisterAsAgent.Received());
        assertThat(stores.number("SELECT COUNT(*) FROM registrations")).isEqualTo(1);
        assertThat(stores.number("SELECT COUNT(*) FROM audit_records WHERE action = 'registration.asked'"))
                .isEqualTo(1);
    }

    @Test
    void eightWhoApproveAtOnceMakeOneAgentAndSendOneMessage() {
        register("+6281234567890", "192.0.2.1");
        RegistrationId id = waiting().get(0).id();

        List<DecideRegistration.Outcome> outcomes = Rivals.atOnce(RIVALS, rival -> () -> approve(id, "admin-" + rival));

        assertThat(outcomes)
                .filteredOn(DecideRegistration.Decided.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(DecideRegistration.DecidedBefore.class::isInstance)
                .hasSize(RIVALS - 1);
        assertThat(agents.all()).hasSize(1);
        assertThat(stores.number("SELECT COUNT(*) FROM people")).isEqualTo(1);
        assertThat(stores.number("SELECT COUNT(*) FROM messages")).isEqualTo(1);
        assertThat(stores.number("SELECT COUNT(*) FROM audit_records WHERE action = 'registration.approved'"))
                .isEqualTo(1);
    }

    @Test
    void registrationsThatAreApprovedAtOnceGetCodesOfTheirOwn() {
        for (int i = 0; i < RIVALS; i++) {
            register("+62812345678" + (10 + i), "192.0.2." + i);
        }
        List<Registration> waiting = waiting();

        List<DecideRegistration.Outcome> outcomes =
                Rivals.atOnce(RIVALS, rival -> () -> approve(waiting.get(rival).id(), "admin"));

        assertThat(outcomes).hasSize(RIVALS).allMatch(DecideRegistration.Decided.class::isInstance);
        assertThat(agents.all()).hasSize(RIVALS);
        assertThat(agents.all().get(RIVALS - 1).code().value()).isEqualTo("AG008");
    }

    @Test
    void phoneThatIsBroughtInEightTimesAtOnceByOneAgentIsOneAgentAndOneMessage() {
        uplines(1, new SubAgentRule(SubAgentRule.Kind.AT_ONCE, 50, 50));

        List<BringInAgent.Outcome> outcomes =
                Rivals.atOnce(RIVALS, rival -> () -> bringIn(1, "Warung Budi", "+6281234567890"));

        assertThat(outcomes).hasSize(RIVALS).allMatch(BringInAgent.BroughtIn.class::isInstance);
        assertThat(outcomes)
                .filteredOn(outcome -> ((BringInAgent.BroughtIn) outcome).anew())
                .hasSize(1);
        assertThat(agents.all()).hasSize(2);
        assertThat(agents.under(new AgentCode("AG001"), 10)).hasSize(1);
        assertThat(stores.number("SELECT COUNT(*) FROM people")).isEqualTo(1);
        assertThat(stores.number("SELECT COUNT(*) FROM messages")).isEqualTo(1);
        assertThat(stores.number("SELECT COUNT(*) FROM registrations")).isEqualTo(1);
    }

    @Test
    void phoneThatEightAgentsBringInAtOnceIsOneAgentOfOneOfThem() {
        uplines(RIVALS, new SubAgentRule(SubAgentRule.Kind.AT_ONCE, 50, 50));

        List<BringInAgent.Outcome> outcomes =
                Rivals.atOnce(RIVALS, rival -> () -> bringIn(rival + 1, "Warung Budi", "+6281234567890"));

        assertThat(outcomes)
                .filteredOn(BringInAgent.BroughtIn.class::isInstance)
                .hasSize(1);
        assertThat(outcomes).filteredOn(new BringInAgent.PhoneInUse()::equals).hasSize(RIVALS - 1);
        assertThat(agents.all()).hasSize(RIVALS + 1);
        assertThat(stores.number("SELECT COUNT(*) FROM messages")).isEqualTo(1);
    }

    @Test
    void agentThatBringsInEightAtOnceGetsNoMoreThanItsPlaces() {
        uplines(1, new SubAgentRule(SubAgentRule.Kind.AT_ONCE, 3, 50));

        List<BringInAgent.Outcome> outcomes =
                Rivals.atOnce(RIVALS, rival -> () -> bringIn(1, "Warung " + rival, "+628123456789" + rival));

        assertThat(outcomes)
                .filteredOn(BringInAgent.BroughtIn.class::isInstance)
                .hasSize(3);
        assertThat(outcomes).filteredOn(new BringInAgent.TooMany(3)::equals).hasSize(RIVALS - 3);
        assertThat(agents.under(new AgentCode("AG001"), 10)).hasSize(3);
    }

    /** Agents AG001 and on of a level with that rule. */
    private void uplines(int count, SubAgentRule rule) {
        levels.save(aLevel("KETUA")
                .bringingIn(rule.kind(), rule.most(), rule.perDay())
                .level());
        for (int number = 1; number <= count; number++) {
            agents.save(anAgent(number).ofLevel("KETUA").agent());
        }
    }

    private BringInAgent.Outcome bringIn(int upline, String name, String phone) {
        return bringing.bringIn(new BringInAgent.Command(
                code(upline), name, new PhoneNumber(phone), new Actor("ag00" + upline, "192.0.2.1")));
    }

    private RegisterAsAgent.Outcome register(String phone, String address) {
        return registering.register(new RegisterAsAgent.Command(
                "Warung Budi",
                new PhoneNumber(phone),
                Optional.empty(),
                Optional.empty(),
                new Client(address, "Chrome")));
    }

    private List<Registration> waiting() {
        return registrations.page(Optional.empty(), AgeOrder.NEWEST, Optional.empty(), 100);
    }

    private DecideRegistration.Outcome approve(RegistrationId id, String by) {
        return deciding.decide(new DecideRegistration.Command(
                id,
                new DecideRegistration.Approve(Optional.empty(), BRONZE, Optional.empty()),
                Authority.automation(by)));
    }
}
