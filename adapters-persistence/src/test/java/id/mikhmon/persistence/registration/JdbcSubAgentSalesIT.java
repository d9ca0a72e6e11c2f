package id.mikhmon.persistence.registration;

import id.mikhmon.application.registration.SubAgentSalesContract;
import id.mikhmon.application.registration.port.SubAgentSales;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.persistence.agent.JdbcSaleShares;
import id.mikhmon.persistence.agent.JpaAgents;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.sale.JdbcSales;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSubAgentSalesIT extends SubAgentSalesContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final Random random = new Random(3);

    @Override
    protected SubAgentSales sales() {
        return new JdbcSubAgentSales(stores.database());
    }

    @Override
    protected void store(Agent agent) {
        new JpaAgents(stores.database()).save(agent);
    }

    @Override
    protected void store(Order order, List<SaleSplit.Share> shares) {
        stores.transactions().run(() -> {
            new JpaOrders(stores.database()).add(order);
            if (order.origin() == OrderOrigin.WALLET) {
                claim(order, shares);
            } else if (order.agent().isPresent()) {
                new JdbcSaleShares(stores.database()).add(order.id(), new SaleSplit(order.price(), shares));
            }
        });
    }

    private void claim(Order order, List<SaleSplit.Share> shares) {
        AgentSale sale = new AgentSale(
                SaleId.draw(random),
                order.agent().orElseThrow(),
                order.offer(),
                order.offerName(),
                order.price(),
                order.price(),
                shares,
                SoldTo.ANYBODY,
                List.of(new AgentSale.Sold(order.id(), order.reference())),
                order.createdAt());
        new JdbcSales(stores.database())
                .claim(sale, new IdempotencyKey(order.reference().value()), "0f".repeat(32));
    }
}
