package id.mikhmon.domain.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The WhatsApp gateways that an account can be kept for. */
public enum MessagingGatewayId {
    FONNTE,
    WABLAS,
    WOOWA,
    MPWA,
    CUSTOM,
    META;

    /** @return the name in addresses and settings, such as {@code fonnte} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MessagingGatewayId> ofCode(String code) {
        return Arrays.stream(values())
                .filter(gateway -> gateway.code().equals(code))
                .findFirst();
    }
}
