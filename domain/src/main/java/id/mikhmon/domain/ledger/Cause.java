package id.mikhmon.domain.ledger;

import java.util.regex.Pattern;

/**
 * Why an entry is in the journal. Its key, such as {@code PAYMENT:MK23456789AB-1P}, stands in the journal at most once: so
 * whoever posts for a cause may try again as often as it likes.
 *
 * @param reference 1 to 120 visible ASCII characters
 */
public record Cause(CauseKind kind, String reference) {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,120}");

    public Cause {
        if (!FORM.matcher(reference).matches()) {
            throw new IllegalArgumentException("a cause's reference is 1 to 120 visible ASCII characters");
        }
    }

    /** @throws IllegalArgumentException when the text is no key of a cause */
    public static Cause parse(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a cause is a kind, a colon and a reference");
        }
        return new Cause(CauseKind.valueOf(key.substring(0, colon)), key.substring(colon + 1));
    }

    /** @return the cause of taking back what this cause made; there is one, so that an entry is taken back once */
    public Cause reversal() {
        return new Cause(CauseKind.REVERSAL, key());
    }

    public String key() {
        return kind + ":" + reference;
    }

    @Override
    public String toString() {
        return key();
    }
}
