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
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.page.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Screens screens;
    private final Doors doors;

    AccountPages(Screens screens, Doors doors) {
        this.screens = screens;
        this.doors = doors;
    }

    /** One request of somebody who is in. */
    final class Visit {
        final GateRequest request;
        final Fields fields;
        final AccessToken session;
        final CurrentPerson.Current current;
        final Who who;
        final Screens.Page page;

        private Visit(GateRequest request, Fields fields, AccessToken session, CurrentPerson.Current current) {
            this.request = request;
            this.fields = fields;
            this.session = session;
            this.current = current;
            this.who = current.who();
            this.page = screens.page(request, fields, session, who.language());
        }

        Actor actor() {
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

        GateAnswer done(String what) {
            return page.goTo("/account", "done=" + what);
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

        GateAnswer once(String title, String words, List<String> secrets, String button) {
            return page.render(
                    200,
                    "gate/once.jte",
                    new OnceScreen(
                            page.frame(), page.texts(), title, words, secrets, button, page.address("/account")));
        }

        Map<String, String> wrongPassword() {
            return Map.of("password", page.text("gate.mistake.present"));
        }

        SecondFactorPages secondFactor() {
            return new SecondFactorPages(this, doors);
        }

        TokenPages tokens() {
            return new TokenPages(this, doors);
        }

        GateAnswer takeSessions() {
            doors.endSessions().endOthers(who.person(), session, actor());
            return done("sessions");
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
