package id.mikhmon.domain.order;

import id.mikhmon.domain.shared.SpokenNumber;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The open number of an order: on the router, at the gateway, in messages and in logs. It opens nothing, so that it may
 * be read aloud. {@code MK} and ten characters that nobody confuses.
 */
public record OrderReference(String value) {
    private static final String PREFIX = "MK";
    private static final Pattern FORM = SpokenNumber.form(PREFIX);

    public OrderReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an order's reference is MK and ten capital letters or digits");
        }
    }

    public static OrderReference draw(RandomGenerator random) {
        return new OrderReference(SpokenNumber.draw(PREFIX, random));
    }

    @Override
    public String toString() {
        return value;
    }
}
