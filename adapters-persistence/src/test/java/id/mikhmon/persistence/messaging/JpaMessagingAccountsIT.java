package id.mikhmon.persistence.messaging;

import id.mikhmon.application.messaging.MessagingAccountsContract;
import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaMessagingAccountsIT extends MessagingAccountsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected MessagingAccounts accounts() {
        return new JpaMessagingAccounts(stores.database(), stores.secrets(), Clock.systemUTC());
    }
}
