package id.mikhmon.application.audit;

import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.audit.AuditEntry;
import id.mikhmon.domain.audit.AuditRecord;
import id.mikhmon.domain.audit.ChainHash;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The audit in memory. */
public final class InMemoryAuditTrail implements AuditTrail {
    private final InMemoryTransactions transactions;
    private final Table<Long, AuditRecord> rows;

    public InMemoryAuditTrail(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = transactions.table();
    }

    @Override
    public AuditRecord append(AuditEntry entry) {
        return transactions.required(() -> {
            transactions.takes(InMemoryTransactions.Rank.AUDIT);
            End end = end().orElseThrow();
            AuditRecord next = AuditRecord.after(end.hash(), end.number() + 1, entry);
            rows.put(next.number(), next);
            return next;
        });
    }

    @Override
    public Optional<End> end() {
        return Optional.of(rows.all()
                .max(Comparator.comparingLong(AuditRecord::number))
                .map(last -> new End(last.number(), last.hash()))
                .orElse(new End(0, ChainHash.BEGINNING)));
    }

    @Override
    public List<Row> after(long number, int most) {
        return rows.all()
                .filter(one -> one.number() > number)
                .sorted(Comparator.comparingLong(AuditRecord::number))
                .limit(most)
                .map(one -> new Row(one.number(), Optional.of(one)))
                .toList();
    }

    @Override
    public List<AuditRecord> before(long number, int most) {
        return rows.all()
                .filter(one -> one.number() < number)
                .sorted(Comparator.comparingLong(AuditRecord::number).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<AuditRecord> search(
            Optional<String> actor, Optional<String> action, Optional<String> subject, long number, int most) {
        return before(number, Integer.MAX_VALUE).stream()
                .filter(one -> actor.isEmpty()
                        || actor.get().equals(one.entry().actor().name()))
                .filter(one ->
                        action.isEmpty() || action.get().equals(one.entry().action()))
                .filter(one ->
                        subject.isEmpty() || subject.get().equals(one.entry().subject()))
                .limit(most)
                .toList();
    }

    /** @return what was done, in order, such as {@code login.refused hasan} */
    public List<String> told() {
        return rows.all()
                .map(one -> one.entry().action() + " " + one.entry().subject())
                .toList();
    }

    /** Changes a record behind the back of the chain. */
    public void tamper(long number, AuditEntry entry) {
        AuditRecord before = rows.get(number).orElseThrow();
        rows.put(number, new AuditRecord(number, entry, before.previous(), before.hash()));
    }
}
