package id.mikhmon.application.registration;

import id.mikhmon.application.agent.FindAgentByPhone;
import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.ListDownline;
import id.mikhmon.application.agent.ReserveAgentCode;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.identity.Authority;
import id.mikhmon.application.identity.CountAgent;
import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.CommissionRule;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationOrigin;
import id.mikhmon.domain.registration.RegistrationState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Decides under the lock under which agents are changed, so that nobody is closed, gets the phone or fills the last place meanwhile;
 * the indexes on phones say the same.
 */
public final class BringInAgentService implements BringInAgent {
    private final Registrations registrations;
    private final Agents agents;
    private final CountAgent tries;
    private final DecideRegistration decide;
    private final RecordAudit audit;
    private final Transactions transactions;
    private final RandomGenerator random;
    private final Clock clock;

    /** What is asked of the agents. */
    public record Agents(
            ReserveAgentCode codes,
            FindAgents find,
            FindAgentByPhone byPhone,
            ListDownline downline,
            FindLevels levels) {}

    public BringInAgentService(
            Registrations registrations,
            Agents agents,
            CountAgent tries,
            DecideRegistration decide,
            RecordAudit audit,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        this.registrations = registrations;
        this.agents = agents;
        this.tries = tries;
        this.decide = decide;
        this.audit = audit;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Outcome bringIn(Command command) {
        Optional<Long> wait = tries.count(CountAgent.Deed.BRING_IN, command.upline(), command.actor());
        return wait.isPresent() ? new Throttled(wait.get()) : tried(command);
    }

    private Outcome tried(Command command) {
        Outcome outcome = transactions.required(() -> {
            agents.codes().reserve();
            return agents.find()
                    .find(command.upline())
                    .filter(Agent::active)
                    .map(upline -> asked(upline, command))
                    .orElseGet(NotActive::new);
        });
        return outcome instanceof Asked asked && rule(command.upline()).kind() == SubAgentRule.Kind.AT_ONCE
                ? approved(asked, command)
                : outcome;
    }

    private SubAgentRule rule(AgentCode upline) {
        return agents.find()
                .find(upline)
                .flatMap(agent -> agents.levels().find(agent.level()))
                .map(Level::subAgents)
                .orElse(SubAgentRule.NOT_ALLOWED);
    }

    private Outcome asked(Agent upline, Command command) {
        SubAgentRule rule = rule(upline.code());
        if (!rule.allowed()) {
            return new NotAllowed();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Rooms rooms = new Rooms(agents.downline(), registrations);
        Optional<Registration> before = rooms.askedLately(upline.code(), now).stream()
                .filter(one -> isThatOf(one, command))
                .findFirst();
        return before.map(BringInAgentService::again)
                .or(() -> refusal(upline, rule, rooms.of(upline.code(), rule, now), command))
                .orElseGet(() -> stored(command, now));
    }

    private static boolean isThatOf(Registration one, Command command) {
        return one.phone().equals(command.phone())
                && one.name().equals(command.name())
                && one.state() != RegistrationState.REJECTED;
    }

    private static Outcome again(Registration before) {
        return before.state() == RegistrationState.WAITING ? new Asked(before, false) : new BroughtIn(before, false);
    }

    /** The phone comes last: whoever may bring in nobody now learns nothing of it. */
    private Optional<Outcome> refusal(Agent upline, SubAgentRule rule, ViewSubAgents.Room room, Command command) {
        if (uplinesOf(upline) >= CommissionRule.DEEPEST) {
            return Optional.of(new TooDeep(CommissionRule.DEEPEST));
        }
        if (room.left() == 0) {
            return Optional.of(new TooMany(rule.most()));
        }
        if (room.today() == 0) {
            return Optional.of(new TooManyToday(rule.perDay()));
        }
        if (rule.kind() == SubAgentRule.Kind.ON_APPROVAL
                && registrations.waiting().count() >= RegisterAsAgent.MOST_WAITING) {
            return Optional.of(new Full());
        }
        return agents.byPhone().find(command.phone().e164()).map(taken -> new PhoneInUse());
    }

    /** Counts no further than it matters, and so comes to an end where agents stand above themselves. */
    private int uplinesOf(Agent agent) {
        int above = 0;
        Optional<AgentCode> next = agent.upline();
        while (next.isPresent() && above < CommissionRule.DEEPEST) {
            above++;
            next = next.flatMap(agents.find()::find).flatMap(Agent::upline);
        }
        return above;
    }

    private Outcome stored(Command command, Instant now) {
        Registration registration = new Registration(
                RegistrationId.draw(random),
                command.name(),
                command.phone(),
                Optional.empty(),
                Optional.of(command.upline()),
                RegistrationOrigin.UPLINE,
                now,
                Optional.empty());
        if (!registrations.add(registration)) {
            return new PhoneInUse();
        }
        audit.record(command.actor(), "registration.asked", registration.id().value(), "", Described.as(registration));
        return new Asked(registration, true);
    }

    /** With no right of its own: what an approval needs beyond the upline's word is the owner's. */
    private Outcome approved(Asked asked, Command command) {
        Level lowest = agents.levels().all().get(0);
        DecideRegistration.Outcome decided = decide.decide(new DecideRegistration.Command(
                asked.registration().id(),
                new DecideRegistration.Approve(Optional.empty(), lowest.code(), Optional.empty()),
                new Authority(command.actor(), false, Set.of())));
        if (decided instanceof DecideRegistration.Decided done) {
            return new BroughtIn(done.registration(), asked.anew());
        }
        return decided instanceof DecideRegistration.DecidedBefore first
                        && first.registration().state() == RegistrationState.APPROVED
                ? new BroughtIn(first.registration(), asked.anew())
                : asked;
    }
}
