package id.mikhmon.domain.shared;

/** The languages that pages and messages speak. Indonesian is what is spoken when nobody asks. */
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** @return the BCP 47 tag, {@code id} or {@code en} */
    public String tag() {
        return tag;
    }

    /** @return the language of that tag, Indonesian for every tag that is not English */
    public static Language ofTag(String tag) {
        return tag.regionMatches(true, 0, "en", 0, 2) ? ENGLISH : INDONESIAN;
    }
}
