package id.mikhmon.persistence.identity;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.audit.VerifyAudit;
import id.mikhmon.application.audit.VerifyAuditService;
import id.mikhmon.application.identity.Authority;
import id.mikhmon.application.identity.Client;
import id.mikhmon.application.identity.ConfirmSecondFactor;
import id.mikhmon.application.identity.ConfirmSecondFactorService;
import id.mikhmon.application.identity.Desk;
import id.mikhmon.application.identity.FirstSetUp;
import id.mikhmon.application.identity.FirstSetUpService;
import id.mikhmon.application.identity.IdentitySettings;
import id.mikhmon.application.identity.IdentityStoresContract;
import id.mikhmon.application.identity.InviteAgent;
import id.mikhmon.application.identity.InviteAgentService;
import id.mikhmon.application.identity.LogIn;
import id.mikhmon.application.identity.LogInService;
import id.mikhmon.application.identity.OfferSetUp;
import id.mikhmon.application.identity.OfferSetUpService;
import id.mikhmon.application.identity.SaveStaff;
import id.mikhmon.application.identity.SaveStaffService;
import id.mikhmon.application.identity.SendSetupLink;
import id.mikhmon.application.identity.SendSetupLinkService;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.BegunFactor;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.identity.TotpSecret;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.persistence.audit.JdbcAuditTrail;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcIdentityStoresIT extends IdentityStoresContract {
    private static final Client CLIENT = new Client("192.0.2.1", "Firefox");
    private static final IdentitySettings SETTINGS = new IdentitySettings(
            URI.create("https://wifi.example"), "WiFi", false, Duration.ofHours(24), Duration.ofDays(7));

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final MovableClock clock = new MovableClock();

    @Override
    protected Desk desk() {
        return new Desk(
                new JdbcPeople(stores.database()),
                new JdbcCredentialVault(stores.database(), stores.secrets()),
                new JdbcSessions(stores.database()),
                new JdbcApiTokens(stores.database()),
                new JdbcSetupLinks(stores.database()),
                new JdbcLoginTries(stores.database()),
                code -> Optional.of(anAgent(1).agent()),
                new RecordAuditService(new JdbcAuditTrail(stores.database()), stores.transactions(), clock),
                stores.transactions(),
                clock,
                new SecureRandom());
    }

    @Test
    void sixteenGuessesAtOnceAreTenTries() {
        Person hasan = with(PersonFixture.admin("hasan"));

        List<LogIn.Outcome> outcomes = Rivals.atOnce(
                16,
                rival -> () -> new LogInService(desk())
                        .logIn(new LogIn.Command(hasan.login().value(), Secret.of("guess " + rival), CLIENT)));

        assertThat(outcomes.stream().filter(LogIn.Refused.class::isInstance)).hasSize(10);
        assertThat(outcomes.stream().filter(LogIn.Throttled.class::isInstance)).hasSize(6);
        assertThat(new VerifyAuditService(new JdbcAuditTrail(stores.database()), stores.transactions()).verify())
                .isInstanceOf(VerifyAudit.Intact.class);
    }

    @Test
    void twoLoginsAtOnceAreTwoSessions() {
        Person hasan = with(PersonFixture.admin("hasan"));

        List<LogIn.Outcome> outcomes = Rivals.atOnce(
                2,
                rival -> () -> new LogInService(desk())
                        .logIn(new LogIn.Command(hasan.login().value(), PersonFixture.PASSWORD, CLIENT)));

        // One may have renewed the hash that the other was comparing with; that one is told to try again.
        long opened = outcomes.stream().filter(LogIn.LoggedIn.class::isInstance).count();
        assertThat(opened).isBetween(1L, 2L);
        assertThat(desk().sessions().of(hasan.id())).hasSize((int) opened);
    }

    @Test
    void oneCodeTypedEightTimesAtOnceOpensOneSession() {
        Person hasan = with(PersonFixture.admin("hasan"));
        TotpSecret app = TotpSecret.draw(new SecureRandom());
        desk().vault().confirm(hasan.id(), app, 1);
        List<AccessToken> halfway = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> ((LogIn.SecondFactorNeeded) new LogInService(desk())
                                .logIn(new LogIn.Command("hasan", PersonFixture.PASSWORD, CLIENT)))
                        .session())
                .toList();
        String code = app.codeAt(clock.instant());

        List<ConfirmSecondFactor.Outcome> outcomes = Rivals.atOnce(
                8,
                rival -> () -> new ConfirmSecondFactorService(desk())
                        .confirm(new ConfirmSecondFactor.Command(halfway.get(rival), code, CLIENT)));

        assertThat(outcomes.stream().filter(ConfirmSecondFactor.Confirmed.class::isInstance))
                .hasSize(1);
    }

    @Test
    void setUpLinkUsedTwiceAtOnceMakesOneAdministrator() {
        OfferSetUp offering = new OfferSetUpService(desk(), SETTINGS);
        AccessToken link = offering.offer(Optional.empty()).orElseThrow();
        AccessToken ofAnotherNode = offering.offer(Optional.empty()).orElseThrow();

        List<FirstSetUp.Outcome> outcomes = Rivals.atOnce(
                4,
                rival -> () -> new FirstSetUpService(desk(), () -> {})
                        .setUp(new FirstSetUp.Command(
                                rival % 2 == 0 ? link : ofAnotherNode,
                                new LoginName("owner" + rival),
                                "Owner",
                                PersonFixture.PASSWORD,
                                Language.INDONESIAN,
                                CLIENT)));

        assertThat(outcomes.stream().filter(FirstSetUp.SetUp.class::isInstance)).hasSize(1);
        assertThat(desk().people().all()).hasSize(1);
    }

    @Test
    void twoAdministratorsWhoSuspendEachOtherLeaveOne() {
        Person hasan = with(PersonFixture.admin("hasan"));
        Person budi = with(PersonFixture.admin("budi"));
        List<Person> both = List.of(hasan, budi);

        List<SaveStaff.Outcome> outcomes = Rivals.atOnce(
                2,
                rival -> () -> new SaveStaffService(desk())
                        .save(new SaveStaff.Command(
                                both.get(rival).login(),
                                PersonKind.ADMIN,
                                "Gone",
                                Optional.empty(),
                                Language.INDONESIAN,
                                PersonState.SUSPENDED,
                                Set.of(),
                                Authority.automation("192.0.2.1"))));

        assertThat(outcomes.stream().filter(SaveStaff.LastAdministrator.class::isInstance))
                .hasSize(1);
    }

    @Test
    void formSentFourTimesAtOnceInvitesAnAgentOnce() {
        Agent sari = new Agent(
                new AgentCode("AG001"), "Warung Sari", new PhoneNumber("+6281100000001"), new LevelCode("GOLD"), true);
        FindAgents agents = new FindAgents() {
            @Override
            public Optional<Agent> find(AgentCode code) {
                return Optional.of(sari);
            }

            @Override
            public List<Agent> all() {
                return List.of(sari);
            }
        };
        for (String form : List.of("first", "second")) {
            List<InviteAgent.Outcome> outcomes = Rivals.atOnce(
                    4,
                    rival -> () -> new InviteAgentService(desk(), agents, message -> {}, SETTINGS)
                            .invite(new InviteAgent.Command(
                                    sari.code(),
                                    true,
                                    Optional.of(new IdempotencyKey(form)),
                                    Authority.automation("192.0.2.1"))));

            assertThat(outcomes.stream().filter(InviteAgent.Invited.class::isInstance))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(InviteAgent.InvitedBefore.class::isInstance))
                    .hasSize(3);
        }
        assertThat(stores.number("SELECT COUNT(*) FROM setup_links")).isEqualTo(1);
        assertThat(stores.number("SELECT COUNT(*) FROM audit_records WHERE action = 'link.given'"))
                .isEqualTo(2);
    }

    @Test
    void formSentFourTimesAtOnceGivesAPersonOneLink() {
        Person siti = with(PersonFixture.staff("siti"));

        List<SendSetupLink.Outcome> outcomes = Rivals.atOnce(
                4,
                rival -> () -> new SendSetupLinkService(desk(), message -> {}, SETTINGS)
                        .send(new SendSetupLink.Command(
                                siti.login(),
                                true,
                                Optional.of(new IdempotencyKey("form")),
                                Authority.automation("192.0.2.1"))));

        assertThat(outcomes.stream().filter(SendSetupLink.Sent.class::isInstance))
                .hasSize(1);
        assertThat(outcomes.stream().filter(SendSetupLink.SentBefore.class::isInstance))
                .hasSize(3);
        assertThat(stores.number("SELECT COUNT(*) FROM setup_links")).isEqualTo(1);
    }

    @Test
    void nothingThatOpensADoorIsStoredAsItIs() {
        Person hasan = with(PersonFixture.admin("hasan"));
        TotpSecret app = TotpSecret.draw(new SecureRandom());
        desk().vault().confirm(hasan.id(), app, 1);
        desk().vault().begin(hasan.id(), new BegunFactor(app, Instant.parse("2026-11-22T07:05:00Z")));

        assertThat(stores.number("SELECT COUNT(*) FROM people WHERE sealed_totp LIKE '%" + app.base32()
                        + "%' OR sealed_beginning LIKE '%" + app.base32() + "%' OR password LIKE '%"
                        + PersonFixture.PASSWORD.reveal() + "%'"))
                .isZero();
    }

    private Person with(Person person) {
        desk().people().add(person);
        desk().vault().setPassword(person.id(), PersonFixture.HASH);
        return person;
    }
}
