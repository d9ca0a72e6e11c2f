package id.mikhmon.application.promotion;

import id.mikhmon.application.transaction.Transactions;

/** Each node reckons for itself: what it knows is in its memory. */
public final class RefreshPromotionsService implements RefreshPromotions {
    private final ListPromotions promotions;
    private final KnownPromotions known;
    private final Transactions transactions;

    public RefreshPromotionsService(ListPromotions promotions, KnownPromotions known, Transactions transactions) {
        this.promotions = promotions;
        this.known = known;
        this.transactions = transactions;
    }

    @Override
    public void refresh() {
        if (!promotions.isAutomatic()) {
            known.know(transactions.required(() -> promotions.list().stream()
                    .flatMap(one -> promotions.reachedAt(one).map(at -> new KnownPromotions.Proposed(one, at)).stream())
                    .toList()));
        }
    }
}
