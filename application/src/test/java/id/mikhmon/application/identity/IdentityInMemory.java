package id.mikhmon.application.identity;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.audit.ListAudit;
import id.mikhmon.application.audit.ListAuditService;
import id.mikhmon.application.audit.SearchAudit;
import id.mikhmon.application.audit.SearchAuditService;
import id.mikhmon.application.audit.VerifyAudit;
import id.mikhmon.application.audit.VerifyAuditService;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import java.time.Duration;
import java.util.Set;

/** The in-ports of this feature over stores in memory, for tests of whoever calls them. */
public final class IdentityInMemory {
    public final DeskInMemory memory = new DeskInMemory();

    private final Desk desk = memory.desk;
    private final IdentitySettings settings = memory.settings;

    public LogIn logIn() {
        return new LogInService(desk);
    }

    public ConfirmSecondFactor confirmSecondFactor() {
        return new ConfirmSecondFactorService(desk);
    }

    public CurrentPerson currentPerson() {
        return new CurrentPersonService(desk, settings);
    }

    public ViewSetupLink viewSetupLink() {
        return new ViewSetupLinkService(desk);
    }

    public FirstSetUp firstSetUp() {
        return new FirstSetUpService(desk, () -> {});
    }

    public OfferSetUp offerSetUp() {
        return new OfferSetUpService(desk, settings);
    }

    public ChoosePassword choosePassword() {
        return new ChoosePasswordService(desk);
    }

    public AskForReset askForReset() {
        return new AskForResetService(desk, memory.messages::add, settings);
    }

    public CountStranger countStranger() {
        return new CountStrangerService(desk);
    }

    public CountAgent countAgent() {
        return new CountAgentService(desk);
    }

    public LogOut logOut() {
        return new LogOutService(desk);
    }

    public ViewAccount viewAccount() {
        return new ViewAccountService(desk);
    }

    public ListSessions listSessions() {
        return new ListSessionsService(desk);
    }

    public EndSessions endSessions() {
        return new EndSessionsService(desk);
    }

    public ChangePassword changePassword() {
        return new ChangePasswordService(desk);
    }

    public BeginSecondFactor beginSecondFactor() {
        return new BeginSecondFactorService(desk);
    }

    public FinishSecondFactor finishSecondFactor() {
        return new FinishSecondFactorService(desk);
    }

    public RenewRecoveryCodes renewRecoveryCodes() {
        return new RenewRecoveryCodesService(desk);
    }

    public ListApiTokens listApiTokens() {
        return new ListApiTokensService(desk);
    }

    public IssueApiToken issueApiToken() {
        return new IssueApiTokenService(desk);
    }

    public RevokeApiToken revokeApiToken() {
        return new RevokeApiTokenService(desk);
    }

    public CheckApiToken checkApiToken() {
        return new CheckApiTokenService(desk, settings);
    }

    public FindPeople findPeople() {
        return new FindPeopleService(desk);
    }

    public SaveStaff saveStaff() {
        return new SaveStaffService(desk);
    }

    public SendSetupLink sendSetupLink() {
        return new SendSetupLinkService(desk, memory.messages::add, settings);
    }

    public DropSecondFactor dropSecondFactor() {
        return new DropSecondFactorService(desk);
    }

    public EndPersonsSessions endPersonsSessions() {
        return new EndPersonsSessionsService(desk);
    }

    public SearchAudit searchAudit() {
        return new SearchAuditService(memory.audit, memory.transactions);
    }

    public InviteAgent inviteAgent(FindAgents agents) {
        return new InviteAgentService(desk, agents, memory.messages::add, settings);
    }

    public SetAgentLogin setAgentLogin() {
        return new SetAgentLoginService(desk);
    }

    public ListAudit listAudit() {
        return new ListAuditService(memory.audit, memory.transactions);
    }

    public VerifyAudit verifyAudit() {
        return new VerifyAuditService(memory.audit, memory.transactions);
    }

    /** @return the API token of a stored person who may all that the token is given */
    public AccessToken tokenOf(Person person, Set<Capability> capabilities) {
        return ((IssueApiToken.Issued) issueApiToken()
                        .issue(new IssueApiToken.Command(
                                person.id(),
                                "test",
                                capabilities,
                                Duration.ofDays(1),
                                capabilities,
                                PersonFixture.PASSWORD,
                                DeskInMemory.HOME)))
                .token();
    }

    /** @return an open session of a stored person, whatever it has to prove */
    public AccessToken sessionOf(Person person) {
        return new SessionStart(desk).open(person, DeskInMemory.HOME);
    }
}
