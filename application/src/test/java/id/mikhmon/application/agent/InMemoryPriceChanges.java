package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.PriceChanges;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.PriceChange;
import java.util.Comparator;
import java.util.List;

/** The last change of prices in memory. */
public final class InMemoryPriceChanges implements PriceChanges {
    private final Table<String, List<PriceChange>> last;

    public InMemoryPriceChanges(InMemoryTransactions transactions) {
        last = transactions.table();
    }

    @Override
    public List<PriceChange> last() {
        return last.get("last").orElse(List.of());
    }

    @Override
    public void keep(List<PriceChange> changes) {
        last.put(
                "last",
                changes.stream()
                        .sorted(Comparator.comparing(
                                        (PriceChange change) -> change.level().value())
                                .thenComparing(change -> change.offer().value()))
                        .toList());
    }
}
