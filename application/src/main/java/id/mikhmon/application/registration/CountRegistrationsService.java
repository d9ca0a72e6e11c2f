package id.mikhmon.application.registration;

import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.transaction.Transactions;

/** Asks the store, which keeps an index for it. */
public final class CountRegistrationsService implements CountRegistrations {
    private final Registrations registrations;
    private final Transactions transactions;

    public CountRegistrationsService(Registrations registrations, Transactions transactions) {
        this.registrations = registrations;
        this.transactions = transactions;
    }

    @Override
    public Waiting count() {
        return transactions.required(registrations::waiting);
    }
}
