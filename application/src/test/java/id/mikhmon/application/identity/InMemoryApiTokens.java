package id.mikhmon.application.identity;

import id.mikhmon.application.identity.port.ApiTokens;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.identity.ApiToken;
import id.mikhmon.domain.identity.ApiTokenId;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.TokenHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** API tokens in memory. */
public final class InMemoryApiTokens implements ApiTokens {
    private final Table<ApiTokenId, ApiToken> rows;

    public InMemoryApiTokens(InMemoryTransactions transactions) {
        rows = transactions.table();
    }

    @Override
    public void add(ApiToken token) {
        rows.put(token.id(), token);
    }

    @Override
    public Optional<ApiToken> find(TokenHash hash) {
        return rows.all().filter(one -> one.hash().equals(hash)).findFirst();
    }

    @Override
    public List<ApiToken> of(PersonId person) {
        return rows.all()
                .filter(one -> one.person().equals(person))
                .sorted(Comparator.comparing(ApiToken::createdAt).reversed())
                .toList();
    }

    @Override
    public boolean remove(PersonId person, ApiTokenId token) {
        boolean there =
                rows.get(token).filter(one -> one.person().equals(person)).isPresent();
        if (there) {
            rows.remove(token);
        }
        return there;
    }

    @Override
    public int removeAll(PersonId person) {
        List<ApiToken> all = of(person);
        all.forEach(one -> rows.remove(one.id()));
        return all.size();
    }

    @Override
    public void note(ApiTokenId token, Instant seenAt) {
        rows.get(token)
                .ifPresent(one -> rows.put(
                        token,
                        new ApiToken(
                                one.id(),
                                one.hash(),
                                one.person(),
                                one.label(),
                                one.capabilities(),
                                one.createdAt(),
                                one.expiresAt(),
                                Optional.of(seenAt))));
    }
}
