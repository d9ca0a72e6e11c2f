package id.mikhmon.application.registration;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.ReserveAgentCode;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.identity.InviteAgent;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.registration.Admission;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationOrigin;
import id.mikhmon.domain.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides under the lock of the registration's row, taken after that of the agents: of two who approve at once the second reads
 * that there is an agent already.
 */
public final class DecideRegistrationService implements DecideRegistration {
    private final Registrations registrations;
    private final Agents agents;
    private final QueueMessage messages;
    private final RecordAudit audit;
    private final Transactions transactions;
    private final RegistrationSettings settings;
    private final Clock clock;

    /** What is asked of the agents and of who comes in. */
    public record Agents(
            ReserveAgentCode codes, FindAgents find, FindLevels levels, SaveAgent save, InviteAgent invite) {}

    public DecideRegistrationService(
            Registrations registrations,
            Agents agents,
            QueueMessage messages,
            RecordAudit audit,
            Transactions transactions,
            RegistrationSettings settings,
            Clock clock) {
        this.registrations = registrations;
        this.agents = agents;
        this.messages = messages;
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command) {
        try {
            return transactions.required(() -> command.verdict() instanceof Approve approve
                    ? approve(command, approve)
                    : decide(command, waiting -> reject(waiting, ((Reject) command.verdict()).reason(), command)));
        } catch (TakenBack back) {
            return back.outcome;
        }
    }

    private Outcome approve(Command command, Approve approve) {
        Optional<AgentCode> next = agents.codes().reserve();
        return decide(
                command,
                waiting -> approve.code()
                        .or(() -> next)
                        .filter(code -> agents.find().find(code).isEmpty())
                        .map(code -> admit(waiting, code, approve, command))
                        .orElseGet(CodeTaken::new));
    }

    private Outcome decide(Command command, Function<Registration, Outcome> decision) {
        return registrations
                .lock(command.id())
                .map(found -> found.decision().isPresent() ? new DecidedBefore(found) : decision.apply(found))
                .orElseGet(UnknownRegistration::new);
    }

    private Outcome admit(Registration waiting, AgentCode code, Approve approve, Command command) {
        if (!command.authority().may(Capability.MANAGE_AGENTS) && !isByWordOfItsUpline(waiting)) {
            return new NeedsOwner();
        }
        Optional<AgentCode> upline = approve.upline().orElse(waiting.upline());
        if (upline.filter(code::equals).isPresent()) {
            return new NotAdmitted(new SaveAgent.UplineLoop());
        }
        Agent agent = waiting.admitted(code, approve.level(), upline);
        SaveAgent.Outcome saved = agents.save()
                .save(
                        new SaveAgent.Command(code, false, former -> agent),
                        command.authority().actor());
        if (!(saved instanceof SaveAgent.Saved)) {
            return new NotAdmitted(saved);
        }
        Registration approved =
                decided(waiting, Admission.approved(command.authority().actor().name(), code, now()));
        invite(code, command);
        return recorded(waiting, approved, command);
    }

    /** Whoever brought it in read the same in another transaction; since then only the lock keeps it as it is. */
    private boolean isByWordOfItsUpline(Registration waiting) {
        return waiting.origin() == RegistrationOrigin.UPLINE
                && waiting.upline()
                        .flatMap(agents.find()::find)
                        .filter(Agent::active)
                        .flatMap(upline -> agents.levels().find(upline.level()))
                        .filter(level -> level.subAgents().kind() == SubAgentRule.Kind.AT_ONCE)
                        .isPresent();
    }

    private void invite(AgentCode code, Command command) {
        InviteAgent.Outcome outcome =
                agents.invite().invite(new InviteAgent.Command(code, true, Optional.empty(), command.authority()));
        if (outcome instanceof InviteAgent.LoginTaken) {
            throw new TakenBack(new CodeTaken());
        }
        if (!(outcome instanceof InviteAgent.Invited)) {
            throw new IllegalStateException("agent " + code + " is new and cannot be invited: " + outcome);
        }
    }

    private Outcome reject(Registration waiting, String reason, Command command) {
        Registration rejected =
                decided(waiting, Admission.rejected(command.authority().actor().name(), reason, now()));
        messages.queue(new QueueMessage.Command(
                new MessageKey("registration-rejected-" + rejected.id()),
                rejected.phone(),
                Language.INDONESIAN,
                MessageTemplate.REGISTRATION_REJECTED,
                Map.of("shop", settings.shopName(), "reason", reason)));
        return recorded(waiting, rejected, command);
    }

    private Registration decided(Registration waiting, Admission with) {
        Registration decided = waiting.decided(with).orElseThrow();
        registrations.decide(decided);
        return decided;
    }

    private Outcome recorded(Registration before, Registration after, Command command) {
        audit.record(
                command.authority().actor(),
                after.decision().flatMap(Admission::agent).isPresent()
                        ? "registration.approved"
                        : "registration.rejected",
                after.id().value(),
                before.state().name(),
                Described.as(after));
        return new Decided(after);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Carries the refusal over the rollback. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        TakenBack(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
