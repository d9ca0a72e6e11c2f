package id.mikhmon.persistence.outbox;

import id.mikhmon.application.outbox.Node;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.outbox.OutboxStoreContract;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcOutboxStoreIT extends OutboxStoreContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected OutboxStore storeOf(Node node) {
        return new JdbcOutboxStore(stores.database(), Clock.systemUTC(), node);
    }
}
