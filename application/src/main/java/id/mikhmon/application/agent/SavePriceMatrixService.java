package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.PriceChanges;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceChange;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.audit.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what is wished with what is stored, stores what differs, and keeps it to be taken back. */
public final class SavePriceMatrixService implements SavePriceMatrix {
    private final Agents agents;
    private final Levels levels;
    private final Prices prices;
    private final PriceChanges kept;
    private final FindOffers offers;
    private final RecordAudit audit;
    private final Transactions transactions;

    public SavePriceMatrixService(
            Agents agents,
            Levels levels,
            Prices prices,
            PriceChanges kept,
            FindOffers offers,
            RecordAudit audit,
            Transactions transactions) {
        this.agents = agents;
        this.levels = levels;
        this.prices = prices;
        this.kept = kept;
        this.offers = offers;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Outcome save(Command command) {
        return transactions.required(() -> {
            agents.lock();
            PriceMatrix now = PriceMatrix.read(levels, prices);
            List<PriceChange> changes = now.changes(command.rules());
            if (!now.mark().equals(command.mark()) || !canBeMade(now, changes)) {
                return new ChangedMeanwhile();
            }
            if (!changes.isEmpty()) {
                make(now, changes);
                kept.keep(changes);
                record(command.actor(), "prices.changed", changes);
            }
            return new Saved(changes.size());
        });
    }

    @Override
    public Outcome undo(Actor actor) {
        return transactions.required(() -> {
            agents.lock();
            PriceMatrix now = PriceMatrix.read(levels, prices);
            List<PriceChange> changes =
                    kept.last().stream().map(PriceChange::undone).toList();
            if (changes.isEmpty() || !canBeMade(now, changes)) {
                return new ChangedMeanwhile();
            }
            make(now, changes);
            kept.keep(List.of());
            record(actor, "prices.change-undone", changes);
            return new Saved(changes.size());
        });
    }

    private boolean canBeMade(PriceMatrix now, List<PriceChange> changes) {
        return now.isBefore(changes)
                && changes.stream()
                        .filter(change -> change.after().isPresent())
                        .map(PriceChange::offer)
                        .distinct()
                        .allMatch(offer -> offers.find(offer).isPresent());
    }

    private void make(PriceMatrix now, List<PriceChange> changes) {
        List<LevelCode> changed =
                changes.stream().map(PriceChange::level).distinct().toList();
        changed.forEach(level -> prices.replace(level, now.changed(level, changes)));
    }

    private void record(Actor actor, String action, List<PriceChange> changes) {
        audit.record(
                actor,
                action,
                changes.stream()
                        .map(change -> change.level().value())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                said(changes, PriceChange::before),
                said(changes, PriceChange::after));
    }

    private static String said(List<PriceChange> changes, Function<PriceChange, Optional<PriceRule>> side) {
        return changes.stream()
                .map(change -> change.level() + "/" + change.offer() + "=" + PriceMatrix.said(side.apply(change)))
                .collect(Collectors.joining(" "));
    }
}
