package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.AskForReset;
import id.mikhmon.application.identity.ChoosePassword;
import id.mikhmon.application.identity.ConfirmSecondFactor;
import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.application.identity.FirstSetUp;
import id.mikhmon.application.identity.LogIn;
import id.mikhmon.application.identity.ViewSetupLink;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.page.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages for somebody who is not in yet: login, second step, and links that serve once. */
final class LoginPages {
    /** Only to pages behind the gate, so that no link of a stranger leads away through us. */
    private static final Pattern WAY_BACK = Pattern.compile("/(admin|agent)/[A-Za-z0-9/_.-]{0,200}");

    private final Screens screens;
    private final LogIn logIn;
    private final ConfirmSecondFactor confirmSecondFactor;
    private final CurrentPerson currentPerson;
    private final ViewSetupLink viewSetupLink;
    private final FirstSetUp firstSetUp;
    private final ChoosePassword choosePassword;
    private final AskForReset askForReset;

    LoginPages(
            Screens screens,
            LogIn logIn,
            ConfirmSecondFactor confirmSecondFactor,
            CurrentPerson currentPerson,
            ViewSetupLink viewSetupLink,
            FirstSetUp firstSetUp,
            ChoosePassword choosePassword,
            AskForReset askForReset) {
        this.screens = screens;
        this.logIn = logIn;
        this.confirmSecondFactor = confirmSecondFactor;
        this.currentPerson = currentPerson;
        this.viewSetupLink = viewSetupLink;
        this.firstSetUp = firstSetUp;
        this.choosePassword = choosePassword;
        this.askForReset = askForReset;
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

    private static GateAnswer loginForm(
            Screens.Page page, int status, String login, String to, String notice, Map<String, String> mistakes) {
        return page.form(page.text("gate.login.title"), "/login")
                .notice(notice)
                .hidden("to", WAY_BACK.matcher(to).matches() ? to : "")
                .field("login", "gate.field.login", "text", "username", login, "")
                .field("password", "gate.field.password", "password", "current-password", "", "")
                .link(page.text("gate.login.forgot"), "/login/forgot")
                .show(status, page.text("gate.login.button"), mistakes);
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
                        String way = WAY_BACK.matcher(to).matches() ? "?to=" + to : "";
                        GateAnswer next = page.goTo("/login/second-factor");
                        String address = next.answer().headers().get("Location");
                        String joined = way.isEmpty() || address.contains("?") ? address : address + way;
                        return new GateAnswer(next.answer().with("Location", joined), next.cookies())
                                .with(screens.cookies().halfway(outcome.session()));
                    }

                    @Override
                    public GateAnswer refused(LogIn.Refused outcome) {
                        return loginForm(page, 403, login, to, page.text("gate.notice.refused"), Map.of());
                    }

                    @Override
                    public GateAnswer throttled(LogIn.Throttled outcome) {
                        return later(
                                loginForm(page, 429, login, to, page.throttled(outcome.seconds()), Map.of()),
                                outcome.seconds());
                    }
                });
    }

    private GateAnswer in(Screens.Page page, AccessToken session, PersonKind kind, String to) {
        boolean mayGoBack = WAY_BACK.matcher(to).matches() && to.startsWith(home(kind));
        return page.goTo(mayGoBack ? to : home(kind)).with(screens.cookies().session(session, kind));
    }

    private static GateAnswer later(GateAnswer answer, long seconds) {
        return new GateAnswer(answer.answer().with("Retry-After", Long.toString(seconds)), answer.cookies());
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
                        return later(
                                secondForm(page, 429, to, page.throttled(outcome.seconds()), Map.of()),
                                outcome.seconds());
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
                return later(forgotForm(page, 429, page.throttled(outcome.seconds()), Map.of()), outcome.seconds());
            }
        });
    }

    /** What was typed to make the first administrator or to choose a password. */
    private record Typed(String login, String name, String password, String again) {
        static Typed of(Fields form) {
            return new Typed(
                    form.one("login").orElse(""),
                    form.one("name").orElse(""),
                    form.one("password").orElse(""),
                    form.one("again").orElse(""));
        }
    }

    GateAnswer setUp(GateRequest request, String token, Fields query) {
        Screens.Page page = screens.page(request, query);
        return first(token) ? setUpForm(page, 200, token, new Typed("", "", "", ""), "", Map.of()) : invalid(page);
    }

    private boolean first(String token) {
        return AccessToken.read(token)
                .flatMap(viewSetupLink::view)
                .filter(view -> view.login().isEmpty())
                .isPresent();
    }

    private static GateAnswer invalid(Screens.Page page) {
        return page.words(
                404,
                page.text("gate.link.invalid"),
                page.text("gate.link.invalid_words"),
                page.text("gate.login.back"),
                "/login");
    }

    private static GateAnswer setUpForm(
            Screens.Page page, int status, String token, Typed typed, String notice, Map<String, String> mistakes) {
        return page.form(page.text("gate.setup.title"), "/setup/" + token)
                .words(page.text("gate.setup.words"))
                .notice(notice)
                .field("login", "gate.field.login", "text", "username", typed.login(), "gate.help.login")
                .field("name", "gate.field.name", "text", "name", typed.name(), "")
                .field("password", "gate.field.password", "password", "new-password", "", "gate.help.password")
                .field("again", "gate.field.again", "password", "new-password", "", "")
                .show(status, page.text("gate.setup.button"), mistakes);
    }

    GateAnswer takeSetUp(GateRequest request, String token, Fields form) {
        Screens.Page page = screens.page(request, form);
        if (!first(token)) {
            return invalid(page);
        }
        Typed typed = Typed.of(form);
        if (!page.isProven(form)) {
            return setUpForm(page, 403, token, typed, page.text("gate.notice.stale"), Map.of());
        }
        Optional<LoginName> login = LoginName.read(typed.login());
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (login.isEmpty()) {
            mistakes.put("login", page.text("gate.mistake.login"));
        }
        if (typed.name().isEmpty()
                || typed.name().length() > 60
                || typed.name().chars().anyMatch(Character::isISOControl)) {
            mistakes.put("name", page.text("gate.mistake.name"));
        }
        checkPasswords(page, typed, mistakes);
        if (!mistakes.isEmpty()) {
            return setUpForm(page, 400, token, typed, "", mistakes);
        }
        return firstSetUp
                .setUp(new FirstSetUp.Command(
                        AccessToken.read(token).orElseThrow(),
                        login.orElseThrow(),
                        typed.name(),
                        Secret.of(typed.password()),
                        page.language(),
                        request.client()))
                .fold(new FirstSetUp.Cases<>() {
                    @Override
                    public GateAnswer setUp(FirstSetUp.SetUp outcome) {
                        return in(page, outcome.session(), PersonKind.ADMIN, "");
                    }

                    @Override
                    public GateAnswer linkInvalid(FirstSetUp.LinkInvalid outcome) {
                        return invalid(page);
                    }

                    @Override
                    public GateAnswer loginTaken(FirstSetUp.LoginTaken outcome) {
                        return setUpForm(page, 409, token, typed, "", Map.of("login", page.text("gate.mistake.taken")));
                    }

                    @Override
                    public GateAnswer weakPassword(FirstSetUp.WeakPassword outcome) {
                        return setUpForm(page, 422, token, typed, "", Map.of("password", page.weak(outcome.rule())));
                    }
                });
    }

    static void require(Screens.Page page, Map<String, String> mistakes, String field, String label, String value) {
        if (value.isEmpty()) {
            mistakes.put(field, page.text("gate.mistake.missing", page.text(label)));
        }
    }

    private static void checkPasswords(Screens.Page page, Typed typed, Map<String, String> mistakes) {
        require(page, mistakes, "password", "gate.field.password", typed.password());
        if (!typed.again().equals(typed.password())) {
            mistakes.put("again", page.text("gate.mistake.again"));
        }
    }

    GateAnswer link(GateRequest request, String token, Fields query) {
        Screens.Page page = screens.page(request, query);
        return owner(token)
                .map(login -> linkForm(page, 200, token, login, "", Map.of()))
                .orElseGet(() -> invalid(page));
    }

    private Optional<LoginName> owner(String token) {
        return AccessToken.read(token).flatMap(viewSetupLink::view).flatMap(ViewSetupLink.View::login);
    }

    private static GateAnswer linkForm(
            Screens.Page page, int status, String token, LoginName login, String notice, Map<String, String> mistakes) {
        return page.form(page.text("gate.link.title"), "/link/" + token)
                .words(page.text("gate.link.words", login))
                .notice(notice)
                .field("password", "gate.field.next", "password", "new-password", "", "gate.help.password")
                .field("again", "gate.field.again", "password", "new-password", "", "")
                .show(status, page.text("gate.link.button"), mistakes);
    }

    GateAnswer takeLink(GateRequest request, String token, Fields form) {
        Screens.Page page = screens.page(request, form);
        Optional<LoginName> owner = owner(token);
        if (owner.isEmpty()) {
            return invalid(page);
        }
        LoginName login = owner.get();
        if (!page.isProven(form)) {
            return linkForm(page, 403, token, login, page.text("gate.notice.stale"), Map.of());
        }
        Typed typed = Typed.of(form);
        Map<String, String> mistakes = new LinkedHashMap<>();
        checkPasswords(page, typed, mistakes);
        if (!mistakes.isEmpty()) {
            return linkForm(page, 400, token, login, "", mistakes);
        }
        return choosePassword
                .choose(new ChoosePassword.Command(
                        AccessToken.read(token).orElseThrow(), Secret.of(typed.password()), request.client()))
                .fold(new ChoosePassword.Cases<>() {
                    @Override
                    public GateAnswer chosen(ChoosePassword.Chosen outcome) {
                        GateAnswer next = page.goTo("/login");
                        String address = next.answer().headers().get("Location");
                        return new GateAnswer(
                                next.answer()
                                        .with("Location", address + (address.contains("?") ? "&" : "?") + "chosen=1"),
                                next.cookies());
                    }

                    @Override
                    public GateAnswer linkInvalid(ChoosePassword.LinkInvalid outcome) {
                        return invalid(page);
                    }

                    @Override
                    public GateAnswer weakPassword(ChoosePassword.WeakPassword outcome) {
                        return linkForm(page, 422, token, login, "", Map.of("password", page.weak(outcome.rule())));
                    }
                });
    }
}
