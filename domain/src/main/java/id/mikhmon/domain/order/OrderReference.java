package id.mikhmon.domain.order;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The open number of an order: on the router, at the gateway, in messages and in logs. It opens nothing, so that it may
 * be read aloud. {@code MK} and ten characters that nobody confuses.
 */
public record OrderReference(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("MK[2-9A-HJKMNP-Z]{10}");

    public OrderReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an order's reference is MK and ten capital letters or digits");
        }
    }

    public static OrderReference draw(RandomGenerator random) {
        return new OrderReference("MK"
                + random.ints(10, 0, ALPHABET.length())
                        .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                        .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return value;
    }
}
