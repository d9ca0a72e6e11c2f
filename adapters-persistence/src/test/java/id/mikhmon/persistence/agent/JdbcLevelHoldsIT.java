package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.LevelHoldsContract;
import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.LevelHolds;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLevelHoldsIT extends LevelHoldsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected LevelHolds holds() {
        return new JdbcLevelHolds(stores.database());
    }

    @Override
    protected Agents agents() {
        return new JpaAgents(stores.database());
    }
}
