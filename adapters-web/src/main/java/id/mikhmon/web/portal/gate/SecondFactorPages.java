package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.BeginSecondFactor;
import id.mikhmon.application.identity.FinishSecondFactor;
import id.mikhmon.application.identity.RenewRecoveryCodes;
import id.mikhmon.application.identity.ViewAccount;
import id.mikhmon.application.identity.Who;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.RecoveryCode;
import id.mikhmon.domain.identity.TotpSecret;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.page.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second factor of the own account: set up, confirmed, and its recovery codes. */
final class SecondFactorPages {
    private final AccountPages.Visit visit;
    private final AccountPages.Doors doors;
    private final GateRequest request;
    private final Fields fields;
    private final AccessToken session;
    private final Who who;
    private final Screens.Page page;

    SecondFactorPages(AccountPages.Visit visit, AccountPages.Doors doors) {
        this.visit = visit;
        this.doors = doors;
        this.request = visit.request;
        this.fields = visit.fields;
        this.session = visit.session;
        this.who = visit.who;
        this.page = visit.page;
    }

    GateAnswer begin(int status, String notice, Map<String, String> mistakes) {
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

    GateAnswer takeBegin() {
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
                        return begin(403, "", visit.wrongPassword());
                    }

                    @Override
                    public GateAnswer throttled(BeginSecondFactor.Throttled outcome) {
                        return begin(429, page.throttled(outcome.seconds()), Map.of());
                    }
                });
    }

    GateAnswer confirm(int status, String notice, Map<String, String> mistakes) {
        Optional<TotpSecret> beginning = doors.viewAccount().view(who.person()).flatMap(ViewAccount.View::beginning);
        if (beginning.isEmpty()) {
            return page.goTo("/account/second-factor");
        }
        TotpSecret secret = beginning.get();
        return page.form(page.text("gate.factor.begin"), "/account/second-factor/confirm")
                .words(page.text("gate.factor.scan", secret.base32().replaceAll("(.{4})(?!$)", "$1 ")))
                .qr(secret.address(doors.shop(), visit.current.login()))
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
        return visit.once(
                page.text("gate.codes.title"),
                page.text("gate.codes.words"),
                codes.stream().map(RecoveryCode::value).toList(),
                page.text("gate.codes.done"));
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
                        return recoveryCodes(403, "", visit.wrongPassword());
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
}
