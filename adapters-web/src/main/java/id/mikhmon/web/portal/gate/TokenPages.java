package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.IssueApiToken;
import id.mikhmon.application.identity.Who;
import id.mikhmon.domain.identity.ApiTokenId;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.page.Fields;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The API tokens of the own account: drawn, shown once, taken back. */
final class TokenPages {
    private static final int LONGEST_DAYS = 366;

    private final AccountPages.Visit visit;
    private final AccountPages.Doors doors;
    private final GateRequest request;
    private final Fields fields;
    private final Who who;
    private final Screens.Page page;

    TokenPages(AccountPages.Visit visit, AccountPages.Doors doors) {
        this.visit = visit;
        this.doors = doors;
        this.request = visit.request;
        this.fields = visit.fields;
        this.who = visit.who;
        this.page = visit.page;
    }

    GateAnswer form(
            int status, String label, String days, String notice, Map<String, String> mistakes, String choices) {
        Screens.Form shown = page.form(page.text("gate.tokens.link"), "/account/tokens")
                .notice(notice)
                .field("label", "gate.field.label", "text", "off", label, "")
                .field("days", "gate.field.days", "text", "off", days, "gate.help.days")
                .field("password", "gate.field.present", "password", "current-password", "", "")
                .choicesWrong(choices)
                .link(page.text("gate.denied.link"), "/account");
        who.capabilities().stream()
                .sorted()
                .forEach(capability -> shown.choice(
                        capability.name(),
                        page.texts().get(capability),
                        fields.one("may-" + capability.name()).isPresent()));
        return shown.show(status, page.text("gate.tokens.button"), mistakes);
    }

    GateAnswer take() {
        String label = fields.one("label").orElse("");
        String days = fields.one("days").orElse("");
        String password = fields.one("password").orElse("");
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
        LoginPages.require(page, mistakes, "password", "gate.field.present", password);
        String none = chosen.isEmpty() ? page.text("gate.mistake.choices") : "";
        if (!mistakes.isEmpty() || chosen.isEmpty()) {
            return form(400, label, days, "", mistakes, none);
        }
        return doors.issueApiToken()
                .issue(new IssueApiToken.Command(
                        who.person(),
                        label,
                        chosen,
                        Duration.ofDays(Integer.parseInt(days)),
                        who.capabilities(),
                        Secret.of(password),
                        request.client()))
                .fold(new IssueApiToken.Cases<>() {
                    @Override
                    public GateAnswer issued(IssueApiToken.Issued outcome) {
                        return visit.once(
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
                        return form(409, label, days, page.text("gate.notice.many"), Map.of(), "");
                    }

                    @Override
                    public GateAnswer wrongPassword(IssueApiToken.WrongPassword outcome) {
                        return form(403, label, days, "", visit.wrongPassword(), "");
                    }

                    @Override
                    public GateAnswer throttled(IssueApiToken.Throttled outcome) {
                        return form(429, label, days, page.throttled(outcome.seconds()), Map.of(), "");
                    }
                });
    }

    GateAnswer revoke() {
        fields.one("token")
                .filter(id -> id.matches("[a-z0-9]{16}"))
                .ifPresent(id -> doors.revokeApiToken().revoke(who.person(), new ApiTokenId(id), visit.actor()));
        return visit.done("token");
    }
}
