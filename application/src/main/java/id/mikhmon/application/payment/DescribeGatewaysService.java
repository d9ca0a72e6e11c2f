package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.domain.payment.GatewayId;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Asks the gateways' adapters. */
public final class DescribeGatewaysService implements DescribeGateways {
    private final List<PaymentGateway> gateways;

    public DescribeGatewaysService(List<PaymentGateway> gateways) {
        this.gateways = List.copyOf(gateways);
    }

    @Override
    public NavigableMap<GatewayId, List<String>> describe() {
        NavigableMap<GatewayId, List<String>> names = new TreeMap<>();
        gateways.forEach(gateway -> names.put(
                gateway.id(), gateway.credentialNames().stream().sorted().toList()));
        return names;
    }
}
