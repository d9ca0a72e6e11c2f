package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.LevelsContract;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLevelsIT extends LevelsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Levels levels() {
        return new JdbcLevels(stores.database());
    }
}
