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
    private @Nullable Registration found;

    @Override
    public void open() {
        Registration shown = getFound();
        if (shown == null) {
            exchange.notFound();
            return;
        }
        if (!exchange.isPostback()) {
            form.with("level", LevelCode.FROM_THE_START.get(0).value())
                    .with("upline", shown.upline().map(AgentCode::value).orElse(""));
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
            if (!said.isEmpty()) {
                exchange.redirect("/admin/registration?item=" + id, said);
            }
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
        notes.field(FieldError.of("code", "taken"));
        return "";
    }

    @Override
    public String notAdmitted(DecideRegistration.NotAdmitted outcome) {
        if (outcome.why() instanceof SaveAgent.PhoneTaken) {
            notes.refuse("registration.refused.phone");
        } else {
            notes.field(AgentRefusal.of(outcome.why()).error());
        }
        return "";
    }

    @Override
    public String needsOwner(DecideRegistration.NeedsOwner outcome) {
        notes.refuse("registration.refused.right");
        return "";
    }

    private Optional<RegistrationId> wanted() {
        return exchange.item().flatMap(text -> Parsed.as(RegistrationId::new, text));
    }

    /** Read as soon as it is asked for: whether the forms are there is asked before the page opens. */
    public @Nullable Registration getFound() {
        if (found == null) {
            found = wanted().flatMap(listRegistrations::view).orElse(null);
        }
        return found;
    }

    public boolean isWaiting() {
        return Optional.ofNullable(getFound())
                .filter(one -> one.state() == RegistrationState.WAITING)
                .isPresent();
    }

    /** @return whether its upline asked, signed in, and no stranger */
    public boolean isVouched() {
        return Optional.ofNullable(getFound())
                .filter(one -> one.origin() == RegistrationOrigin.UPLINE)
                .isPresent();
    }

    /** @return code of the agent who has the phone while it still waits, an empty text for nobody */
    public String getKnownAs() {
        return Optional.ofNullable(getFound())
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
