package id.mikhmon.application.ledger;

import java.util.List;

/** Shows all accounts with their balances. */
public interface ListAccounts {
    /** @return by the text form of the account; the balances sum to zero */
    List<AccountView> list();
}
