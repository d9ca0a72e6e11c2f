package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.PriceChanges;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.PriceChange;
import java.util.List;

/** Reads the rules, and the last change as long as every price of it still stands. */
public final class ViewPriceMatrixService implements ViewPriceMatrix {
    private final Levels levels;
    private final Prices prices;
    private final PriceChanges changes;
    private final FindOffers offers;
    private final Transactions transactions;

    public ViewPriceMatrixService(
            Levels levels, Prices prices, PriceChanges changes, FindOffers offers, Transactions transactions) {
        this.levels = levels;
        this.prices = prices;
        this.changes = changes;
        this.offers = offers;
        this.transactions = transactions;
    }

    @Override
    public Matrix view() {
        return transactions.required(() -> {
            PriceMatrix now = PriceMatrix.read(levels, prices);
            List<PriceChange> last = changes.last();
            boolean stands = now.isBefore(last.stream().map(PriceChange::undone).toList());
            return new Matrix(levels.all(), offers.all(), now.rules(), now.mark(), stands ? last : List.of());
        });
    }
}
