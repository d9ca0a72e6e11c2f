package id.mikhmon.domain.payment;

import java.util.regex.Pattern;

/** A gateway's code of a way to pay, such as {@code QRIS} or {@code BRIVA}. */
public record ChannelCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_:.-]{0,39}");

    public ChannelCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a channel's code is 1 to 40 letters, digits or _ : . -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
