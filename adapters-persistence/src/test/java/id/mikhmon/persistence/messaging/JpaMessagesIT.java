package id.mikhmon.persistence.messaging;

import id.mikhmon.application.messaging.MessagesContract;
import id.mikhmon.application.messaging.port.Messages;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaMessagesIT extends MessagesContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected Messages messages() {
        return new JpaMessages(stores.database());
    }
}
