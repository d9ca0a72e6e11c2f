package id.mikhmon.application.registration;

import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import java.util.List;
import java.util.Optional;

/** Reads one registration more than asked for, to know whether there is another page. */
public final class ListRegistrationsService implements ListRegistrations {
    private final Registrations registrations;
    private final Transactions transactions;

    public ListRegistrationsService(Registrations registrations, Transactions transactions) {
        this.registrations = registrations;
        this.transactions = transactions;
    }

    @Override
    public Page list(Query query) {
        List<Registration> found = transactions.required(
                () -> registrations.page(query.state(), query.order(), query.after(), query.limit() + 1));
        boolean more = found.size() > query.limit();
        List<Registration> page = more ? found.subList(0, query.limit()) : found;
        return new Page(page, more ? Optional.of(RegistrationMark.of(page.get(page.size() - 1))) : Optional.empty());
    }

    @Override
    public Optional<Registration> view(RegistrationId id) {
        return transactions.required(() -> registrations.find(id));
    }
}
