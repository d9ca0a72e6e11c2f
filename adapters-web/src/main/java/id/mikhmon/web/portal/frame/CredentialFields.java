package id.mikhmon.web.portal.frame;

import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.problem.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Credentials of an account outside, in a form. They are never shown; an empty field keeps what is stored. */
public final class CredentialFields {
    private static final int LONGEST = 2_000;

    private CredentialFields() {}

    /**
     * @param names of the fields
     * @param stored what empty fields stand for; empty when the account's address is another one now, since stored
     *     credentials go to no other than the one that they were given for
     */
    public static Map<String, Secret> read(
            FormFields form, List<String> names, Map<String, Secret> stored, Notes notes) {
        Map<String, Secret> credentials = new HashMap<>(stored);
        for (String name : names) {
            form.literal(name, LONGEST, notes)
                    .filter(typed -> !typed.isBlank())
                    .ifPresent(typed -> credentials.put(name, Secret.of(typed.strip())));
        }
        return credentials;
    }

    public static void refuse(Set<String> missing, Set<String> unknown, Notes notes) {
        missing.stream().sorted().forEach(name -> notes.field(FieldError.of(name, "missing")));
        unknown.stream().sorted().forEach(name -> notes.field(FieldError.of(name, "unknown-field")));
    }
}
