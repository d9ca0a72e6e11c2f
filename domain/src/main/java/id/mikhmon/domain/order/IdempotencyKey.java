package id.mikhmon.domain.order;

import java.util.regex.Pattern;

/** What a client sends with an order so that sending it twice makes one order: 1 to 64 visible ASCII characters. */
public record IdempotencyKey(String value) {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an idempotency key is 1 to 64 visible ASCII characters");
        }
    }
}
