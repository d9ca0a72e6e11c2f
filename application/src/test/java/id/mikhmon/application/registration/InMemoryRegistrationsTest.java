package id.mikhmon.application.registration;

import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryRegistrationsTest extends RegistrationsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryRegistrations registrations = new InMemoryRegistrations(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Registrations registrations() {
        return registrations;
    }
}
