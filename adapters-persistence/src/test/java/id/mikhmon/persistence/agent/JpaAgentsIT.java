package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.AgentsContract;
import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaAgentsIT extends AgentsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected Agents agents() {
        return new JpaAgents(stores.database());
    }
}
