package id.mikhmon.application.identity;

import id.mikhmon.application.identity.port.CredentialVault;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.identity.BegunFactor;
import id.mikhmon.domain.identity.Credentials;
import id.mikhmon.domain.identity.PasswordHash;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.TokenHash;
import id.mikhmon.domain.identity.TotpSecret;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Credentials in memory. */
public final class InMemoryCredentialVault implements CredentialVault {
    private final InMemoryTransactions transactions;
    private final Table<PersonId, Credentials> rows;
    private final Table<PersonId, Set<TokenHash>> codes;
    /** Who ever began. */
    private final Table<PersonId, PersonId> begun;

    public InMemoryCredentialVault(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = transactions.table();
        codes = transactions.table();
        begun = transactions.table();
    }

    @Override
    public Credentials of(PersonId person) {
        return rows.get(person).orElse(Credentials.NONE);
    }

    @Override
    public void setPassword(PersonId person, PasswordHash hash) {
        Credentials old = of(person);
        rows.put(person, new Credentials(Optional.of(hash), old.totp(), old.lastStep(), old.beginning()));
    }

    @Override
    public void begin(PersonId person, BegunFactor begun) {
        Credentials old = of(person);
        this.begun.put(person, person);
        rows.put(person, new Credentials(old.password(), old.totp(), old.lastStep(), Optional.of(begun)));
    }

    @Override
    public int forgetBegunBefore(Instant time) {
        List<PersonId> over = begun.all()
                .filter(person -> of(person)
                        .beginning()
                        .filter(one -> one.begunAt().isBefore(time))
                        .isPresent())
                .toList();
        over.forEach(person -> {
            Credentials old = of(person);
            rows.put(person, new Credentials(old.password(), old.totp(), old.lastStep(), Optional.empty()));
        });
        return over.size();
    }

    @Override
    public void confirm(PersonId person, TotpSecret secret, long step) {
        rows.put(person, new Credentials(of(person).password(), Optional.of(secret), step, Optional.empty()));
    }

    @Override
    public void dropSecondFactor(PersonId person) {
        rows.put(person, new Credentials(of(person).password(), Optional.empty(), 0, Optional.empty()));
        codes.remove(person);
    }

    @Override
    public boolean useStep(PersonId person, long step) {
        return transactions.required(() -> {
            Credentials old = of(person);
            if (old.lastStep() >= step) {
                return false;
            }
            rows.put(person, new Credentials(old.password(), old.totp(), step, old.beginning()));
            return true;
        });
    }

    @Override
    public void replaceRecoveryCodes(PersonId person, Set<TokenHash> some) {
        codes.put(person, Set.copyOf(some));
    }

    @Override
    public boolean useRecoveryCode(PersonId person, TokenHash code) {
        return transactions.required(() -> {
            Set<TokenHash> left = new HashSet<>(codes.get(person).orElse(Set.of()));
            boolean used = left.remove(code);
            codes.put(person, Set.copyOf(left));
            return used;
        });
    }

    @Override
    public int recoveryCodesLeft(PersonId person) {
        return codes.get(person).map(Set::size).orElse(0);
    }
}
