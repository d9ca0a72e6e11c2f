package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.LevelHolds;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.ledger.SetCreditLimit;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelHold;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides on one agent, then stores it. Runs in the transaction of a use case that holds {@link Agents#lock()}. */
public final class AgentRegister {
    private final Agents agents;
    private final Levels levels;
    private final FindOffers offers;
    private final FindRouters routers;
    private final SetCreditLimit limits;
    private final Consumer<AgentCode> stopped;
    private final LevelHolds holds;
    private final Clock clock;

    /** @param stopped is told of each agent that was active and is not any more, in the same transaction */
    public AgentRegister(
            Agents agents,
            Levels levels,
            FindOffers offers,
            FindRouters routers,
            SetCreditLimit limits,
            Consumer<AgentCode> stopped,
            LevelHolds holds,
            Clock clock) {
        this.agents = agents;
        this.levels = levels;
        this.offers = offers;
        this.routers = routers;
        this.limits = limits;
        this.stopped = stopped;
        this.holds = holds;
        this.clock = clock;
    }

    void lock() {
        agents.lock();
    }

    Optional<Agent> find(AgentCode code) {
        return agents.find(code);
    }

    SaveAgent.Outcome save(SaveAgent.Command command) {
        Optional<Agent> former = agents.find(command.code());
        Agent wanted = command.change().applied(former);
        return refusal(command, former, wanted).orElseGet(() -> stored(command, former, wanted));
    }

    private Optional<SaveAgent.Outcome> refusal(SaveAgent.Command command, Optional<Agent> former, Agent wanted) {
        if (isClosed(former) && wanted.status() != AgentStatus.CLOSED && !command.reopen()) {
            return Optional.of(new SaveAgent.ClosedBefore());
        }
        Money lent = former.map(Agent::creditLimit).orElse(Money.rupiah(0));
        if (command.credit() == SaveAgent.Credit.NOT_RAISED
                && wanted.creditLimit().compareTo(lent) > 0) {
            return Optional.of(new SaveAgent.CreditRaised(lent));
        }
        if (levels.find(wanted.level()).isEmpty()) {
            return Optional.of(new SaveAgent.UnknownLevel());
        }
        Optional<SaveAgent.Outcome> upline = wanted.upline().flatMap(above -> refusedUpline(wanted.code(), above));
        return upline.isPresent() ? upline : refusedLists(wanted);
    }

    private static boolean isClosed(Optional<Agent> former) {
        return former.filter(agent -> agent.status() == AgentStatus.CLOSED).isPresent();
    }

    private Optional<SaveAgent.Outcome> refusedUpline(AgentCode agent, AgentCode upline) {
        Optional<AgentCode> above = Optional.of(upline);
        for (int steps = 0; above.isPresent(); steps++) {
            if (above.get().equals(agent) || steps == SaveAgent.LONGEST_WAY_UP) {
                return Optional.of(new SaveAgent.UplineLoop());
            }
            Optional<Agent> there = agents.find(above.get());
            if (there.isEmpty()) {
                return Optional.of(new SaveAgent.UnknownUpline());
            }
            above = there.get().upline();
        }
        return Optional.empty();
    }

    private Optional<SaveAgent.Outcome> refusedLists(Agent wanted) {
        Optional<OfferId> offer = wanted.offers().stream()
                .sorted(Comparator.comparing(OfferId::value))
                .filter(id -> offers.find(id).isEmpty())
                .findFirst();
        Optional<RouterName> router = wanted.routers().stream()
                .sorted(Comparator.comparing(RouterName::value))
                .filter(name -> routers.find(name).isEmpty())
                .findFirst();
        return offer.<SaveAgent.Outcome>map(SaveAgent.UnknownOffer::new)
                .or(() -> router.map(SaveAgent.UnknownRouter::new));
    }

    private SaveAgent.Outcome stored(SaveAgent.Command command, Optional<Agent> former, Agent wanted) {
        try {
            boolean created = agents.save(wanted);
            if (former.isPresent() || !wanted.creditLimit().isZero()) {
                // The wallet is guarded by its own copy, in the row that a sale locks. Set again each time, the two
                // cannot
                // go apart.
                limits.set(wanted.code(), wanted.creditLimit());
            }
            if (former.filter(Agent::active).isPresent() && !wanted.active()) {
                stopped.accept(wanted.code());
            }
            // A new agent has no sales that could move it against somebody's will.
            if (command.levelBy() == SaveAgent.LevelBy.HAND
                    && former.filter(agent -> !agent.level().equals(wanted.level()))
                            .isPresent()) {
                holds.hold(new LevelHold(wanted.code(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
            }
            return new SaveAgent.Saved(wanted, created);
        } catch (Agents.PhoneTaken taken) {
            return new SaveAgent.PhoneTaken();
        }
    }
}
