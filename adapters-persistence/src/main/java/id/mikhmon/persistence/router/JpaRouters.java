package id.mikhmon.persistence.router;

import id.mikhmon.application.router.port.Routers;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.persistence.checkout.CatalogueCounter;
import id.mikhmon.persistence.recent.Recent;
import id.mikhmon.persistence.secret.SecretBox;
import id.mikhmon.persistence.transaction.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Routers in the table {@code routers}, their passwords sealed. */
public final class JpaRouters implements Routers {
    private final Database database;
    private final SecretBox secrets;
    private final Recent<RouterName, Router> recent;

    public JpaRouters(Database database, SecretBox secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.recent = new Recent<>(clock);
    }

    @Override
    public Optional<Router> find(RouterName name) {
        return recent.find(
                name,
                () -> database.read(entities -> Optional.ofNullable(entities.find(RouterRow.class, name.value()))
                        .map(row -> RouterRows.toRouter(row, secrets))));
    }

    @Override
    public List<Router> all() {
        return database.read(
                entities -> entities.createQuery("SELECT r FROM RouterRow r ORDER BY r.name", RouterRow.class)
                        .getResultStream()
                        .map(row -> RouterRows.toRouter(row, secrets))
                        .toList());
    }

    @Override
    public boolean save(Router router) {
        return database.write(entities -> {
            recent.changes(router.name());
            CatalogueCounter.count(entities);
            RouterRow row = entities.find(RouterRow.class, router.name().value());
            if (row == null) {
                entities.persist(RouterRows.toRow(router, secrets));
                entities.flush();
                return true;
            }
            RouterRows.change(row, router, secrets);
            return false;
        });
    }
}
