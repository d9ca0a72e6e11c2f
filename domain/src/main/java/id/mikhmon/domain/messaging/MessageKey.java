package id.mikhmon.domain.messaging;

import java.util.regex.Pattern;

/** Our key of a message: one business fact, one message. Such as {@code voucher-MK2345ABCDEF}. */
public record MessageKey(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");

    public MessageKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a message's key is 1 to 80 letters, digits or _ . : -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
