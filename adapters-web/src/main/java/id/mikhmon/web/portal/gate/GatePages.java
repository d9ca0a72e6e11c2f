package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.application.identity.LogOut;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Fields;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import id.mikhmon.web.problem.Failures;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which address leads to which page of the gate, and what becomes of requests that no page can answer. */
final class GatePages {
    /** Bytes that a form may have. */
    private static final int MOST = 8 * 1024;

    private final Screens screens;
    private final LoginPages login;
    private final LinkPages links;
    private final RegisterPages register;
    private final AccountPages account;
    private final CurrentPerson currentPerson;
    private final LogOut logOut;
    private final PlainPages plain;

    GatePages(
            Screens screens,
            LoginPages login,
            LinkPages links,
            RegisterPages register,
            AccountPages account,
            CurrentPerson currentPerson,
            LogOut logOut,
            PlainPages plain) {
        this.screens = screens;
        this.login = login;
        this.links = links;
        this.register = register;
        this.account = account;
        this.currentPerson = currentPerson;
        this.logOut = logOut;
        this.plain = plain;
    }

    /** @return never null; an error page when the request is bad, the store is away or we made a mistake */
    GateAnswer answer(GateRequest request) {
        PageRequest page = request.page();
        try {
            return switch (page.method()) {
                case "GET", "HEAD" -> get(request, page.queryFields());
                case "POST" -> post(request, page.formFields(MOST));
                default -> notAllowed(page, "GET, HEAD, POST");
            };
        } catch (Fields.Malformed | IOException e) {
            return GateAnswer.of(plain.problem(400, page));
        } catch (PageRequest.NotAForm e) {
            return GateAnswer.of(plain.problem(415, page));
        } catch (PageRequest.TooLarge e) {
            return GateAnswer.of(plain.problem(413, page));
        } catch (RuntimeException e) {
            return GateAnswer.of(plain.problem(Failures.problemOf(e).kind().status(), page));
        }
    }

    private GateAnswer get(GateRequest request, Fields query) {
        String path = request.page().path();
        if (path.startsWith("/setup/")) {
            return links.setUp(request, path.substring("/setup/".length()), query);
        }
        if (path.startsWith("/link/")) {
            return links.link(request, path.substring("/link/".length()), query);
        }
        return switch (path) {
            case "/login" -> login.login(request, query);
            case "/login/second-factor" -> login.second(request, query);
            case "/login/forgot" -> login.forgot(request, query);
            case RegisterPages.PATH -> register.isOpen() ? register.form(request, query) : notFound(request);
            case "/logout" -> notAllowed(request.page(), "POST");
            default -> path.startsWith("/account") ? getAccount(path, request, query) : notFound(request);
        };
    }

    private GateAnswer getAccount(String path, GateRequest request, Fields query) {
        Optional<AccountPages.Visit> visit = visit(request, query);
        if (visit.isEmpty()) {
            return over(request, query);
        }
        AccountPages.Visit in = visit.get();
        return switch (path) {
            case "/account", "/account/" -> in.show();
            case "/account/password" -> in.password(200, "", Map.of());
            case "/account/second-factor" -> in.secondFactor().begin(200, "", Map.of());
            case "/account/second-factor/confirm" -> in.secondFactor().confirm(200, "", Map.of());
            case "/account/recovery-codes" -> in.secondFactor().recoveryCodes(200, "", Map.of());
            case "/account/tokens" -> in.mayIssue() ? in.tokens().form(200, "", "90", "", Map.of(), "") : in.denied();
            default -> notFound(request);
        };
    }

    private GateAnswer post(GateRequest request, Fields form) {
        String path = request.page().path();
        if (path.startsWith("/setup/")) {
            return links.takeSetUp(request, path.substring("/setup/".length()), form);
        }
        if (path.startsWith("/link/")) {
            return links.takeLink(request, path.substring("/link/".length()), form);
        }
        return switch (path) {
            case "/login" -> login.takeLogin(request, form);
            case "/login/second-factor" -> login.takeSecond(request, form);
            case "/login/forgot" -> login.takeForgot(request, form);
            case RegisterPages.PATH -> register.isOpen() ? register.take(request, form) : notFound(request);
            case "/logout" -> logOut(request, form);
            default -> path.startsWith("/account") ? postAccount(path, request, form) : notFound(request);
        };
    }

    private GateAnswer postAccount(String path, GateRequest request, Fields form) {
        Optional<AccountPages.Visit> visit = visit(request, form);
        if (visit.isEmpty()) {
            return over(request, form);
        }
        AccountPages.Visit in = visit.get();
        if (!in.isProven()) {
            return in.stale();
        }
        return switch (path) {
            case "/account/password" -> in.takePassword();
            case "/account/second-factor" -> in.secondFactor().takeBegin();
            case "/account/second-factor/confirm" -> in.secondFactor().takeConfirm();
            case "/account/recovery-codes" -> in.secondFactor().takeRecoveryCodes();
            case "/account/sessions" -> in.takeSessions();
            case "/account/tokens" -> in.mayIssue() ? in.tokens().take() : in.denied();
            case "/account/tokens/revoke" -> in.tokens().revoke();
            default -> notFound(request);
        };
    }

    private Optional<AccountPages.Visit> visit(GateRequest request, Fields fields) {
        return request.session()
                .flatMap(token -> currentPerson
                        .of(token, request.client())
                        .map(current -> account.visit(request, fields, token, current)));
    }

    private GateAnswer over(GateRequest request, Fields fields) {
        return screens.page(request, fields).goTo("/login");
    }

    private GateAnswer logOut(GateRequest request, Fields form) {
        Optional<AccessToken> session = request.session();
        if (session.isPresent()) {
            if (!screens.halfway(request, form, session.get()).isProven(form)) {
                return screens.page(request, form).stale("/account");
            }
            logOut.logOut(session.get(), request.client());
        }
        return screens.page(request, form).goTo("/login").with(screens.cookies().noSession());
    }

    private GateAnswer notFound(GateRequest request) {
        return GateAnswer.of(plain.problem(404, request.page()));
    }

    private GateAnswer notAllowed(PageRequest page, String allowed) {
        Answer answer = plain.problem(405, page);
        return new GateAnswer(answer.with("Allow", allowed), List.of());
    }
}
