package id.mikhmon.application.registration;

import id.mikhmon.application.registration.port.SubAgentSales;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.Order;
import java.util.List;

class InMemorySubAgentSalesTest extends SubAgentSalesContract {
    private final InMemorySubAgentSales sales = new InMemorySubAgentSales();

    @Override
    protected SubAgentSales sales() {
        return sales;
    }

    @Override
    protected void store(Agent agent) {
        agent.upline().ifPresent(upline -> sales.uplines.put(agent.code(), upline));
    }

    @Override
    protected void store(Order order, List<SaleSplit.Share> shares) {
        sales.sold.add(new InMemorySubAgentSales.Sold(order, shares));
    }
}
