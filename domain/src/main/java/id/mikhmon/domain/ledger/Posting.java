package id.mikhmon.domain.ledger;

import id.mikhmon.domain.shared.Money;

/**
 * One line of a journal entry: how much an account changes. Credit is positive and raises what the owner of the account is
 * owed, debit is negative.
 */
public record Posting(AccountId account, SignedMoney amount) {
    public Posting {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a posting of nothing says nothing");
        }
    }

    public static Posting credit(AccountId account, Money amount) {
        return new Posting(account, SignedMoney.credit(amount));
    }

    public static Posting debit(AccountId account, Money amount) {
        return new Posting(account, SignedMoney.debit(amount));
    }

    Posting reversed() {
        return new Posting(account, amount.negated());
    }
}
