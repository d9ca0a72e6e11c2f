package id.mikhmon.domain.funds;

import id.mikhmon.domain.ledger.AccountId;

/** Where the owner got the money of a top-up, or took that of a withdrawal from. */
public enum MoneyPlace {
    BANK(AccountId.BANK),
    CASH(AccountId.CASH);

    private final AccountId account;

    MoneyPlace(AccountId account) {
        this.account = account;
    }

    AccountId account() {
        return account;
    }
}
