package id.mikhmon.application.router;

import id.mikhmon.application.router.port.Routers;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Routers in memory. */
public final class InMemoryRouters implements Routers {
    private final Table<RouterName, Router> rows;

    public InMemoryRouters(InMemoryTransactions transactions) {
        rows = transactions.table();
    }

    @Override
    public Optional<Router> find(RouterName name) {
        return rows.get(name);
    }

    @Override
    public List<Router> all() {
        return rows.all()
                .sorted(Comparator.comparing(one -> one.name().value()))
                .toList();
    }

    @Override
    public boolean save(Router one) {
        return rows.put(one.name(), one);
    }
}
