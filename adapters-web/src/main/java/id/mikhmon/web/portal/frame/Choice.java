package id.mikhmon.web.portal.frame;

/** One line of a list to choose from. With getters, since the pages' language knows no parts of records. */
public final class Choice {
    private final String value;
    private final String label;

    public Choice(String value, String label) {
        this.value = value;
        this.label = label;
    }

    public String getValue() {
        return value;
    }

    public String getLabel() {
        return label;
    }
}
