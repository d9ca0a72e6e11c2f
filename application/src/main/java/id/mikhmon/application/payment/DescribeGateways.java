package id.mikhmon.application.payment;

import id.mikhmon.domain.payment.GatewayId;
import java.util.List;
import java.util.NavigableMap;

/** Tells which payment gateways can be used in this version, and what an account there needs. */
public interface DescribeGateways {
    /** @return the names of the credentials by gateway, in their order */
    NavigableMap<GatewayId, List<String>> describe();
}
