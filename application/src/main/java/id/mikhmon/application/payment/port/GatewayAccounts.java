package id.mikhmon.application.payment.port;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.domain.payment.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage of the accounts at payment gateways; credentials are encrypted at rest. */
public interface GatewayAccounts {
    /** @return as it is now or was a second ago */
    Optional<GatewayAccount> find(GatewayId gateway);

    /** @return as it is now; nobody changes it until the open transaction ends */
    Optional<GatewayAccount> lock(GatewayId gateway);

    /** @return all accounts in the order of {@link GatewayId} */
    List<GatewayAccount> all();

    /**
     * Stores a new account or replaces that gateway's.
     *
     * @return true when it was new
     */
    boolean save(GatewayAccount account);

    /** @return when the last callback with a good signature was stored */
    Optional<Instant> lastCallbackAt(GatewayId gateway);
}
