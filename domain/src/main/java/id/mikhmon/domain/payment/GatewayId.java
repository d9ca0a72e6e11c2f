package id.mikhmon.domain.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The payment gateways that an account can be kept for. The order is the one in which equal channels are preferred. */
public enum GatewayId {
    TRIPAY,
    XENDIT,
    DUITKU,
    MIDTRANS;

    /** @return the name in addresses and settings, such as {@code tripay} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GatewayId> ofCode(String code) {
        return Arrays.stream(values())
                .filter(gateway -> gateway.code().equals(code))
                .findFirst();
    }
}
