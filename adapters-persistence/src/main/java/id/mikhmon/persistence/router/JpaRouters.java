package id.mikhmon.persistence.router;

import id.mikhmon.application.router.port.Routers;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.persistence.checkout.CatalogueCounter;
import id.mikhmon.persistence.secret.SecretBox;
import id.mikhmon.persistence.transaction.Database;
import java.util.List;
import java.util.Optional;

/** Routers in the table {@code routers}, their passwords sealed. */
public final class JpaRouters implements Routers {
    private final Database database;
    private final SecretBox secrets;

    public JpaRouters(Database database, SecretBox secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    @Override
    public Optional<Router> find(RouterName name) {
        return database.read(entities -> Optional.ofNullable(entities.find(RouterRow.class, name.value()))
                .map(row -> RouterRows.toRouter(row, secrets)));
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
