package id.mikhmon.application.identity;

import id.mikhmon.application.identity.port.SetupLinks;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.SetupLink;
import id.mikhmon.domain.identity.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links in memory. */
public final class InMemorySetupLinks implements SetupLinks {
    private final InMemoryTransactions transactions;
    private final Table<TokenHash, SetupLink> rows;

    public InMemorySetupLinks(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = transactions.table();
    }

    @Override
    public void add(SetupLink link) {
        rows.put(link.hash(), link);
    }

    @Override
    public Optional<SetupLink> find(TokenHash hash) {
        return rows.get(hash);
    }

    @Override
    public boolean use(TokenHash hash) {
        return transactions.required(() -> {
            boolean there = rows.get(hash).isPresent();
            rows.remove(hash);
            return there;
        });
    }

    @Override
    public void removeAll(Optional<PersonId> person) {
        rows.all().filter(link -> link.person().equals(person)).toList().forEach(link -> rows.remove(link.hash()));
    }

    @Override
    public int forgetExpired(Instant time) {
        List<SetupLink> over =
                rows.all().filter(link -> link.expiresAt().isBefore(time)).toList();
        over.forEach(link -> rows.remove(link.hash()));
        return over.size();
    }
}
