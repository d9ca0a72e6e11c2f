package id.mikhmon.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.agent.InMemoryAgents;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.ApiToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PasswordRule;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.identity.TotpSecret;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetUpTest {
    private static final Secret NEW_PASSWORD = Secret.of("tujuh belas ekor bebek");
    private static final Authority OWNER = Authority.automation("192.0.2.1");
    private static final Actor HASAN = new Actor("hasan", "192.0.2.1");

    private final DeskInMemory shop = new DeskInMemory();
    private final List<String> afterUse = new ArrayList<>();

    private FirstSetUp.Outcome setUp(AccessToken link, String login, Secret password) {
        return new FirstSetUpService(shop.desk, () -> afterUse.add("used"))
                .setUp(new FirstSetUp.Command(
                        link, new LoginName(login), "Pak Hasan", password, Language.INDONESIAN, DeskInMemory.HOME));
    }

    private Optional<AccessToken> offer(Optional<AccessToken> earlier) {
        return new OfferSetUpService(shop.desk, shop.settings).offer(earlier);
    }

    @Test
    void firstAdministratorIsMadeOnceByTheLink() {
        AccessToken link = offer(Optional.empty()).orElseThrow();
        assertThat(offer(Optional.of(link))).contains(link);
        AccessToken second = offer(Optional.empty()).orElseThrow();

        FirstSetUp.Outcome made = setUp(link, "hasan", NEW_PASSWORD);

        Who who =
                shop.current(((FirstSetUp.SetUp) made).session()).orElseThrow().who();
        assertThat(who.kind()).isEqualTo(PersonKind.ADMIN);
        assertThat(afterUse).containsExactly("used");
        assertThat(setUp(link, "thief", NEW_PASSWORD)).isEqualTo(new FirstSetUp.LinkInvalid());
        assertThat(setUp(second, "thief", NEW_PASSWORD)).isEqualTo(new FirstSetUp.LinkInvalid());
        assertThat(offer(Optional.of(link))).isEmpty();
        assertThat(new ViewSetupLinkService(shop.desk).view(second)).isEmpty();
        assertThat(shop.audit.told()).containsExactly("staff.first hasan");
    }

    @Test
    void linkStaysGoodWhenThePasswordIsWeak() {
        AccessToken link = offer(Optional.empty()).orElseThrow();

        assertThat(setUp(link, "hasan", Secret.of("password123")))
                .isEqualTo(new FirstSetUp.WeakPassword(PasswordRule.TOO_COMMON));
        assertThat(setUp(link, "hasan", NEW_PASSWORD)).isInstanceOf(FirstSetUp.SetUp.class);
    }

    @Test
    void inventedLinkOpensNothing() {
        offer(Optional.empty());

        assertThat(setUp(AccessToken.draw(shop.desk.random()), "hasan", NEW_PASSWORD))
                .isEqualTo(new FirstSetUp.LinkInvalid());
    }

    @Test
    void staffChoosesItsPasswordByALinkOnce() {
        save("siti", PersonKind.STAFF, PersonState.ACTIVE, OWNER, Capability.VIEW_ORDERS);
        AccessToken link = link("siti", false);
        assertThat(new ViewSetupLinkService(shop.desk).view(link).orElseThrow().login())
                .contains(new LoginName("siti"));

        assertThat(choose(link, Secret.of("siti"))).isEqualTo(new ChoosePassword.WeakPassword(PasswordRule.TOO_SHORT));
        assertThat(choose(link, NEW_PASSWORD)).isEqualTo(new ChoosePassword.Chosen(new LoginName("siti")));
        assertThat(choose(link, NEW_PASSWORD)).isEqualTo(new ChoosePassword.LinkInvalid());

        assertThat(shop.logIn("siti", NEW_PASSWORD, DeskInMemory.HOME)).isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void linkIsGoodForADayAndTheNextOneEndsIt() {
        save("siti", PersonKind.STAFF, PersonState.ACTIVE, OWNER);
        AccessToken first = link("siti", false);
        AccessToken second = link("siti", false);
        assertThat(choose(first, NEW_PASSWORD)).isEqualTo(new ChoosePassword.LinkInvalid());

        shop.clock.pass(Duration.ofHours(24));

        assertThat(choose(second, NEW_PASSWORD)).isEqualTo(new ChoosePassword.LinkInvalid());
    }

    @Test
    void resetEndsAllSessionsAndTheWaiting() {
        Person siti = shop.with(PersonFixture.staff("siti"));
        AccessToken session = shop.comeIn(siti);
        for (int i = 0; i < 12; i++) {
            shop.logIn("siti", Secret.of("wrong"), new Client("198.51.100.1", ""));
        }

        choose(link("siti", true), NEW_PASSWORD);

        assertThat(shop.current(session)).isEmpty();
        assertThat(shop.logIn("siti", PersonFixture.PASSWORD, DeskInMemory.HOME))
                .isEqualTo(new LogIn.Refused());
        assertThat(shop.logIn("siti", NEW_PASSWORD, new Client("198.51.100.1", "")))
                .isInstanceOf(LogIn.LoggedIn.class);
        assertThat(shop.messages).hasSize(1);
        assertThat(shop.messages.get(0).variables().get("url")).startsWith("https://wifi.example/link/");
    }

    @Test
    void whoForgotItsPasswordGetsALinkAndNobodyLearnsWhetherItExists() {
        shop.with(PersonFixture.staff("siti"));
        AskForReset ask = new AskForResetService(shop.desk, shop.messages::add, shop.settings);

        assertThat(ask.ask("siti", DeskInMemory.HOME)).isEqualTo(ask.ask("nobody", DeskInMemory.HOME));

        assertThat(shop.messages).hasSize(1);
        ask.ask("siti", DeskInMemory.HOME);
        ask.ask("siti", DeskInMemory.HOME);
        assertThat(ask.ask("siti", DeskInMemory.HOME)).isInstanceOf(AskForReset.Throttled.class);
    }

    @Test
    void nobodyGivesWhatItDoesNotHave() {
        Person siti = shop.with(PersonFixture.staff("siti", Capability.MANAGE_STAFF, Capability.VIEW_ORDERS));
        shop.with(PersonFixture.admin("hasan"));
        Authority hers = Authority.of(Who.of(siti, siti.capabilities()), new Actor("siti", "192.0.2.1"));

        assertThat(save("budi", PersonKind.STAFF, PersonState.ACTIVE, hers, Capability.VIEW_ORDERS))
                .isInstanceOf(SaveStaff.Saved.class);
        assertThat(save("budi", PersonKind.STAFF, PersonState.ACTIVE, hers, Capability.CORRECT_LEDGER))
                .isEqualTo(new SaveStaff.NotAllowed());
        assertThat(save("budi", PersonKind.ADMIN, PersonState.ACTIVE, hers)).isEqualTo(new SaveStaff.NotAllowed());
        assertThat(save("siti", PersonKind.ADMIN, PersonState.ACTIVE, hers)).isEqualTo(new SaveStaff.NotAllowed());
        assertThat(save("hasan", PersonKind.STAFF, PersonState.SUSPENDED, hers)).isEqualTo(new SaveStaff.NotAllowed());
        assertThat(new SendSetupLinkService(shop.desk, shop.messages::add, shop.settings)
                        .send(new SendSetupLink.Command(new LoginName("hasan"), false, Optional.empty(), hers)))
                .isEqualTo(new SendSetupLink.NotAllowed());
        assertThat(new DropSecondFactorService(shop.desk).drop(new LoginName("hasan"), hers))
                .isEqualTo(new DropSecondFactor.NotAllowed());
    }

    @Test
    void lastAdministratorStays() {
        shop.with(PersonFixture.admin("hasan"));
        shop.with(PersonFixture.admin("budi"));

        assertThat(save("budi", PersonKind.ADMIN, PersonState.SUSPENDED, OWNER)).isInstanceOf(SaveStaff.Saved.class);
        assertThat(save("hasan", PersonKind.ADMIN, PersonState.SUSPENDED, OWNER))
                .isEqualTo(new SaveStaff.LastAdministrator());
        assertThat(save("hasan", PersonKind.STAFF, PersonState.ACTIVE, OWNER))
                .isEqualTo(new SaveStaff.LastAdministrator());
    }

    @Test
    void changeOfRightsCountsAtTheNextRequestAndIsRecorded() {
        Person siti = shop.with(PersonFixture.staff("siti", Capability.VIEW_ORDERS));
        AccessToken session = shop.comeIn(siti);

        save("siti", PersonKind.STAFF, PersonState.ACTIVE, OWNER, Capability.MANAGE_OFFERS);

        assertThat(shop.current(session).orElseThrow().who().capabilities()).containsExactly(Capability.MANAGE_OFFERS);
        assertThat(shop.audit.before(Long.MAX_VALUE, 1).get(0).entry()).satisfies(entry -> {
            assertThat(entry.before()).contains("VIEW_ORDERS");
            assertThat(entry.after()).contains("MANAGE_OFFERS").doesNotContain("+6281234567890");
        });

        save("siti", PersonKind.STAFF, PersonState.SUSPENDED, OWNER);
        assertThat(shop.current(session)).isEmpty();
    }

    @Test
    void agentIsInvitedAndComesIn() {
        InMemoryAgents agents = new InMemoryAgents(shop.transactions);
        agents.save(new Agent(
                new AgentCode("AG001"), "Warung Sari", new PhoneNumber("+6281100000001"), new LevelCode("GOLD"), true));
        FindAgents find = new FindAgentsService(agents, shop.transactions);
        InviteAgent invite = new InviteAgentService(shop.desk, find, shop.messages::add, shop.settings);

        InviteAgent.Invited invited = (InviteAgent.Invited)
                invite.invite(new InviteAgent.Command(new AgentCode("AG001"), true, Optional.empty(), OWNER));
        choose(invited.link().orElseThrow(), NEW_PASSWORD);

        assertThat(invited.login()).isEqualTo(new LoginName("ag001"));
        assertThat(invited.sent()).isTrue();
        LogIn.LoggedIn in = (LogIn.LoggedIn) shop.logIn("AG001", NEW_PASSWORD, DeskInMemory.HOME);
        assertThat(shop.current(in.session()).orElseThrow().who().agent()).contains(new AgentCode("AG001"));
        assertThat(invite.invite(new InviteAgent.Command(new AgentCode("AG001"), false, Optional.empty(), OWNER)))
                .isInstanceOf(InviteAgent.Invited.class);
        assertThat(invite.invite(new InviteAgent.Command(new AgentCode("AG002"), false, Optional.empty(), OWNER)))
                .isEqualTo(new InviteAgent.UnknownAgent());
        assertThat(shop.desk.people().all()).hasSize(1);
    }

    @Test
    void linkOfAnAgentIsShownOnlyToWhoMaySpendItsMoneyAndSentForTheOthers() {
        InMemoryAgents agents = new InMemoryAgents(shop.transactions);
        agents.save(new Agent(
                new AgentCode("AG001"), "Warung Sari", new PhoneNumber("+6281100000001"), new LevelCode("GOLD"), true));
        InviteAgent invite = new InviteAgentService(
                shop.desk, new FindAgentsService(agents, shop.transactions), shop.messages::add, shop.settings);
        Authority looksAfterAgents =
                new Authority(OWNER.actor(), false, Set.of(Capability.MANAGE_AGENTS, Capability.MANAGE_STAFF));

        var sent = (InviteAgent.Invited) invite.invite(
                new InviteAgent.Command(new AgentCode("AG001"), true, Optional.empty(), looksAfterAgents));
        assertThat(sent.link()).isEmpty();
        assertThat(sent.sent()).isTrue();
        assertThat(new SendSetupLinkService(shop.desk, shop.messages::add, shop.settings)
                        .send(new SendSetupLink.Command(sent.login(), false, Optional.empty(), looksAfterAgents)))
                .isInstanceOf(SendSetupLink.NotAllowed.class);

        Authority spends =
                new Authority(OWNER.actor(), false, Set.of(Capability.MANAGE_AGENTS, Capability.CORRECT_LEDGER));
        var shown = (InviteAgent.Invited)
                invite.invite(new InviteAgent.Command(new AgentCode("AG001"), false, Optional.empty(), spends));
        assertThat(shown.link()).isPresent();

        agents.save(new Agent(
                new AgentCode("AG001"), "Warung Sari", new PhoneNumber("+6281100000009"), new LevelCode("GOLD"), true));
        assertThat(invite.invite(
                        new InviteAgent.Command(new AgentCode("AG001"), true, Optional.empty(), looksAfterAgents)))
                .as("to a number that may be the staff member's own")
                .isEqualTo(new InviteAgent.NumberChanged());
        assertThat(invite.invite(new InviteAgent.Command(new AgentCode("AG001"), true, Optional.empty(), spends)))
                .isInstanceOf(InviteAgent.Invited.class);
    }

    @Test
    void changedPasswordEndsOtherSessions() {
        Person hasan = shop.with(PersonFixture.admin("hasan"));
        AccessToken kept = shop.comeIn(hasan);
        AccessToken lost = shop.comeIn(hasan);
        ChangePassword change = new ChangePasswordService(shop.desk);

        assertThat(change.change(command(hasan, Secret.of("wrong"), kept)))
                .isEqualTo(new ChangePassword.WrongPassword());
        assertThat(change.change(command(hasan, PersonFixture.PASSWORD, kept))).isEqualTo(new ChangePassword.Changed());

        assertThat(shop.current(kept)).isPresent();
        assertThat(shop.current(lost)).isEmpty();
        assertThat(shop.audit.told()).contains("password.refused hasan", "password.changed hasan");
    }

    private static ChangePassword.Command command(Person person, Secret present, AccessToken kept) {
        return new ChangePassword.Command(person.id(), present, NEW_PASSWORD, kept, DeskInMemory.HOME);
    }

    @Test
    void secondFactorCountsOnceAnAppHasShownACode() {
        Person hasan = shop.with(PersonFixture.admin("hasan"));
        AccessToken session = shop.comeIn(hasan);
        FinishSecondFactor finish = new FinishSecondFactorService(shop.desk);
        assertThat(finish.finish(code(hasan, "123456", session))).isEqualTo(new FinishSecondFactor.NothingBegun());
        TotpSecret secret = ((BeginSecondFactor.Begun) new BeginSecondFactorService(shop.desk)
                        .begin(new BeginSecondFactor.Command(hasan.id(), PersonFixture.PASSWORD, DeskInMemory.HOME)))
                .secret();
        assertThat(shop.logIn("hasan", PersonFixture.PASSWORD, DeskInMemory.HOME))
                .isInstanceOf(LogIn.LoggedIn.class);

        String right = secret.codeAt(shop.clock.instant());
        assertThat(finish.finish(code(hasan, right.equals("000000") ? "000001" : "000000", session)))
                .isEqualTo(new FinishSecondFactor.WrongCode());
        FinishSecondFactor.Finished finished = (FinishSecondFactor.Finished) finish.finish(code(hasan, right, session));

        assertThat(finished.codes()).hasSize(10);
        assertThat(shop.logIn("hasan", PersonFixture.PASSWORD, DeskInMemory.HOME))
                .isInstanceOf(LogIn.SecondFactorNeeded.class);
        assertThat(new ViewAccountService(shop.desk).view(hasan.id()).orElseThrow())
                .isEqualTo(new ViewAccount.View(hasan, true, Optional.empty(), 10));
        assertThat(new RenewRecoveryCodesService(shop.desk)
                        .renew(new RenewRecoveryCodes.Command(hasan.id(), PersonFixture.PASSWORD, DeskInMemory.HOME)))
                .isInstanceOf(RenewRecoveryCodes.Renewed.class);
        assertThat(new DropSecondFactorService(shop.desk).drop(hasan.login(), OWNER))
                .isEqualTo(new DropSecondFactor.Dropped());
        assertThat(shop.current(session)).isEmpty();
    }

    private static FinishSecondFactor.Command code(Person person, String code, AccessToken session) {
        return new FinishSecondFactor.Command(person.id(), code, session, DeskInMemory.HOME);
    }

    @Test
    void otherSessionsAreEndedAtOnce() {
        Person hasan = shop.with(PersonFixture.admin("hasan"));
        AccessToken kept = shop.comeIn(hasan);
        AccessToken lost = shop.comeIn(hasan);
        assertThat(new ListSessionsService(shop.desk).list(hasan.id(), kept))
                .extracting(ListSessions.View::present)
                .containsExactlyInAnyOrder(true, false);

        assertThat(new EndSessionsService(shop.desk).endOthers(hasan.id(), kept, HASAN))
                .isEqualTo(1);

        assertThat(shop.current(kept)).isPresent();
        assertThat(shop.current(lost)).isEmpty();
    }

    @Test
    void apiTokenDoesWhatItWasGivenAndThePersonStillMay() {
        Person siti = shop.with(PersonFixture.staff("siti", Capability.VIEW_ORDERS, Capability.MANAGE_OFFERS));
        IssueApiToken issue = new IssueApiTokenService(shop.desk);
        assertThat(issue.issue(token(siti, Capability.CORRECT_LEDGER))).isEqualTo(new IssueApiToken.NotAllowed());
        assertThat(issue.issue(token(siti))).isEqualTo(new IssueApiToken.NotAllowed());

        AccessToken token = ((IssueApiToken.Issued) issue.issue(token(siti, Capability.VIEW_ORDERS))).token();
        CheckApiToken check = new CheckApiTokenService(shop.desk, shop.settings);

        assertThat(check.check(token).orElseThrow().who().capabilities()).containsExactly(Capability.VIEW_ORDERS);
        save("siti", PersonKind.STAFF, PersonState.ACTIVE, OWNER, Capability.MANAGE_OFFERS);
        assertThat(check.check(token).orElseThrow().who().capabilities()).isEmpty();
        save("siti", PersonKind.STAFF, PersonState.SUSPENDED, OWNER);
        assertThat(check.check(token)).isEmpty();
        save("siti", PersonKind.STAFF, PersonState.ACTIVE, OWNER, Capability.VIEW_ORDERS);
        shop.clock.pass(Duration.ofDays(30));
        assertThat(check.check(token)).isEmpty();
    }

    @Test
    void apiTokenIsRevokedByItsOwnerAlone() {
        Person siti = shop.with(PersonFixture.staff("siti", Capability.VIEW_ORDERS));
        Person hasan = shop.with(PersonFixture.admin("hasan"));
        AccessToken token = ((IssueApiToken.Issued)
                        new IssueApiTokenService(shop.desk).issue(token(siti, Capability.VIEW_ORDERS)))
                .token();
        ApiToken listed = new ListApiTokensService(shop.desk).list(siti.id()).get(0);
        RevokeApiToken revoke = new RevokeApiTokenService(shop.desk);

        assertThat(revoke.revoke(hasan.id(), listed.id(), HASAN)).isFalse();
        assertThat(new CheckApiTokenService(shop.desk, shop.settings).check(token))
                .isPresent();
        assertThat(revoke.revoke(siti.id(), listed.id(), new Actor("siti", ""))).isTrue();
        assertThat(new CheckApiTokenService(shop.desk, shop.settings).check(token))
                .isEmpty();
    }

    private static IssueApiToken.Command token(Person person, Capability... capabilities) {
        return new IssueApiToken.Command(
                person.id(),
                "cash desk",
                Set.of(capabilities),
                Duration.ofDays(30),
                person.capabilities(),
                PersonFixture.PASSWORD,
                DeskInMemory.HOME);
    }

    @Test
    void whatIsOverIsForgotten() {
        shop.comeIn(shop.with(PersonFixture.admin("hasan")));

        assertThat(new ForgetOldLoginsService(shop.desk).forget()).isZero();
        shop.clock.pass(Duration.ofHours(13));
        assertThat(new ForgetOldLoginsService(shop.desk).forget()).isEqualTo(1);
    }

    private SaveStaff.Outcome save(
            String login, PersonKind kind, PersonState state, Authority authority, Capability... granted) {
        return new SaveStaffService(shop.desk)
                .save(new SaveStaff.Command(
                        new LoginName(login),
                        kind,
                        "Ibu " + login,
                        Optional.of(new PhoneNumber("+6281234567890")),
                        Language.INDONESIAN,
                        state,
                        Set.of(granted),
                        authority));
    }

    private AccessToken link(String login, boolean byMessage) {
        return ((SendSetupLink.Sent) new SendSetupLinkService(shop.desk, shop.messages::add, shop.settings)
                        .send(new SendSetupLink.Command(new LoginName(login), byMessage, Optional.empty(), OWNER)))
                .link();
    }

    private ChoosePassword.Outcome choose(AccessToken link, Secret password) {
        return new ChoosePasswordService(shop.desk)
                .choose(new ChoosePassword.Command(link, password, DeskInMemory.HOME));
    }
}
