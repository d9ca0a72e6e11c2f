package id.mikhmon.application.messaging.port;

import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import java.util.List;
import java.util.Optional;

/** Storage of the accounts at messaging gateways; credentials and webhook secret are encrypted at rest. */
public interface MessagingAccounts {
    Optional<MessagingAccount> find(MessagingGatewayId gateway);

    /** @return all accounts in the order of {@link MessagingGatewayId} */
    List<MessagingAccount> all();

    /**
     * Stores a new account or replaces that gateway's.
     *
     * @return true when it was new
     */
    boolean save(MessagingAccount account);
}
