package id.mikhmon.application.router;

import id.mikhmon.application.router.port.Routers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import java.util.List;
import java.util.Optional;

/** Reads routers. */
public final class FindRoutersService implements FindRouters {
    private final Routers routers;
    private final Transactions transactions;

    public FindRoutersService(Routers routers, Transactions transactions) {
        this.routers = routers;
        this.transactions = transactions;
    }

    @Override
    public Optional<Router> find(RouterName name) {
        return transactions.required(() -> routers.find(name));
    }

    @Override
    public List<Router> all() {
        return transactions.required(routers::all);
    }
}
