package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.AccountId;

/** Tells how one account stands now. */
public interface ViewBalance {
    /** @return zero for an account that nothing was posted to */
    AccountView view(AccountId account);
}
