package id.mikhmon.web.portal.gate;

import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.application.identity.AskForReset;
import id.mikhmon.application.identity.BeginSecondFactor;
import id.mikhmon.application.identity.ChangePassword;
import id.mikhmon.application.identity.ChoosePassword;
import id.mikhmon.application.identity.ConfirmSecondFactor;
import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.application.identity.EndSessions;
import id.mikhmon.application.identity.FinishSecondFactor;
import id.mikhmon.application.identity.FirstSetUp;
import id.mikhmon.application.identity.IssueApiToken;
import id.mikhmon.application.identity.ListApiTokens;
import id.mikhmon.application.identity.ListSessions;
import id.mikhmon.application.identity.LogIn;
import id.mikhmon.application.identity.LogOut;
import id.mikhmon.application.identity.RenewRecoveryCodes;
import id.mikhmon.application.identity.RevokeApiToken;
import id.mikhmon.application.identity.ViewAccount;
import id.mikhmon.application.identity.ViewSetupLink;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.registration.RegisterAsAgent;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.edge.RequestEdge;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.Templates;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.ThreadLocalRandom;

/** Serves login, registration of agents, links that serve once, and the own account. Keeps no session in memory. */
@WebServlet(
        name = "gate-pages",
        urlPatterns = {"/login", "/login/*", "/logout", "/register", "/setup/*", "/link/*", "/account", "/account/*"})
public class GateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebSettings settings;

    @Inject
    private transient LogIn logIn;

    @Inject
    private transient ConfirmSecondFactor confirmSecondFactor;

    @Inject
    private transient CurrentPerson currentPerson;

    @Inject
    private transient ViewSetupLink viewSetupLink;

    @Inject
    private transient FirstSetUp firstSetUp;

    @Inject
    private transient ChoosePassword choosePassword;

    @Inject
    private transient AskForReset askForReset;

    @Inject
    private transient RegisterAsAgent registerAsAgent;

    @Inject
    private transient ReadPhoneNumber phones;

    @Inject
    private transient LogOut logOut;

    @Inject
    private transient ViewAccount viewAccount;

    @Inject
    private transient ListSessions listSessions;

    @Inject
    private transient EndSessions endSessions;

    @Inject
    private transient ChangePassword changePassword;

    @Inject
    private transient BeginSecondFactor beginSecondFactor;

    @Inject
    private transient FinishSecondFactor finishSecondFactor;

    @Inject
    private transient RenewRecoveryCodes renewRecoveryCodes;

    @Inject
    private transient ListApiTokens listApiTokens;

    @Inject
    private transient IssueApiToken issueApiToken;

    @Inject
    private transient RevokeApiToken revokeApiToken;

    private transient GatePages pages;

    @Override
    public void init() {
        Screens screens = new Screens(settings, new SecureRandom());
        pages = new GatePages(
                screens,
                new LoginPages(
                        screens, logIn, confirmSecondFactor, currentPerson, askForReset, registerAsAgent::isOpen),
                new LinkPages(screens, viewSetupLink, firstSetUp, choosePassword),
                new RegisterPages(screens, registerAsAgent, phones, settings.shopName()),
                new AccountPages(
                        screens,
                        new AccountPages.Doors(
                                viewAccount,
                                listSessions,
                                endSessions,
                                changePassword,
                                beginSecondFactor,
                                finishSecondFactor,
                                renewRecoveryCodes,
                                listApiTokens,
                                issueApiToken,
                                revokeApiToken,
                                settings.shopName())),
                currentPerson,
                logOut,
                new PlainPages(new Frames(settings, new Assets()), new Templates()));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Long.toHexString(ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE));
        GateRequest asked = GateExchange.read(request);
        GateAnswer answer = Correlation.with(id, () -> pages.answer(asked));
        response.setHeader(RequestEdge.REQUEST_ID, id);
        GateExchange.write(answer, request, response);
    }
}
