package id.mikhmon.application.payment;

import id.mikhmon.domain.payment.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the payment gateways do, for the health page. Does no network. */
public interface GatewayConditions {
    /** @return one row per active account */
    List<Row> conditions();

    record Row(
            GatewayId gateway,
            boolean reachable,
            Optional<Instant> checkedAt,
            Optional<Instant> since,
            Optional<String> error) {}
}
