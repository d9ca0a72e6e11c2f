package id.mikhmon.application.funds;

import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.transaction.Transactions;

/** Asks the store, which keeps an index for it. */
public final class CountReviewsService implements CountReviews {
    private final FundsRequests requests;
    private final Transactions transactions;

    public CountReviewsService(FundsRequests requests, Transactions transactions) {
        this.requests = requests;
        this.transactions = transactions;
    }

    @Override
    public Waiting count() {
        return transactions.required(requests::needingAttention);
    }
}
