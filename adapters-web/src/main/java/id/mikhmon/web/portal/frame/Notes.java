package id.mikhmon.web.portal.frame;

import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with what was entered: one sentence beside each field, and all of them on top of the form. */
@Named("notes")
@RequestScoped
public class Notes {
    private final Map<String, FieldError> fields = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();

    @Inject
    Look look;

    /** The first thing that is wrong with a field is said, later ones are not. */
    public void field(FieldError error) {
        fields.putIfAbsent(error.field(), error);
    }

    /** @param key of a sentence in the bundle, about the whole */
    public void refuse(String key) {
        refusals.add(key);
    }

    /**
     * As {@link #field}, for an outcome of which nothing is said on the next page.
     *
     * @return an empty text
     */
    public String wrong(FieldError error) {
        field(error);
        return "";
    }

    /**
     * As {@link #refuse}, for an outcome of which nothing is said on the next page.
     *
     * @return an empty text
     */
    public String refused(String key) {
        refuse(key);
        return "";
    }

    public boolean isClean() {
        return fields.isEmpty() && refusals.isEmpty();
    }

    /** @return the sentence, empty when the field is right */
    public String of(String field) {
        FieldError error = fields.get(field);
        return error == null ? "" : error.message(look.language());
    }

    /** @return names of the wrong fields, in the order in which they were read */
    public List<String> getFields() {
        return List.copyOf(fields.keySet());
    }

    public List<String> getRefusals() {
        return List.copyOf(refusals);
    }

    /** @return what is wrong by field, as keys, for tests and logs */
    public Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        fields.forEach((field, error) -> keys.put(field, error.key()));
        return keys;
    }
}
