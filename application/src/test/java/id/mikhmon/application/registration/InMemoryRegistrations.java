package id.mikhmon.application.registration;

import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationOrigin;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.domain.shared.AgeOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Registrations in memory. */
public final class InMemoryRegistrations implements Registrations {
    private static final Comparator<RegistrationMark> OLDEST_FIRST = Comparator.comparing(RegistrationMark::askedAt)
            .thenComparing(mark -> mark.id().value());

    private final InMemoryTransactions transactions;
    private final Table<RegistrationId, Registration> rows;

    public InMemoryRegistrations(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = transactions.table();
    }

    @Override
    public boolean add(Registration registration) {
        boolean waits = waitingOnes().anyMatch(other -> other.phone().equals(registration.phone()));
        return !waits && rows.add(registration.id(), registration);
    }

    @Override
    public Optional<Registration> find(RegistrationId id) {
        return rows.get(id);
    }

    @Override
    public Optional<Registration> lock(RegistrationId id) {
        transactions.takes(InMemoryTransactions.Rank.REQUEST);
        return find(id);
    }

    @Override
    public void decide(Registration decided) {
        if (find(decided.id()).filter(stored -> stored.decision().isEmpty()).isEmpty()) {
            throw new IllegalStateException("registration " + decided.id() + " does not wait any more");
        }
        rows.put(decided.id(), decided);
    }

    @Override
    public CountRegistrations.Waiting waiting() {
        return new CountRegistrations.Waiting(
                waitingOnes().count(), waitingOnes().map(Registration::askedAt).min(Comparator.naturalOrder()));
    }

    @Override
    public List<Registration> broughtBy(AgentCode upline, Instant since) {
        return rows.all()
                .filter(row -> row.origin() == RegistrationOrigin.UPLINE
                        && row.upline().filter(upline::equals).isPresent())
                .filter(row -> row.state() == RegistrationState.WAITING
                        || !row.askedAt().isBefore(since))
                .sorted(Comparator.comparing(RegistrationMark::of, OLDEST_FIRST.reversed()))
                .toList();
    }

    private Stream<Registration> waitingOnes() {
        return rows.all().filter(row -> row.state() == RegistrationState.WAITING);
    }

    @Override
    public List<Registration> page(
            Optional<RegistrationState> state, AgeOrder order, Optional<RegistrationMark> after, int most) {
        Comparator<RegistrationMark> marks = order == AgeOrder.OLDEST ? OLDEST_FIRST : OLDEST_FIRST.reversed();
        return rows.all()
                .filter(row -> state.isEmpty() || state.get() == row.state())
                .filter(row -> after.isEmpty() || marks.compare(RegistrationMark.of(row), after.get()) > 0)
                .sorted(Comparator.comparing(RegistrationMark::of, marks))
                .limit(most)
                .toList();
    }
}
