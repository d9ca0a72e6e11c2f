package id.mikhmon.web.api;

import id.mikhmon.web.request.QueryFields;

/** What {@code attention} in the query of a list may be: {@code TRUE} for only what a person has to look at. */
public enum Attention {
    TRUE,
    FALSE;

    /** @return whether the query asks for only those; what it may not say is noted in the fields */
    public static boolean asked(QueryFields fields) {
        return fields.choice("attention", Attention.class).filter(TRUE::equals).isPresent();
    }
}
