package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Choice;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The form of one agent, new or known. */
@Named("agent")
@RequestScoped
public class AgentBacking implements Page, SaveAgent.Cases<String> {
    @Inject
    FindAgents findAgents;

    @Inject
    FindLevels findLevels;

    @Inject
    SaveAgent saveAgent;

    @Inject
    ReadPhoneNumber phones;

    @Inject
    PageExchange exchange;

    @Inject
    Visitor visitor;

    @Inject
    Notes notes;

    @Inject
    WebSettings settings;

    private final FormFields form = new FormFields();

    @Override
    public void open() {
        if (exchange.posted("save").isPresent()) {
            // What was typed stays; the other forms of the page hold nothing of this one.
            return;
        }
        if (!isKnown()) {
            form.with("active", true)
                    .with("level", LevelCode.FROM_THE_START.get(0).value())
                    .with("code", nextCode());
            return;
        }
        exchange.item()
                .flatMap(Parsed::agentCode)
                .flatMap(findAgents::find)
                .ifPresentOrElse(this::fill, exchange::notFound);
    }

    private String nextCode() {
        int highest = findAgents.all().stream()
                .mapToInt(agent -> Integer.parseInt(agent.code().value().substring(2)))
                .max()
                .orElse(0);
        return "AG%03d".formatted(highest + 1);
    }

    private void fill(Agent agent) {
        form.with("code", agent.code().value())
                .with("name", agent.name())
                .with("phone", agent.phone().e164())
                .with("level", agent.level().value())
                .with("active", agent.active());
    }

    public void save() {
        exchange.item().ifPresent(code -> form.with("code", code));
        Optional<AgentCode> code = form.parsed("code", 8, Parsed::agentCode, "agent-code", notes);
        Optional<String> name = form.text("name", 60, notes);
        Optional<PhoneNumber> phone = form.parsed("phone", 30, phones::read, "phone", notes);
        Optional<LevelCode> level =
                form.parsed("level", 20, text -> Parsed.as(LevelCode::new, text), "level-code", notes);
        if (code.isPresent() && !isKnown() && findAgents.find(code.get()).isPresent()) {
            notes.field(FieldError.of("code", "taken"));
        }
        if (!notes.isClean()) {
            return;
        }
        Agent filledIn = new Agent(
                code.orElseThrow(), name.orElseThrow(), phone.orElseThrow(), level.orElseThrow(), form.flag("active"));
        String said = saveAgent
                .save(
                        new SaveAgent.Command(
                                filledIn.code(),
                                false,
                                former -> former.map(agent -> changed(agent, filledIn))
                                        .orElse(filledIn)),
                        visitor.actor())
                .fold(this);
        exchange.redirectOnceDone("/admin/agents", said);
    }

    /** What the form does not show stays as it is. */
    private static Agent changed(Agent former, Agent filledIn) {
        AgentStatus status = filledIn.active() || former.active() ? filledIn.status() : former.status();
        return new Agent(
                former.code(),
                filledIn.name(),
                filledIn.phone(),
                former.email(),
                filledIn.level(),
                former.upline(),
                status,
                former.creditLimit(),
                former.lowBalanceAlert(),
                former.offers(),
                former.routers(),
                former.notes());
    }

    @Override
    public String saved(SaveAgent.Saved outcome) {
        return outcome.created() ? "created" : "saved";
    }

    @Override
    public String unknownLevel(SaveAgent.UnknownLevel outcome) {
        return notes.wrong(FieldError.of("level", "unknown-level"));
    }

    @Override
    public String phoneTaken(SaveAgent.PhoneTaken outcome) {
        return notes.wrong(FieldError.of("phone", "phone-taken"));
    }

    @Override
    public String closedBefore(SaveAgent.ClosedBefore outcome) {
        return notes.wrong(FieldError.of("active", "agent-closed"));
    }

    @Override
    public String unknownUpline(SaveAgent.UnknownUpline outcome) {
        return notes.wrong(FieldError.of("code", "unknown-upline"));
    }

    @Override
    public String uplineLoop(SaveAgent.UplineLoop outcome) {
        return notes.wrong(FieldError.of("code", "upline-loop"));
    }

    @Override
    public String unknownOffer(SaveAgent.UnknownOffer outcome) {
        return notes.wrong(
                FieldError.of("code", "no-offer-named", outcome.offer().value()));
    }

    @Override
    public String unknownRouter(SaveAgent.UnknownRouter outcome) {
        return notes.wrong(
                FieldError.of("code", "no-router-named", outcome.router().value()));
    }

    @Override
    public String creditRaised(SaveAgent.CreditRaised outcome) {
        return notes.wrong(
                FieldError.of("code", "credit-raised", outcome.before().toString()));
    }

    public boolean isKnown() {
        return exchange.item().isPresent();
    }

    public FormFields getForm() {
        return form;
    }

    public List<Choice> getLevels() {
        return findLevels.all().stream()
                .map(level -> new Choice(level.code().value(), level.name()))
                .toList();
    }

    /** @return the address under which the agent sells */
    public String getLink() {
        return settings.publicUrl() + "/public/?agent=" + form.raw("code");
    }
}
