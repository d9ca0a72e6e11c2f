package id.mikhmon.persistence.registration;

import id.mikhmon.application.registration.RegistrationsContract;
import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcRegistrationsIT extends RegistrationsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected Registrations registrations() {
        return new JdbcRegistrations(stores.database());
    }
}
