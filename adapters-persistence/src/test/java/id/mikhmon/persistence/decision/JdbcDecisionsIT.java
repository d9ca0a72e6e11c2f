package id.mikhmon.persistence.decision;

import id.mikhmon.application.decision.DecisionsContract;
import id.mikhmon.application.decision.port.Decisions;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDecisionsIT extends DecisionsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Decisions decisions() {
        return new JdbcDecisions(stores.database());
    }
}
