package id.mikhmon.domain.decision;

import id.mikhmon.domain.ledger.AccountId;
import java.util.Optional;

/** Which way money goes back to whoever paid. The names are stored. */
public enum GivenBack {
    /** The owner pressed for it at the gateway, which takes it from what it owes us. */
    AT_GATEWAY,
    /** By hand, out of the drawer: the gateway still owes us what it took. */
    BY_HAND_CASH,
    /** By hand, from the owner's bank account: likewise. */
    BY_HAND_BANK,
    /** Into the wallet that it came from, or that the owner named. */
    WALLET;

    /**
     * @return the account that the money is taken from instead of the gateway's; empty when it went back at the gateway itself
     * @throws IllegalStateException for a wallet, which is an agent's
     */
    public Optional<AccountId> source() {
        return switch (this) {
            case AT_GATEWAY -> Optional.empty();
            case BY_HAND_CASH -> Optional.of(AccountId.CASH);
            case BY_HAND_BANK -> Optional.of(AccountId.BANK);
            case WALLET -> throw new IllegalStateException("whose wallet it is the way does not say");
        };
    }
}
