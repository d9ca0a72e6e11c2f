package id.mikhmon.application.identity;

import id.mikhmon.application.identity.port.SetupLinks;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.SetupLink;
import id.mikhmon.domain.identity.TokenHash;
import id.mikhmon.domain.order.IdempotencyKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links in memory. */
public final class InMemorySetupLinks implements SetupLinks {
    private final InMemoryTransactions transactions;
    private final Table<TokenHash, SetupLink> rows;
    private final Table<Claim, Claimed> claims;

    public InMemorySetupLinks(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = transactions.table();
        claims = transactions.table();
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

    @Override
    public Optional<Given> given(LoginName login, IdempotencyKey key) {
        return claims.get(new Claim(login, key)).map(Claimed::given);
    }

    @Override
    public boolean claim(LoginName login, IdempotencyKey key, Given given) {
        Claim claim = new Claim(login, key);
        return claims.add(claim, new Claimed(claim, given));
    }

    @Override
    public void forgetKeys(Instant time) {
        claims.all()
                .filter(claimed -> claimed.given().expiresAt().isBefore(time))
                .toList()
                .forEach(claimed -> claims.remove(claimed.claim()));
    }

    private record Claim(LoginName login, IdempotencyKey key) {}

    private record Claimed(Claim claim, Given given) {}
}
