package id.mikhmon.domain.funds;

import java.time.Instant;
import java.util.Optional;

/**
 * Who decided about a request, and why.
 *
 * @param by name of who decided, as the audit has it
 * @param reason 1 to {@value #LONGEST_REASON} characters; a rejection has one
 * @param place empty when no money came or went
 * @param at to the microsecond, as it is stored
 */
public record Decision(String by, Optional<String> reason, Optional<MoneyPlace> place, Instant at) {
    public static final int LONGEST_REASON = 200;

    public Decision {
        if (by.isBlank() || by.length() > 80) {
            throw new IllegalArgumentException("who decides has a name of 1 to 80 characters");
        }
        if (reason.filter(text -> text.isBlank() || text.length() > LONGEST_REASON)
                .isPresent()) {
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
        }
    }
}
