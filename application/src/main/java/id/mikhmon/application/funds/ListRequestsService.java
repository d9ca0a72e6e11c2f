package id.mikhmon.application.funds;

import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.funds.FundsRequest;
import java.util.List;
import java.util.Optional;

/** Reads one request more than asked for, to know whether there is another page. */
public final class ListRequestsService implements ListRequests {
    private final FundsRequests requests;
    private final Transactions transactions;

    public ListRequestsService(FundsRequests requests, Transactions transactions) {
        this.requests = requests;
        this.transactions = transactions;
    }

    @Override
    public Page list(Query query) {
        List<FundsRequest> found = transactions.required(() -> requests.page(
                query.kind(),
                query.agent(),
                query.state(),
                query.attention(),
                query.order(),
                query.after(),
                query.limit() + 1));
        if (found.size() <= query.limit()) {
            return new Page(found, Optional.empty());
        }
        List<FundsRequest> page = found.subList(0, query.limit());
        return new Page(page, Optional.of(RequestMark.of(page.get(page.size() - 1))));
    }
}
