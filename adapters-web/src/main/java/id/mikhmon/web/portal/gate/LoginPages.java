package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.AskForReset;
import id.mikhmon.application.identity.ConfirmSecondFactor;
import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.application.identity.LogIn;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.page.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The pages for somebody who is not in yet: login, second step, and links that serve once. */
final class LoginPages {
    /** Only to pages behind the gate, so that no link of a stranger leads away through us. */
    private static final Pattern WAY_BACK = Pattern.compile("/(admin|agent)/[A-Za-z0-9/_.-]{0,200}");

    private final Screens screens;
    private final LogIn logIn;
    private final ConfirmSecondFactor confirmSecondFactor;
    private final CurrentPerson currentPerson;
    private final AskForReset askForReset;
    /** Whether the owner lets strangers ask to become agents. */
    private final BooleanSupplier registration;

    LoginPages(
            Screens screens,
            LogIn logIn,
            ConfirmSecondFactor confirmSecondFactor,
            CurrentPerson currentPerson,
            AskForReset askForReset,
            BooleanSupplier registration) {
        this.screens = screens;
        this.logIn = logIn;
        this.confirmSecondFactor = confirmSecondFactor;
        this.currentPerson = currentPerson;
        this.askForReset = askForReset;
        this.registration = registration;
    }

    static String home(PersonKind kind) {
        return kind == PersonKind.AGENT ? "/agent/" : "/admin/";
    }

    GateAnswer login(GateRequest request, Fields query) {
        Optional<CurrentPerson.Current> current =
                request.session().flatMap(token -> currentPerson.of(token, request.client()));
        Screens.Page page = screens.page(request, query);
        if (current.isPresent()) {
            return page.goTo(home(current.get().who().kind()));
        }
        String notice = query.one("chosen").isPresent()
                ? page.text("gate.notice.chosen")
                : query.one("over").isPresent() ? page.text("gate.notice.over") : "";
        return loginForm(page, 200, "", query.one("to").orElse(""), notice, Map.of());
    }

    private GateAnswer loginForm(
            Screens.Page page, int status, String typed, String to, String notice, Map<String, String> mistakes) {
        Screens.Form form = page.form(page.text("gate.login.title"), "/login")
                .notice(notice)
                .hidden("to", WAY_BACK.matcher(to).matches() ? to : "")
                .field("login", "gate.field.login", "text", "username", typed, "")
                .field("password", "gate.field.password", "password", "current-password", "", "")
                .link(page.text("gate.login.forgot"), "/login/forgot");
        if (registration.getAsBoolean()) {
            form.link(page.text("gate.register.link"), RegisterPages.PATH);
        }
        return form.show(status, page.text("gate.login.button"), mistakes);
    }

    GateAnswer takeLogin(GateRequest request, Fields form) {
        Screens.Page page = screens.page(request, form);
        String login = form.one("login").orElse("");
        String to = form.one("to").orElse("");
        Optional<String> password = form.one("password");
        if (!page.isProven(form)) {
            return loginForm(page, 403, login, to, page.text("gate.notice.stale"), Map.of());
        }
        Map<String, String> mistakes = new LinkedHashMap<>();
        require(page, mistakes, "login", "gate.field.login", login);
        require(page, mistakes, "password", "gate.field.password", password.orElse(""));
        if (!mistakes.isEmpty()) {
            return loginForm(page, 400, login, to, "", mistakes);
        }
        return logIn.logIn(new LogIn.Command(login, Secret.of(password.orElseThrow()), request.client()))
                .fold(new LogIn.Cases<>() {
                    @Override
                    public GateAnswer loggedIn(LogIn.LoggedIn outcome) {
                        return in(page, outcome.session(), outcome.kind(), to);
                    }

                    @Override
                    public GateAnswer secondFactorNeeded(LogIn.SecondFactorNeeded outcome) {
                        String path = "/login/second-factor";
                        GateAnswer next =
                                WAY_BACK.matcher(to).matches() ? page.goTo(path, "to=" + to) : page.goTo(path);
                        return next.with(screens.cookies().halfway(outcome.session()));
                    }

                    @Override
                    public GateAnswer refused(LogIn.Refused outcome) {
                        return loginForm(page, 403, login, to, page.text("gate.notice.refused"), Map.of());
                    }

                    @Override
                    public GateAnswer throttled(LogIn.Throttled outcome) {
                        return loginForm(page, 429, login, to, page.throttled(outcome.seconds()), Map.of())
                                .later(outcome.seconds());
                    }
                });
    }

    private GateAnswer in(Screens.Page page, AccessToken session, PersonKind kind, String to) {
        boolean mayGoBack = WAY_BACK.matcher(to).matches() && to.startsWith(home(kind));
        return page.goTo(mayGoBack ? to : home(kind)).with(screens.cookies().session(session, kind));
    }

    GateAnswer second(GateRequest request, Fields query) {
        if (request.session().isEmpty()) {
            return screens.page(request, query).goTo("/login");
        }
        Screens.Page page = screens.halfway(request, query, request.session().get());
        return secondForm(page, 200, query.one("to").orElse(""), "", Map.of());
    }

    private static GateAnswer secondForm(
            Screens.Page page, int status, String to, String notice, Map<String, String> mistakes) {
        return page.form(page.text("gate.second.title"), "/login/second-factor")
                .words(page.text("gate.second.words"))
                .notice(notice)
                .hidden("to", WAY_BACK.matcher(to).matches() ? to : "")
                .field("code", "gate.field.code", "text", "one-time-code", "", "gate.help.code")
                .link(page.text("gate.login.back"), "/login")
                .show(status, page.text("gate.second.button"), mistakes);
    }

    GateAnswer takeSecond(GateRequest request, Fields form) {
        if (request.session().isEmpty()) {
            return screens.page(request, form).goTo("/login");
        }
        Screens.Page page = screens.halfway(request, form, request.session().get());
        String to = form.one("to").orElse("");
        if (!page.isProven(form)) {
            return secondForm(page, 403, to, page.text("gate.notice.stale"), Map.of());
        }
        String code = form.one("code").orElse("");
        if (code.isEmpty()) {
            return secondForm(
                    page, 400, to, "", Map.of("code", page.text("gate.mistake.missing", page.text("gate.field.code"))));
        }
        return confirmSecondFactor
                .confirm(new ConfirmSecondFactor.Command(request.session().get(), code, request.client()))
                .fold(new ConfirmSecondFactor.Cases<>() {
                    @Override
                    public GateAnswer confirmed(ConfirmSecondFactor.Confirmed outcome) {
                        return in(page, outcome.session(), outcome.kind(), to);
                    }

                    @Override
                    public GateAnswer wrongCode(ConfirmSecondFactor.WrongCode outcome) {
                        return secondForm(page, 403, to, "", Map.of("code", page.text("gate.mistake.code")));
                    }

                    @Override
                    public GateAnswer noLogin(ConfirmSecondFactor.NoLogin outcome) {
                        return page.goTo("/login").with(screens.cookies().noSession());
                    }

                    @Override
                    public GateAnswer throttled(ConfirmSecondFactor.Throttled outcome) {
                        return secondForm(page, 429, to, page.throttled(outcome.seconds()), Map.of())
                                .later(outcome.seconds());
                    }
                });
    }

    GateAnswer forgot(GateRequest request, Fields query) {
        return forgotForm(screens.page(request, query), 200, "", Map.of());
    }

    private static GateAnswer forgotForm(Screens.Page page, int status, String notice, Map<String, String> mistakes) {
        return page.form(page.text("gate.forgot.title"), "/login/forgot")
                .words(page.text("gate.forgot.words"))
                .notice(notice)
                .field("login", "gate.field.login", "text", "username", "", "")
                .link(page.text("gate.login.back"), "/login")
                .show(status, page.text("gate.forgot.button"), mistakes);
    }

    GateAnswer takeForgot(GateRequest request, Fields form) {
        Screens.Page page = screens.page(request, form);
        if (!page.isProven(form)) {
            return forgotForm(page, 403, page.text("gate.notice.stale"), Map.of());
        }
        Optional<String> login = form.one("login");
        if (login.isEmpty()) {
            return forgotForm(
                    page, 400, "", Map.of("login", page.text("gate.mistake.missing", page.text("gate.field.login"))));
        }
        return askForReset.ask(login.get(), request.client()).fold(new AskForReset.Cases<>() {
            @Override
            public GateAnswer asked(AskForReset.Asked outcome) {
                return page.words(
                        200,
                        page.text("gate.forgot.title"),
                        page.text("gate.forgot.sent"),
                        page.text("gate.login.back"),
                        "/login");
            }

            @Override
            public GateAnswer throttled(AskForReset.Throttled outcome) {
                return forgotForm(page, 429, page.throttled(outcome.seconds()), Map.of())
                        .later(outcome.seconds());
            }
        });
    }

    static void require(Screens.Page page, Map<String, String> mistakes, String field, String label, String value) {
        if (value.isEmpty()) {
            mistakes.put(field, page.text("gate.mistake.missing", page.text(label)));
        }
    }
}
