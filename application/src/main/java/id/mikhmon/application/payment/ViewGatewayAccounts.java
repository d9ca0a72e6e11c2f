package id.mikhmon.application.payment;

import id.mikhmon.domain.payment.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows the accounts at payment gateways to the owner; credentials stay in. */
public interface ViewGatewayAccounts {
    List<View> view();

    /** @param credentialNames which credentials are set */
    record View(GatewayAccount account, List<String> credentialNames, Optional<Instant> lastCallbackAt) {}

    default Optional<View> view(GatewayId gateway) {
        return view().stream()
                .filter(view -> view.account().gateway() == gateway)
                .findFirst();
    }
}
