package id.mikhmon.domain.shared;

import java.util.regex.Pattern;

/** ISO 4217 letters of a currency, such as {@code IDR}. */
public record CurrencyCode(String value) {
    public static final CurrencyCode IDR = new CurrencyCode("IDR");

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

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
