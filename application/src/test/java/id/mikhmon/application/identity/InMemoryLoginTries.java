package id.mikhmon.application.identity;

import id.mikhmon.application.identity.port.LoginTries;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts tries in memory. */
public final class InMemoryLoginTries implements LoginTries {
    private final InMemoryTransactions transactions;
    private final Table<String, Row> rows;
    /** Every key that was ever counted. */
    private final Table<String, String> keys;

    private final Table<String, Instant> homes;

    public InMemoryLoginTries(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = transactions.table();
        keys = transactions.table();
        homes = transactions.table();
    }

    private record Row(int tries, Instant last) {}

    @Override
    public Count take(String key, int most, Duration window, Instant now) {
        return transactions.required(() -> {
            keys.put(key, key);
            Row row = rows.get(key)
                    .filter(one -> one.last().isAfter(now.minus(window)))
                    .orElse(new Row(0, now));
            if (row.tries() >= most) {
                rows.put(key, new Row(most + 1, row.last()));
                return new Count(
                        false,
                        row.tries() == most,
                        Duration.between(now, row.last().plus(window)));
            }
            rows.put(key, new Row(row.tries() + 1, now));
            return Count.ALLOWED;
        });
    }

    @Override
    public void clear(String key) {
        rows.remove(key);
    }

    @Override
    public void clearAll(String key) {
        keys.all()
                .filter(one -> one.equals(key) || one.startsWith(key + " "))
                .toList()
                .forEach(rows::remove);
    }

    @Override
    public int forget(Instant triesBefore, String kept, Instant before) {
        List<String> old = keys.all()
                .filter(key -> rows.get(key)
                        .filter(row -> row.last().isBefore(key.startsWith(kept) ? before : triesBefore))
                        .isPresent())
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }

    @Override
    public void giveBack(String key) {
        rows.get(key).ifPresent(row -> rows.put(key, new Row(Math.max(0, row.tries() - 1), row.last())));
    }

    @Override
    public void remember(PersonId person, String address, Instant now) {
        homes.put(person + " " + address, now);
    }

    @Override
    public boolean isRemembered(PersonId person, String address, Instant since) {
        return homes.get(person + " " + address)
                .filter(time -> !time.isBefore(since))
                .isPresent();
    }
}
