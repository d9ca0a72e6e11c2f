package id.mikhmon.domain.shared;

import java.util.regex.Pattern;

/**
 * A phone number in E.164 form, such as {@code +6281234567890}. What people type is read by the messaging
 * feature first; a stored number is never judged again, since numbering plans change.
 * {@link #toString()} hides the middle, so that no log shows a whole number.
 */
public record PhoneNumber(String e164) {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        if (!FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("a phone number is a plus sign and 7 to 15 digits");
        }
    }

    /** @return the number as logs show it, such as {@code +62812****890} */
    public String masked() {
        int end = e164.length();
        return e164.substring(0, Math.min(6, end - 5)) + "****" + e164.substring(end - 3);
    }

    @Override
    public String toString() {
        return masked();
    }
}
