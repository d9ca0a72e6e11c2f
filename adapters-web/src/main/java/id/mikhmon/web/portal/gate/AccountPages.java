package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.BeginSecondFactor;
import id.mikhmon.application.identity.ChangePassword;
import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.application.identity.EndSessions;
import id.mikhmon.application.identity.FinishSecondFactor;
import id.mikhmon.application.identity.IssueApiToken;
import id.mikhmon.application.identity.ListApiTokens;
import id.mikhmon.application.identity.ListSessions;
import id.mikhmon.application.identity.RenewRecoveryCodes;
import id.mikhmon.application.identity.RevokeApiToken;
import id.mikhmon.application.identity.ViewAccount;
import id.mikhmon.application.identity.Who;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.ApiToken;
import id.mikhmon.domain.identity.ApiTokenId;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.RecoveryCode;
import id.mikhmon.domain.identity.TotpSecret;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.page.Fields;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The own account: password, second factor, sessions, API tokens. */
final class AccountPages {
    /**
     * What the account asks of the application.
     *
     * @param shop what an authenticator app calls us
     */
    record Doors(
            ViewAccount viewAccount,
            ListSessions listSessions,
            EndSessions endSessions,
            ChangePassword changePassword,
            BeginSecondFactor beginSecondFactor,
            FinishSecondFactor finishSecondFactor,
            RenewRecoveryCodes renewRecoveryCodes,
            ListApiTokens listApiTokens,
            IssueApiToken issueApiToken,
            RevokeApiToken revokeApiToken,
            String shop) {}

    private static final int LONGEST_DAYS = 366;

    private final Screens screens;
    private final Doors doors;

    AccountPages(Screens screens, Doors doors) {
        this.screens = screens;
        this.doors = doors;
    }

    /** One request of somebody who is in. */
    final class Visit {
        private final GateRequest request;
        private final Fields fields;
        private final AccessToken session;
        private final CurrentPerson.Current current;
        private final Who who;
        private final Screens.Page page;

        private Visit(GateRequest request, Fields fields, AccessToken session, CurrentPerson.Current current) {
            this.request = request;
            this.fields = fields;
            this.session = session;
            this.current = current;
            this.who = current.who();
            this.page = screens.page(request, fields, session, who.language());
        }

        private Actor actor() {
            return new Actor(current.login().value(), request.client().address());
        }

        GateAnswer show() {
            Optional<ViewAccount.View> view = doors.viewAccount().view(who.person());
            if (view.isEmpty()) {
                return page.denied();
            }
            List<AccountScreen.SessionRow> sessions = doors.listSessions().list(who.person(), session).stream()
                    .map(row -> new AccountScreen.SessionRow(
                            row.device().isEmpty() ? "–" : row.device(),
                            page.text(
                                    "gate.sessions.facts",
                                    row.address(),
                                    page.figures().moment(row.seenAt()),
                                    page.figures().moment(row.createdAt())),
                            row.present()))
                    .toList();
            List<AccountScreen.TokenRow> tokens = doors.listApiTokens().list(who.person()).stream()
                    .map(this::row)
                    .toList();
            return page.render(
                    200,
                    "gate/account.jte",
                    new AccountScreen(
                            page.frame(),
                            page.texts(),
                            who.name(),
                            current.login().value(),
                            LoginPages.home(who.kind()),
                            page.proof(),
                            page.tag(),
                            done(),
                            current.secondFactorDue(),
                            view.get().secondFactor(),
                            page.text("gate.factor.left", view.get().recoveryCodes()),
                            sessions,
                            tokens,
                            !who.capabilities().isEmpty()));
        }

        private AccountScreen.TokenRow row(ApiToken token) {
            String rights = token.capabilities().stream()
                    .sorted()
                    .map(capability -> page.texts().get(capability))
                    .collect(Collectors.joining(", "));
            return new AccountScreen.TokenRow(
                    token.id().value(),
                    token.label(),
                    page.text("gate.tokens.facts", rights, page.figures().moment(token.expiresAt())));
        }

        private String done() {
            return switch (fields.one("done").orElse("")) {
                case "password" -> page.text("gate.password.done");
                case "sessions" -> page.text("gate.sessions.done");
                case "token" -> page.text("gate.tokens.done");
                default -> "";
            };
        }

        private GateAnswer done(String what) {
            GateAnswer next = page.goTo("/account");
            String address = next.answer().headers().get("Location");
            return new GateAnswer(
                    next.answer().with("Location", address + (address.contains("?") ? "&" : "?") + "done=" + what),
                    next.cookies());
        }

        boolean isProven() {
            return page.isProven(fields);
        }

        GateAnswer stale() {
            return page.stale("/account");
        }

        GateAnswer password(int status, String notice, Map<String, String> mistakes) {
            return page.form(page.text("gate.password.button"), "/account/password")
                    .notice(notice)
                    .field("present", "gate.field.present", "password", "current-password", "", "")
                    .field("password", "gate.field.next", "password", "new-password", "", "gate.help.password")
                    .field("again", "gate.field.again", "password", "new-password", "", "")
                    .link(page.text("gate.denied.link"), "/account")
                    .show(status, page.text("gate.password.button"), mistakes);
        }

        GateAnswer takePassword() {
            String present = fields.one("present").orElse("");
            String next = fields.one("password").orElse("");
            Map<String, String> mistakes = new LinkedHashMap<>();
            LoginPages.require(page, mistakes, "present", "gate.field.present", present);
            LoginPages.require(page, mistakes, "password", "gate.field.next", next);
            if (!fields.one("again").orElse("").equals(next)) {
                mistakes.put("again", page.text("gate.mistake.again"));
            }
            if (!mistakes.isEmpty()) {
                return password(400, "", mistakes);
            }
            return doors.changePassword()
                    .change(new ChangePassword.Command(
                            who.person(), Secret.of(present), Secret.of(next), session, request.client()))
                    .fold(new ChangePassword.Cases<>() {
                        @Override
                        public GateAnswer changed(ChangePassword.Changed outcome) {
                            return done("password");
                        }

                        @Override
                        public GateAnswer wrongPassword(ChangePassword.WrongPassword outcome) {
                            return password(403, "", Map.of("present", page.text("gate.mistake.present")));
                        }

                        @Override
                        public GateAnswer weakPassword(ChangePassword.WeakPassword outcome) {
                            return password(422, "", Map.of("password", page.weak(outcome.rule())));
                        }

                        @Override
                        public GateAnswer throttled(ChangePassword.Throttled outcome) {
                            return password(429, page.throttled(outcome.seconds()), Map.of());
                        }
                    });
        }

        GateAnswer secondFactor(int status, String notice, Map<String, String> mistakes) {
            return confirmPassword(
                    "/account/second-factor",
                    page.text("gate.factor.begin"),
                    page.text("gate.factor.password"),
                    page.text("gate.factor.next"),
                    status,
                    notice,
                    mistakes);
        }

        private GateAnswer confirmPassword(
                String path,
                String title,
                String words,
                String button,
                int status,
                String notice,
                Map<String, String> mistakes) {
            return page.form(title, path)
                    .words(words)
                    .notice(notice)
                    .field("password", "gate.field.present", "password", "current-password", "", "")
                    .link(page.text("gate.denied.link"), "/account")
                    .show(status, button, mistakes);
        }

        private Map<String, String> wrongPassword() {
            return Map.of("password", page.text("gate.mistake.present"));
        }

        GateAnswer takeSecondFactor() {
            return doors.beginSecondFactor()
                    .begin(new BeginSecondFactor.Command(
                            who.person(), Secret.of(fields.one("password").orElse("")), request.client()))
                    .fold(new BeginSecondFactor.Cases<>() {
                        @Override
                        public GateAnswer begun(BeginSecondFactor.Begun outcome) {
                            return page.goTo("/account/second-factor/confirm");
                        }

                        @Override
                        public GateAnswer wrongPassword(BeginSecondFactor.WrongPassword outcome) {
                            return secondFactor(403, "", Visit.this.wrongPassword());
                        }

                        @Override
                        public GateAnswer throttled(BeginSecondFactor.Throttled outcome) {
                            return secondFactor(429, page.throttled(outcome.seconds()), Map.of());
                        }
                    });
        }

        GateAnswer confirm(int status, String notice, Map<String, String> mistakes) {
            Optional<TotpSecret> beginning =
                    doors.viewAccount().view(who.person()).flatMap(ViewAccount.View::beginning);
            if (beginning.isEmpty()) {
                return page.goTo("/account/second-factor");
            }
            TotpSecret secret = beginning.get();
            return page.form(page.text("gate.factor.begin"), "/account/second-factor/confirm")
                    .words(page.text("gate.factor.scan", secret.base32().replaceAll("(.{4})(?!$)", "$1 ")))
                    .qr(secret.address(doors.shop(), current.login()))
                    .notice(notice)
                    .field("code", "gate.field.code", "text", "one-time-code", "", "")
                    .link(page.text("gate.denied.link"), "/account")
                    .show(status, page.text("gate.factor.confirm"), mistakes);
        }

        GateAnswer takeConfirm() {
            return doors.finishSecondFactor()
                    .finish(new FinishSecondFactor.Command(
                            who.person(), fields.one("code").orElse(""), session, request.client()))
                    .fold(new FinishSecondFactor.Cases<>() {
                        @Override
                        public GateAnswer finished(FinishSecondFactor.Finished outcome) {
                            return codes(outcome.codes());
                        }

                        @Override
                        public GateAnswer wrongCode(FinishSecondFactor.WrongCode outcome) {
                            return confirm(403, "", Map.of("code", page.text("gate.mistake.code")));
                        }

                        @Override
                        public GateAnswer nothingBegun(FinishSecondFactor.NothingBegun outcome) {
                            return page.goTo("/account/second-factor");
                        }

                        @Override
                        public GateAnswer throttled(FinishSecondFactor.Throttled outcome) {
                            return confirm(429, page.throttled(outcome.seconds()), Map.of());
                        }
                    });
        }

        private GateAnswer codes(List<RecoveryCode> codes) {
            return once(
                    page.text("gate.codes.title"),
                    page.text("gate.codes.words"),
                    codes.stream().map(RecoveryCode::value).toList(),
                    page.text("gate.codes.done"));
        }

        private GateAnswer once(String title, String words, List<String> secrets, String button) {
            return page.render(
                    200,
                    "gate/once.jte",
                    new OnceScreen(
                            page.frame(), page.texts(), title, words, secrets, button, page.address("/account")));
        }

        GateAnswer recoveryCodes(int status, String notice, Map<String, String> mistakes) {
            return confirmPassword(
                    "/account/recovery-codes",
                    page.text("gate.codes.link"),
                    page.text("gate.codes.warning"),
                    page.text("gate.codes.button"),
                    status,
                    notice,
                    mistakes);
        }

        GateAnswer takeRecoveryCodes() {
            return doors.renewRecoveryCodes()
                    .renew(new RenewRecoveryCodes.Command(
                            who.person(), Secret.of(fields.one("password").orElse("")), request.client()))
                    .fold(new RenewRecoveryCodes.Cases<>() {
                        @Override
                        public GateAnswer renewed(RenewRecoveryCodes.Renewed outcome) {
                            return codes(outcome.codes());
                        }

                        @Override
                        public GateAnswer wrongPassword(RenewRecoveryCodes.WrongPassword outcome) {
                            return recoveryCodes(403, "", Visit.this.wrongPassword());
                        }

                        @Override
                        public GateAnswer noSecondFactor(RenewRecoveryCodes.NoSecondFactor outcome) {
                            return page.goTo("/account/second-factor");
                        }

                        @Override
                        public GateAnswer throttled(RenewRecoveryCodes.Throttled outcome) {
                            return recoveryCodes(429, page.throttled(outcome.seconds()), Map.of());
                        }
                    });
        }

        GateAnswer takeSessions() {
            doors.endSessions().endOthers(who.person(), session, actor());
            return done("sessions");
        }

        GateAnswer tokens(
                int status, String label, String days, String notice, Map<String, String> mistakes, String choices) {
            Screens.Form form = page.form(page.text("gate.tokens.link"), "/account/tokens")
                    .notice(notice)
                    .field("label", "gate.field.label", "text", "off", label, "")
                    .field("days", "gate.field.days", "text", "off", days, "gate.help.days")
                    .choicesWrong(choices)
                    .link(page.text("gate.denied.link"), "/account");
            who.capabilities().stream()
                    .sorted()
                    .forEach(capability -> form.choice(
                            capability.name(),
                            page.texts().get(capability),
                            fields.one("may-" + capability.name()).isPresent()));
            return form.show(status, page.text("gate.tokens.button"), mistakes);
        }

        GateAnswer takeTokens() {
            String label = fields.one("label").orElse("");
            String days = fields.one("days").orElse("");
            Set<Capability> chosen = EnumSet.noneOf(Capability.class);
            for (Capability capability : Capability.values()) {
                if (fields.one("may-" + capability.name()).isPresent()) {
                    chosen.add(capability);
                }
            }
            Map<String, String> mistakes = new LinkedHashMap<>();
            if (label.isEmpty() || label.length() > 60 || label.chars().anyMatch(Character::isISOControl)) {
                mistakes.put("label", page.text("gate.mistake.name"));
            }
            if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > LONGEST_DAYS) {
                mistakes.put("days", page.text("gate.mistake.days"));
            }
            String none = chosen.isEmpty() ? page.text("gate.mistake.choices") : "";
            if (!mistakes.isEmpty() || chosen.isEmpty()) {
                return tokens(400, label, days, "", mistakes, none);
            }
            return doors.issueApiToken()
                    .issue(new IssueApiToken.Command(
                            who.person(),
                            label,
                            chosen,
                            Duration.ofDays(Integer.parseInt(days)),
                            who.capabilities(),
                            actor()))
                    .fold(new IssueApiToken.Cases<>() {
                        @Override
                        public GateAnswer issued(IssueApiToken.Issued outcome) {
                            return once(
                                    page.text("gate.tokens.made"),
                                    page.text("gate.tokens.once"),
                                    List.of(outcome.token().reveal()),
                                    page.text("gate.tokens.copied"));
                        }

                        @Override
                        public GateAnswer notAllowed(IssueApiToken.NotAllowed outcome) {
                            return page.denied();
                        }

                        @Override
                        public GateAnswer tooMany(IssueApiToken.TooMany outcome) {
                            return tokens(409, label, days, page.text("gate.notice.many"), Map.of(), "");
                        }
                    });
        }

        GateAnswer takeRevoke() {
            fields.one("token")
                    .filter(id -> id.matches("[a-z0-9]{16}"))
                    .ifPresent(id -> doors.revokeApiToken().revoke(who.person(), new ApiTokenId(id), actor()));
            return done("token");
        }

        boolean mayIssue() {
            return !who.capabilities().isEmpty();
        }

        GateAnswer denied() {
            return page.denied();
        }
    }

    Visit visit(GateRequest request, Fields fields, AccessToken session, CurrentPerson.Current current) {
        return new Visit(request, fields, session, current);
    }
}
