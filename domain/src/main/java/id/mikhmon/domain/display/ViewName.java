package id.mikhmon.domain.display;

/** What a person calls a saved view, 1 to 40 characters without blanks around them. */
public record ViewName(String value) implements Comparable<ViewName> {
    public static final int LONGEST = 40;

    public ViewName {
        if (value.isEmpty() || value.length() > LONGEST || !value.equals(value.strip())) {
            throw new IllegalArgumentException("a view's name has 1 to 40 characters without blanks around them");
        }
        if (value.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw new IllegalArgumentException("a view's name has no control characters");
        }
    }

    /** By the alphabet, large and small letters side by side. */
    @Override
    public int compareTo(ViewName other) {
        int alike = value.compareToIgnoreCase(other.value);
        return alike == 0 ? value.compareTo(other.value) : alike;
    }

    @Override
    public String toString() {
        return value;
    }
}
