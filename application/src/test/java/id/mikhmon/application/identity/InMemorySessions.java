package id.mikhmon.application.identity;

import id.mikhmon.application.identity.port.Sessions;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.Session;
import id.mikhmon.domain.identity.SessionId;
import id.mikhmon.domain.identity.TokenHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {
    private final InMemoryTransactions transactions;
    private final Table<TokenHash, Session> rows;

    public InMemorySessions(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = transactions.table();
    }

    @Override
    public void add(Session session) {
        rows.put(session.hash(), session);
    }

    @Override
    public Optional<Session> find(TokenHash hash) {
        return rows.get(hash);
    }

    @Override
    public void note(Session seen) {
        if (rows.get(seen.hash()).isPresent()) {
            rows.put(seen.hash(), seen);
        }
    }

    @Override
    public boolean remove(TokenHash hash) {
        return removeWhere(session -> session.hash().equals(hash)) == 1;
    }

    @Override
    public boolean remove(PersonId person, SessionId session) {
        return removeWhere(one -> one.person().equals(person) && one.id().equals(session)) == 1;
    }

    @Override
    public int removeAll(PersonId person, Optional<TokenHash> kept) {
        return removeWhere(one -> one.person().equals(person) && !kept.equals(Optional.of(one.hash())));
    }

    @Override
    public List<Session> of(PersonId person) {
        return rows.all()
                .filter(one -> one.person().equals(person))
                .sorted(Comparator.comparing(Session::seenAt).reversed())
                .toList();
    }

    @Override
    public int forgetExpired(Instant time) {
        return removeWhere(one -> one.expiresAt().isBefore(time));
    }

    private int removeWhere(Predicate<Session> over) {
        return transactions.required(() -> {
            List<Session> gone = rows.all().filter(over).toList();
            gone.forEach(one -> rows.remove(one.hash()));
            return gone.size();
        });
    }
}
