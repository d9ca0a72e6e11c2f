package id.mikhmon.application.payment;

import id.mikhmon.domain.payment.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists what gateways called us for, newest first. */
public interface ListCallbacks {
    List<Received> list(Query query);

    /**
     * @param state the only one that is wanted; empty for all
     * @param before id of the callback to go on from
     * @param most 1 to 200
     */
    record Query(Optional<GatewayId> gateway, Optional<CallbackState> state, Optional<Long> before, int most) {}

    /**
     * A callback whose proof was good, without its content, which may hold data of buyers.
     *
     * @param deliveries how often it came
     * @param workedAt when the work on it was done, successful or not; empty while it waits
     * @param result in a few words what became of it
     */
    record Received(
            long id,
            GatewayId gateway,
            Instant receivedAt,
            int deliveries,
            CallbackState state,
            Optional<Instant> workedAt,
            Optional<String> result) {}
}
