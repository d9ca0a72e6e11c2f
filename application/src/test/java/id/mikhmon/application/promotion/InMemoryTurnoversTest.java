package id.mikhmon.application.promotion;

import id.mikhmon.application.promotion.port.Turnovers;
import id.mikhmon.domain.order.Order;

class InMemoryTurnoversTest extends TurnoversContract {
    private final InMemoryTurnovers turnovers = new InMemoryTurnovers();

    @Override
    protected Turnovers turnovers() {
        return turnovers;
    }

    @Override
    protected void store(Order order) {
        turnovers.orders.add(order);
    }
}
