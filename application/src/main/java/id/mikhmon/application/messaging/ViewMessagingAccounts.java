package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows the accounts at messaging gateways to the owner; credentials stay in. */
public interface ViewMessagingAccounts {
    /** Does no network: the device's state is what was learned last. */
    List<View> view();

    record View(
            MessagingAccount account,
            List<String> credentialNames,
            MessageSender.DeviceState device,
            Optional<Instant> checkedAt) {}

    default Optional<View> view(MessagingGatewayId gateway) {
        return view().stream()
                .filter(view -> view.account().gateway() == gateway)
                .findFirst();
    }
}
