package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.shared.Money;

/**
 * How an account stands.
 *
 * @param creditLimit how far below zero the balance may go; zero for accounts without a guard, which know no limit
 */
public record AccountView(AccountId id, SignedMoney balance, Money creditLimit) {
    /** @return what can be taken from a guarded account now: balance and limit together, never below zero */
    public Money available() {
        return Money.rupiah(Math.min(Money.MAX_UNITS, Math.max(0, balance.units() + creditLimit.units())));
    }
}
