package id.mikhmon.application.router;

import id.mikhmon.application.router.port.Routers;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemoryRoutersTest extends RoutersContract {
    private final InMemoryRouters routers = new InMemoryRouters(new InMemoryTransactions());

    @Override
    protected Routers routers() {
        return routers;
    }
}
