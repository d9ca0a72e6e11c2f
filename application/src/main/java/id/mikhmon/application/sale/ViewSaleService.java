package id.mikhmon.application.sale;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewOrders;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a sale and its orders. */
public final class ViewSaleService implements ViewSale {
    private final Sales sales;
    private final ViewOrders orders;
    private final Transactions transactions;

    public ViewSaleService(Sales sales, ViewOrders orders, Transactions transactions) {
        this.sales = sales;
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    public Optional<SaleView> view(AgentCode agent, SaleId id) {
        return transactions.required(
                () -> sales.find(id).filter(sale -> sale.agent().equals(agent)).map(this::withOrders));
    }

    private SaleView withOrders(AgentSale sale) {
        Map<OrderId, OrderView> found =
                orders.view(sale.vouchers().stream().map(AgentSale.Sold::order).toList());
        return new SaleView(
                sale,
                sale.vouchers().stream()
                        .map(one -> Objects.requireNonNull(found.get(one.order())))
                        .toList());
    }
}
