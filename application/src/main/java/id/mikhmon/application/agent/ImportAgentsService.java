package id.mikhmon.application.agent;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides on the lines one after the other, each on top of those before, and takes everything back when one is refused or it
 * was a dry run. All lose their uplines first and get them at the end, since one may be named before the line that registers
 * it, and two may change places.
 */
public final class ImportAgentsService implements ImportAgents {
    private final AgentRegister register;
    private final RecordAudit audit;
    private final Transactions transactions;

    public ImportAgentsService(AgentRegister register, RecordAudit audit, Transactions transactions) {
        this.register = register;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Outcome importAll(Command command, Actor actor) {
        try {
            return transactions.required(() -> {
                register.lock();
                Map<AgentCode, Optional<Agent>> formers = new LinkedHashMap<>();
                command.lines()
                        .forEach(line -> formers.put(
                                line.agent().code(), register.find(line.agent().code())));
                Outcome outcome = decided(command.lines());
                if (command.dryRun() || outcome instanceof Refused) {
                    throw new TakenBack(outcome);
                }
                formers.forEach((code, former) -> Described.record(
                        audit, actor, former, register.find(code).orElseThrow()));
                return outcome;
            });
        } catch (TakenBack back) {
            return back.outcome;
        }
    }

    private Outcome decided(List<Line> lines) {
        Map<AgentCode, Agent> wanted = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        int created = 0;
        for (Line line : lines) {
            SaveAgent.Command agent = line.agent();
            SaveAgent.Outcome outcome = register.save(new SaveAgent.Command(
                    agent.code(),
                    agent.reopen(),
                    former -> {
                        Agent whole = agent.change().applied(former);
                        wanted.put(agent.code(), whole);
                        return whole.under(Optional.empty());
                    },
                    agent.credit(),
                    agent.levelBy()));
            if (outcome instanceof SaveAgent.Saved saved) {
                created += saved.created() ? 1 : 0;
            } else {
                faults.add(new Fault(line.number(), outcome));
                wanted.remove(agent.code());
            }
        }
        for (Line line : lines) {
            Optional.ofNullable(wanted.get(line.agent().code()))
                    .filter(agent -> agent.upline().isPresent())
                    .map(agent -> register.save(underItsUpline(agent)))
                    .filter(outcome -> !(outcome instanceof SaveAgent.Saved))
                    .ifPresent(outcome -> faults.add(new Fault(line.number(), outcome)));
        }
        return faults.isEmpty() ? new Imported(created, lines.size() - created) : new Refused(List.copyOf(faults));
    }

    private static SaveAgent.Command underItsUpline(Agent agent) {
        return new SaveAgent.Command(
                agent.code(), false, former -> former.orElse(agent).under(agent.upline()));
    }

    /** Carries the outcome over the rollback. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        TakenBack(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
