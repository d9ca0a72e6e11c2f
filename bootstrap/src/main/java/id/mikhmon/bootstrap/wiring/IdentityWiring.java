package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.identity.AskForReset;
import id.mikhmon.application.identity.AskForResetService;
import id.mikhmon.application.identity.BeginSecondFactor;
import id.mikhmon.application.identity.BeginSecondFactorService;
import id.mikhmon.application.identity.ChangePassword;
import id.mikhmon.application.identity.ChangePasswordService;
import id.mikhmon.application.identity.CheckApiToken;
import id.mikhmon.application.identity.CheckApiTokenService;
import id.mikhmon.application.identity.ChoosePassword;
import id.mikhmon.application.identity.ChoosePasswordService;
import id.mikhmon.application.identity.ConfirmSecondFactor;
import id.mikhmon.application.identity.ConfirmSecondFactorService;
import id.mikhmon.application.identity.CountAgent;
import id.mikhmon.application.identity.CountAgentService;
import id.mikhmon.application.identity.CountStranger;
import id.mikhmon.application.identity.CountStrangerService;
import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.application.identity.CurrentPersonService;
import id.mikhmon.application.identity.Desk;
import id.mikhmon.application.identity.DropSecondFactor;
import id.mikhmon.application.identity.DropSecondFactorService;
import id.mikhmon.application.identity.EndAgentSessions;
import id.mikhmon.application.identity.EndAgentSessionsService;
import id.mikhmon.application.identity.EndPersonsSessions;
import id.mikhmon.application.identity.EndPersonsSessionsService;
import id.mikhmon.application.identity.EndSessions;
import id.mikhmon.application.identity.EndSessionsService;
import id.mikhmon.application.identity.FindPeople;
import id.mikhmon.application.identity.FindPeopleService;
import id.mikhmon.application.identity.FinishSecondFactor;
import id.mikhmon.application.identity.FinishSecondFactorService;
import id.mikhmon.application.identity.FirstSetUp;
import id.mikhmon.application.identity.FirstSetUpService;
import id.mikhmon.application.identity.ForgetOldLogins;
import id.mikhmon.application.identity.ForgetOldLoginsService;
import id.mikhmon.application.identity.IdentitySettings;
import id.mikhmon.application.identity.InviteAgent;
import id.mikhmon.application.identity.InviteAgentService;
import id.mikhmon.application.identity.IssueApiToken;
import id.mikhmon.application.identity.IssueApiTokenService;
import id.mikhmon.application.identity.ListApiTokens;
import id.mikhmon.application.identity.ListApiTokensService;
import id.mikhmon.application.identity.ListSessions;
import id.mikhmon.application.identity.ListSessionsService;
import id.mikhmon.application.identity.LogIn;
import id.mikhmon.application.identity.LogInService;
import id.mikhmon.application.identity.LogOut;
import id.mikhmon.application.identity.LogOutService;
import id.mikhmon.application.identity.OfferSetUp;
import id.mikhmon.application.identity.OfferSetUpService;
import id.mikhmon.application.identity.RenewRecoveryCodes;
import id.mikhmon.application.identity.RenewRecoveryCodesService;
import id.mikhmon.application.identity.RevokeApiToken;
import id.mikhmon.application.identity.RevokeApiTokenService;
import id.mikhmon.application.identity.SaveStaff;
import id.mikhmon.application.identity.SaveStaffService;
import id.mikhmon.application.identity.SendSetupLink;
import id.mikhmon.application.identity.SendSetupLinkService;
import id.mikhmon.application.identity.SetAgentLogin;
import id.mikhmon.application.identity.SetAgentLoginService;
import id.mikhmon.application.identity.ViewAccount;
import id.mikhmon.application.identity.ViewAccountService;
import id.mikhmon.application.identity.ViewSetupLink;
import id.mikhmon.application.identity.ViewSetupLinkService;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.bootstrap.settings.ShopSettings;
import id.mikhmon.bootstrap.setup.SetUpFile;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.persistence.identity.JdbcApiTokens;
import id.mikhmon.persistence.identity.JdbcCredentialVault;
import id.mikhmon.persistence.identity.JdbcLoginTries;
import id.mikhmon.persistence.identity.JdbcPeople;
import id.mikhmon.persistence.identity.JdbcSessions;
import id.mikhmon.persistence.identity.JdbcSetupLinks;
import id.mikhmon.persistence.secret.SecretBox;
import id.mikhmon.persistence.transaction.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Who comes in, and what each may do. */
@Dependent
public class IdentityWiring {
    @Produces
    @Singleton
    IdentitySettings identitySettings(Settings settings, ShopSettings shop) {
        return new IdentitySettings(
                settings.publicUrl(),
                shop.name(),
                shop.administratorsNeedSecondFactor(),
                shop.linkLife(),
                shop.setUpLife());
    }

    @Produces
    @Singleton
    Desk desk(
            Database database,
            SecretBox secrets,
            FindAgents agents,
            RecordAudit audit,
            Transactions transactions,
            Clock clock,
            RandomGenerator random) {
        return new Desk(
                new JdbcPeople(database),
                new JdbcCredentialVault(database, secrets),
                new JdbcSessions(database),
                new JdbcApiTokens(database),
                new JdbcSetupLinks(database),
                new JdbcLoginTries(database),
                code -> agents.find(code).filter(Agent::active),
                audit,
                transactions,
                clock,
                random);
    }

    @Produces
    @Singleton
    CurrentPerson currentPerson(Desk desk, IdentitySettings settings) {
        return new CurrentPersonService(desk, settings);
    }

    @Produces
    @Singleton
    CountStranger countStranger(Desk desk) {
        return new CountStrangerService(desk);
    }

    @Produces
    @Singleton
    CountAgent countAgent(Desk desk) {
        return new CountAgentService(desk);
    }

    @Produces
    @Singleton
    FirstSetUp firstSetUp(Desk desk, SetUpFile file) {
        return new FirstSetUpService(desk, file::remove);
    }

    @Produces
    @Singleton
    SendSetupLink sendSetupLink(Desk desk, QueueMessage messages, IdentitySettings settings) {
        return new SendSetupLinkService(desk, messages, settings);
    }

    @Produces
    @Singleton
    AskForReset askForReset(Desk desk, QueueMessage messages, IdentitySettings settings) {
        return new AskForResetService(desk, messages, settings);
    }

    @Produces
    @Singleton
    InviteAgent inviteAgent(Desk desk, FindAgents agents, QueueMessage messages, IdentitySettings settings) {
        return new InviteAgentService(desk, agents, messages, settings);
    }

    @Produces
    @Singleton
    EndAgentSessions endAgentSessions(Desk desk) {
        return new EndAgentSessionsService(desk);
    }

    @Produces
    @Singleton
    SetAgentLogin setAgentLogin(Desk desk) {
        return new SetAgentLoginService(desk);
    }

    @Produces
    @Singleton
    ViewSetupLink viewSetupLink(Desk desk) {
        return new ViewSetupLinkService(desk);
    }

    @Produces
    @Singleton
    LogIn logIn(Desk desk) {
        return new LogInService(desk);
    }

    @Produces
    @Singleton
    ConfirmSecondFactor confirmSecondFactor(Desk desk) {
        return new ConfirmSecondFactorService(desk);
    }

    @Produces
    @Singleton
    LogOut logOut(Desk desk) {
        return new LogOutService(desk);
    }

    @Produces
    @Singleton
    ListSessions listSessions(Desk desk) {
        return new ListSessionsService(desk);
    }

    @Produces
    @Singleton
    EndSessions endSessions(Desk desk) {
        return new EndSessionsService(desk);
    }

    @Produces
    @Singleton
    ViewAccount viewAccount(Desk desk) {
        return new ViewAccountService(desk);
    }

    @Produces
    @Singleton
    ChangePassword changePassword(Desk desk) {
        return new ChangePasswordService(desk);
    }

    @Produces
    @Singleton
    BeginSecondFactor beginSecondFactor(Desk desk) {
        return new BeginSecondFactorService(desk);
    }

    @Produces
    @Singleton
    FinishSecondFactor finishSecondFactor(Desk desk) {
        return new FinishSecondFactorService(desk);
    }

    @Produces
    @Singleton
    RenewRecoveryCodes renewRecoveryCodes(Desk desk) {
        return new RenewRecoveryCodesService(desk);
    }

    @Produces
    @Singleton
    DropSecondFactor dropSecondFactor(Desk desk) {
        return new DropSecondFactorService(desk);
    }

    @Produces
    @Singleton
    IssueApiToken issueApiToken(Desk desk) {
        return new IssueApiTokenService(desk);
    }

    @Produces
    @Singleton
    ListApiTokens listApiTokens(Desk desk) {
        return new ListApiTokensService(desk);
    }

    @Produces
    @Singleton
    RevokeApiToken revokeApiToken(Desk desk) {
        return new RevokeApiTokenService(desk);
    }

    @Produces
    @Singleton
    CheckApiToken checkApiToken(Desk desk, IdentitySettings settings) {
        return new CheckApiTokenService(desk, settings);
    }

    @Produces
    @Singleton
    FindPeople findPeople(Desk desk) {
        return new FindPeopleService(desk);
    }

    @Produces
    @Singleton
    SaveStaff saveStaff(Desk desk) {
        return new SaveStaffService(desk);
    }

    @Produces
    @Singleton
    ForgetOldLogins forgetOldLogins(Desk desk) {
        return new ForgetOldLoginsService(desk);
    }

    @Produces
    @Singleton
    OfferSetUp offerSetUp(Desk desk, IdentitySettings settings) {
        return new OfferSetUpService(desk, settings);
    }

    @Produces
    @Singleton
    ChoosePassword choosePassword(Desk desk) {
        return new ChoosePasswordService(desk);
    }

    @Produces
    @Singleton
    EndPersonsSessions endPersonsSessions(Desk desk) {
        return new EndPersonsSessionsService(desk);
    }
}
