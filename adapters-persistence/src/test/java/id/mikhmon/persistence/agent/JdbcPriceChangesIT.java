package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.PriceChangesContract;
import id.mikhmon.application.agent.port.PriceChanges;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPriceChangesIT extends PriceChangesContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected PriceChanges changes() {
        return new JdbcPriceChanges(stores.database());
    }
}
