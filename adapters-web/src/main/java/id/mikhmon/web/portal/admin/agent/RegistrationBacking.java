package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.application.agent.FindAgentByPhone;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.registration.DecideRegistration;
import id.mikhmon.application.registration.ListRegistrations;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.registration.Admission;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationOrigin;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.agent.AgentRefusal;
import id.mikhmon.web.portal.frame.Choice;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Found;
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
import org.jspecify.annotations.Nullable;

/** One person who asks to become an agent, and the decision. */
@Named("registration")
@RequestScoped
public class RegistrationBacking implements Page, DecideRegistration.Cases<String> {
    private static final int LONGEST_CODE = 8;

    @Inject
    ListRegistrations listRegistrations;

    @Inject
    DecideRegistration decideRegistration;

    @Inject
    FindLevels findLevels;

    @Inject
    FindAgentByPhone findAgentByPhone;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Visitor visitor;

    private final FormFields form = new FormFields();
    private final Found<Registration> found = new Found<>(() -> wanted().flatMap(listRegistrations::view));

    @Override
    public void open() {
        Optional<Registration> shown = found.orNotFound(exchange);
        if (shown.isPresent() && !exchange.isPostback()) {
            form.with("level", LevelCode.FROM_THE_START.get(0).value())
                    .with("upline", shown.get().upline().map(AgentCode::value).orElse(""));
        }
    }

    public void approve() {
        Optional<AgentCode> code = form.optionalParsed("code", LONGEST_CODE, Parsed::agentCode, "agent-code", notes);
        Optional<LevelCode> level = form.parsed("level", 20, Parsed::levelCode, "level-code", notes);
        Optional<AgentCode> upline =
                form.optionalParsed("upline", LONGEST_CODE, Parsed::agentCode, "agent-code", notes);
        if (notes.isClean()) {
            decide(new DecideRegistration.Approve(code, level.orElseThrow(), Optional.of(upline)));
        }
    }

    public void reject() {
        Optional<String> why = form.text("why", Admission.LONGEST_REASON, notes);
        if (notes.isClean()) {
            decide(new DecideRegistration.Reject(why.orElseThrow()));
        }
    }

    private void decide(DecideRegistration.Verdict verdict) {
        wanted().ifPresent(id -> {
            String said = decideRegistration
                    .decide(new DecideRegistration.Command(id, verdict, visitor.authority()))
                    .fold(this);
            exchange.redirectOnceDone("/admin/registration?item=" + id, said);
        });
    }

    @Override
    public String decided(DecideRegistration.Decided outcome) {
        return "decided";
    }

    @Override
    public String decidedBefore(DecideRegistration.DecidedBefore outcome) {
        return "decided_before";
    }

    /** The page says that it is not there. */
    @Override
    public String unknownRegistration(DecideRegistration.UnknownRegistration outcome) {
        return "";
    }

    @Override
    public String codeTaken(DecideRegistration.CodeTaken outcome) {
        return notes.wrong(FieldError.of("code", "taken"));
    }

    @Override
    public String notAdmitted(DecideRegistration.NotAdmitted outcome) {
        return outcome.why() instanceof SaveAgent.PhoneTaken
                ? notes.refused("registration.refused.phone")
                : notes.wrong(AgentRefusal.of(outcome.why()).error());
    }

    @Override
    public String needsOwner(DecideRegistration.NeedsOwner outcome) {
        return notes.refused("registration.refused.right");
    }

    private Optional<RegistrationId> wanted() {
        return exchange.item().flatMap(text -> Parsed.as(RegistrationId::new, text));
    }

    public @Nullable Registration getFound() {
        return found.orNull();
    }

    public boolean isWaiting() {
        return found.is(one -> one.state() == RegistrationState.WAITING);
    }

    /** @return whether its upline asked, signed in, and no stranger */
    public boolean isVouched() {
        return found.is(one -> one.origin() == RegistrationOrigin.UPLINE);
    }

    /** @return code of the agent who has the phone while it still waits, an empty text for nobody */
    public String getKnownAs() {
        return found.get()
                .filter(one -> one.state() == RegistrationState.WAITING)
                .flatMap(one -> findAgentByPhone.find(one.phone().e164()))
                .map(Agent::code)
                .map(AgentCode::value)
                .orElse("");
    }

    public FormFields getForm() {
        return form;
    }

    public List<Choice> getLevels() {
        return findLevels.all().stream()
                .map(level -> new Choice(level.code().value(), level.name()))
                .toList();
    }
}
