package id.mikhmon.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.shared.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is not an active agent, or not a person in good standing, comes in by no door. */
class AgentAccessTest {
    private static final AgentCode SARI = new AgentCode("AG001");
    private static final Actor OWNER = new Actor("hasan", "192.0.2.1");

    private final IdentityInMemory doors = new IdentityInMemory();
    private final DeskInMemory shop = doors.memory;
    private final Person agent = shop.with(PersonFixture.agent("AG001"));

    @Test
    void stoppedAgentIsOutByEveryDoorAndComesInAgainOnceReopened() {
        AccessToken session = shop.comeIn(agent);
        AccessToken token = doors.tokenOf(agent, Set.of(Capability.SELL));
        shop.stopped.add(SARI);

        assertThat(shop.current(session)).isEmpty();
        assertThat(doors.checkApiToken().check(token)).isEmpty();
        assertThat(logIn()).isInstanceOf(LogIn.Refused.class);

        shop.stopped.remove(SARI);
        assertThat(logIn()).isInstanceOf(LogIn.LoggedIn.class);
        assertThat(doors.checkApiToken().check(token).flatMap(CheckApiToken.Bearer::agent))
                .hasValueSatisfying(active -> assertThat(active.code()).isEqualTo(SARI));
    }

    @Test
    void sessionOfAStoppedAgentIsGoneForGood() {
        AccessToken session = shop.comeIn(agent);

        new EndAgentSessionsService(shop.desk).end(SARI);
        new EndAgentSessionsService(shop.desk).end(new AgentCode("AG999"));

        assertThat(shop.current(session)).isEmpty();
        assertThat(doors.listSessions().list(agent.id(), session)).isEmpty();
    }

    @Test
    void loginOfAnAgentRestsByItself() {
        AccessToken session = shop.comeIn(agent);

        assertThat(doors.setAgentLogin().set(SARI, PersonState.SUSPENDED, OWNER))
                .contains(agent.login());
        assertThat(shop.current(session)).isEmpty();
        assertThat(logIn()).isInstanceOf(LogIn.Refused.class);

        doors.setAgentLogin().set(SARI, PersonState.ACTIVE, OWNER);
        assertThat(logIn()).isInstanceOf(LogIn.LoggedIn.class);
        assertThat(doors.setAgentLogin().set(new AgentCode("AG999"), PersonState.ACTIVE, OWNER))
                .isEmpty();
        assertThat(shop.audit.told()).contains("agent-login.changed " + agent.login());
    }

    @Test
    void apiTokensEndWhenAPasswordIsChosenByLink() {
        Person siti = shop.with(PersonFixture.staff("siti", Capability.VIEW_ORDERS));
        AccessToken token = doors.tokenOf(siti, Set.of(Capability.VIEW_ORDERS));
        SendSetupLink.Sent sent = (SendSetupLink.Sent) doors.sendSetupLink()
                .send(new SendSetupLink.Command(
                        siti.login(),
                        false,
                        Optional.empty(),
                        Authority.of(Who.of(admin(), admin().capabilities()), OWNER)));

        doors.choosePassword()
                .choose(new ChoosePassword.Command(sent.link(), Secret.of("kopi tubruk pagi"), DeskInMemory.HOME));

        assertThat(doors.checkApiToken().check(token)).isEmpty();
        assertThat(doors.listApiTokens().list(siti.id())).isEmpty();
    }

    @Test
    void tokenIsDrawnOnlyByWhoKnowsThePassword() {
        IssueApiToken.Outcome outcome = doors.issueApiToken()
                .issue(new IssueApiToken.Command(
                        agent.id(),
                        "kasir",
                        Set.of(Capability.SELL),
                        Duration.ofDays(1),
                        agent.capabilities(),
                        Secret.of("a borrowed phone"),
                        DeskInMemory.HOME));

        assertThat(outcome).isEqualTo(new IssueApiToken.WrongPassword());
        assertThat(doors.listApiTokens().list(agent.id())).isEmpty();
    }

    @Test
    void tokenOfAnAdministratorWhoseSecondFactorIsDueOpensNothing() {
        Person admin = admin();
        AccessToken token = doors.tokenOf(admin, Set.of(Capability.VIEW_ORDERS));
        CheckApiToken strict = new CheckApiTokenService(
                shop.desk,
                new IdentitySettings(
                        shop.settings.publicUrl(), "WiFi", true, DeskInMemory.LINK_LIFE, DeskInMemory.LINK_LIFE));

        assertThat(strict.check(token)).isEmpty();
        shop.secondFactorOf(admin);
        assertThat(strict.check(token))
                .hasValueSatisfying(bearer -> assertThat(bearer.agent()).isEmpty());
    }

    private Person admin() {
        Person admin = PersonFixture.admin("hasan");
        return shop.desk.people().find(admin.login()).orElseGet(() -> shop.with(admin));
    }

    private LogIn.Outcome logIn() {
        return shop.logIn(agent.login().value(), PersonFixture.PASSWORD, DeskInMemory.HOME);
    }
}
