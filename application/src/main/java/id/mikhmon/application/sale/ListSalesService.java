package id.mikhmon.application.sale;

import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.Transactions;
import java.util.List;
import java.util.Optional;

/** Reads one sale more than asked for, to know whether there is another page. */
public final class ListSalesService implements ListSales {
    private final Sales sales;
    private final Transactions transactions;

    public ListSalesService(Sales sales, Transactions transactions) {
        this.sales = sales;
        this.transactions = transactions;
    }

    @Override
    public Page list(Query query) {
        List<ListedSale> found =
                transactions.required(() -> sales.page(query.agent(), query.after(), query.limit() + 1));
        return found.size() <= query.limit()
                ? new Page(found, Optional.empty())
                : new Page(
                        found.subList(0, query.limit()),
                        Optional.of(found.get(query.limit() - 1).mark()));
    }
}
