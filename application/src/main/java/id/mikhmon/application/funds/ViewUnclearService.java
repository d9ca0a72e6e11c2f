package id.mikhmon.application.funds;

import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.payment.UnclearMoney;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.funds.FundsRequest;
import java.util.List;

/** Asks the payments for the money and the store for the decisions. */
public final class ViewUnclearService implements ViewUnclear {
    private final FundsRequests requests;
    private final UnclearMoney money;
    private final Transactions transactions;

    public ViewUnclearService(FundsRequests requests, UnclearMoney money, Transactions transactions) {
        this.requests = requests;
        this.money = money;
        this.transactions = transactions;
    }

    @Override
    public Standing view(FundsRequest request) {
        return transactions.required(
                () -> new Standing(request.bill().map(money::of).orElse(List.of()), requests.decisions(request.id())));
    }
}
