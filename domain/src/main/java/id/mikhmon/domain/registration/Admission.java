package id.mikhmon.domain.registration;

import id.mikhmon.domain.agent.AgentCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Who decided about a registration, and what came of it.
 *
 * @param by name of who decided, as the audit has it
 * @param agent who was made of it; empty for a rejection
 * @param reason of a rejection, 1 to {@value #LONGEST_REASON} characters; an approval has none
 * @param at to the microsecond, as it is stored
 */
public record Admission(String by, Optional<AgentCode> agent, Optional<String> reason, Instant at) {
    public static final int LONGEST_REASON = 200;

    public Admission {
        if (by.isBlank() || by.length() > 80) {
            throw new IllegalArgumentException("who decides has a name of 1 to 80 characters");
        }
        if (agent.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException("an approval has an agent, a rejection a reason, and none has both");
        }
        if (reason.filter(text -> text.isBlank() || text.length() > LONGEST_REASON)
                .isPresent()) {
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
        }
    }

    public static Admission approved(String by, AgentCode agent, Instant at) {
        return new Admission(by, Optional.of(agent), Optional.empty(), at);
    }

    public static Admission rejected(String by, String reason, Instant at) {
        return new Admission(by, Optional.empty(), Optional.of(reason), at);
    }
}
