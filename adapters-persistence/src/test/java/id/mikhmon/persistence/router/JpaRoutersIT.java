package id.mikhmon.persistence.router;

import id.mikhmon.application.router.RoutersContract;
import id.mikhmon.application.router.port.Routers;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaRoutersIT extends RoutersContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Routers routers() {
        return new JpaRouters(stores.database(), stores.secrets(), Clock.systemUTC());
    }
}
