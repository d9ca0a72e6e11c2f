package id.mikhmon.domain.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One thing that was done. Never carries a secret: of a password, a token or a credential it says only that it changed.
 *
 * @param at to the microsecond, as it is stored
 * @param action what was done, such as {@code login.refused}
 * @param subject whom or what it was done to, such as a login name; cut to 120 characters
 * @param before the state before in words, empty for nothing; cut to 2000 characters
 * @param after the state after, likewise
 * @param correlation id of the request, empty outside of one; cut to 100 characters
 */
public record AuditEntry(
        Instant at, Actor actor, String action, String subject, String before, String after, String correlation) {
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]*(\\.[a-z][a-z-]*)+");

    public AuditEntry {
        if (!ACTION.matcher(action).matches() || action.length() > 60) {
            throw new IllegalArgumentException("an action is small words with dots and hyphens, at most 60 characters");
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
        subject = clipped(subject, 120);
        before = clipped(before, 2_000);
        after = clipped(after, 2_000);
        correlation = clipped(correlation, 100);
    }

    private static String clipped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
