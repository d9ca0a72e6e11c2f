package id.mikhmon.domain.shared;

import java.util.regex.Pattern;

/** ISO 4217 letters of a currency, such as {@code IDR}. */
public record CurrencyCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    /** Stands after the pattern that it is checked against. */
    public static final CurrencyCode IDR = new CurrencyCode("IDR");

    public CurrencyCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a currency is three capital letters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
