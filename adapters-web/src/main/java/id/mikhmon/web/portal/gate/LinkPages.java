package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.ChoosePassword;
import id.mikhmon.application.identity.FirstSetUp;
import id.mikhmon.application.identity.ViewSetupLink;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.page.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Links that serve once: the first administrator is made by one, a password is chosen by another. */
final class LinkPages {
    private final Screens screens;
    private final ViewSetupLink viewSetupLink;
    private final FirstSetUp firstSetUp;
    private final ChoosePassword choosePassword;

    LinkPages(Screens screens, ViewSetupLink viewSetupLink, FirstSetUp firstSetUp, ChoosePassword choosePassword) {
        this.screens = screens;
        this.viewSetupLink = viewSetupLink;
        this.firstSetUp = firstSetUp;
        this.choosePassword = choosePassword;
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
                        return page.goTo(LoginPages.home(PersonKind.ADMIN))
                                .with(screens.cookies().session(outcome.session(), PersonKind.ADMIN));
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

    private static void checkPasswords(Screens.Page page, Typed typed, Map<String, String> mistakes) {
        LoginPages.require(page, mistakes, "password", "gate.field.password", typed.password());
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
                        return page.goTo("/login", "chosen=1");
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
