package id.mikhmon.persistence.promotion;

import id.mikhmon.application.promotion.TurnoversContract;
import id.mikhmon.application.promotion.port.Turnovers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcTurnoversIT extends TurnoversContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Turnovers turnovers() {
        return new JdbcTurnovers(stores.database());
    }

    @Override
    protected void store(Order order) {
        stores.transactions().run(() -> new JpaOrders(stores.database()).add(order));
    }
}
