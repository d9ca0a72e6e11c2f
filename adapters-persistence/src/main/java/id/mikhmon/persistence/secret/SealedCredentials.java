package id.mikhmon.persistence.secret;

import id.mikhmon.domain.shared.Secret;
import id.mikhmon.persistence.column.JsonText;
import java.util.Map;
import java.util.stream.Collectors;

/** The credentials of an account as one sealed value, so that not even their names can be read. */
public final class SealedCredentials {
    private final SecretBox secrets;
    private final String table;

    public SealedCredentials(SecretBox secrets, String table) {
        this.secrets = secrets;
        this.table = table;
    }

    /** @param row the key of the account's row */
    public byte[] seal(Map<String, Secret> credentials, String row) {
        Map<String, String> texts = credentials.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().reveal()));
        return secrets.seal(JsonText.of(texts), place(row));
    }

    public Map<String, Secret> open(byte[] sealed, String row) {
        return JsonText.toMap(secrets.open(sealed, place(row))).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Secret.of(entry.getValue())));
    }

    private SecretBox.Place place(String row) {
        return new SecretBox.Place(table, "sealed_credentials", row);
    }
}
