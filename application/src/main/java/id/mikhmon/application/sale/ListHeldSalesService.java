package id.mikhmon.application.sale;

import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import java.util.List;
import java.util.Optional;

/** Reads one held sale more than asked for, to know whether there is another page. */
public final class ListHeldSalesService implements ListHeldSales {
    private final HeldSales held;
    private final Transactions transactions;

    public ListHeldSalesService(HeldSales held, Transactions transactions) {
        this.held = held;
        this.transactions = transactions;
    }

    @Override
    public Page list(Query query) {
        List<HeldSale> found = transactions.required(
                () -> held.page(query.agent(), query.state(), query.order(), query.after(), query.limit() + 1));
        boolean more = found.size() > query.limit();
        List<HeldSale> page = more ? found.subList(0, query.limit()) : found;
        return new Page(page, more ? Optional.of(HeldSaleMark.of(page.get(page.size() - 1))) : Optional.empty());
    }

    @Override
    public Optional<HeldSale> view(HeldSaleId id) {
        return transactions.required(() -> held.find(id));
    }

    @Override
    public Optional<HeldSale> ofAgent(AgentCode agent, HeldSaleId id) {
        return view(id).filter(one -> one.agent().equals(agent));
    }
}
