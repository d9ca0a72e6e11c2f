package id.mikhmon.application.funds;

import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.ledger.FindEntry;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.application.ledger.TakenBack;
import id.mikhmon.application.payment.UnclearMoney;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the payments for the money, the store for the decisions, and the ledger for what it posted for the request itself. */
public final class ViewUnclearService implements ViewUnclear {
    private final FundsRequests requests;
    private final UnclearMoney money;
    private final FindEntry entries;
    private final Transactions transactions;

    public ViewUnclearService(
            FundsRequests requests, UnclearMoney money, FindEntry entries, Transactions transactions) {
        this.requests = requests;
        this.money = money;
        this.entries = entries;
        this.transactions = transactions;
    }

    @Override
    public Standing view(FundsRequest request) {
        return transactions.required(() -> {
            List<UnclearDecision> decisions = requests.decisions(request.id());
            return new Standing(
                    request.bill().map(money::of).orElse(List.of()),
                    decisions,
                    credited(request, decisions),
                    takenBack(request));
        });
    }

    private Money credited(FundsRequest request, List<UnclearDecision> decisions) {
        Money asAsked = entries.find(request.cause()).isPresent() ? request.amount() : Money.rupiah(0);
        return decisions.stream()
                .filter(UnclearDecision::isCredit)
                .map(UnclearDecision::amount)
                .reduce(asAsked, Money::plus);
    }

    private List<TakenBack> takenBack(FundsRequest request) {
        Cause reversal = request.cause().reversal();
        Optional<TakenBack> ofRequest =
                entries.find(reversal).map(RecordedEntry::entry).flatMap(TakenBack::of);
        List<TakenBack> ofDecisions = request.bill().map(money::takenBack).orElse(List.of());
        return Stream.concat(ofRequest.stream(), ofDecisions.stream())
                .sorted(Comparator.comparing(TakenBack::at))
                .toList();
    }
}
