package id.mikhmon.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** What binds an audit row to all rows before it: SHA-256 over the hash of the row before and the row's own text. */
public record ChainHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What the first row of the chain follows. */
    public static final ChainHash BEGINNING = new ChainHash("0".repeat(64));

    public ChainHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a hash of the chain is 64 hexadecimal digits");
        }
    }

    /**
     * @param number of the row, from 1 without a gap
     * @return the hash of the row that follows this hash
     */
    public ChainHash next(long number, AuditEntry entry) {
        List<String> fields = List.of(
                hex,
                Long.toString(number),
                entry.at().toString(),
                entry.actor().name(),
                entry.actor().address(),
                entry.action(),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.correlation());
        MessageDigest digest = sha256();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            // The length in front keeps two fields from running into each other.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return new ChainHash(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
