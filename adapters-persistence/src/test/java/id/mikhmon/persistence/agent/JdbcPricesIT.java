package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.PricesContract;
import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPricesIT extends PricesContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Prices prices() {
        return new JdbcPrices(stores.database());
    }

    @Override
    protected Levels levels() {
        return new JdbcLevels(stores.database());
    }

    @Override
    protected Agents agents() {
        return new JpaAgents(stores.database());
    }
}
