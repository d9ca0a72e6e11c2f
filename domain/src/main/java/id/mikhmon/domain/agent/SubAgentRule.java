package id.mikhmon.domain.agent;

/**
 * Whether agents of a level bring in agents of their own, who then stand below them, and how many: each of them is a message to a
 * number that somebody typed.
 *
 * @param most how many an agent may have directly below it, 1 to {@value #MOST}; those that are closed give their place free
 * @param perDay how many it may ask for within 24 hours, 1 to {@value #MOST_PER_DAY}, whatever becomes of them
 */
public record SubAgentRule(Kind kind, int most, int perDay) {
    public static final int MOST = 500;
    public static final int MOST_PER_DAY = 50;

    public static final SubAgentRule NOT_ALLOWED = new SubAgentRule(Kind.NONE, 20, 3);

    /** What becomes of somebody whom an agent brings in. The names are stored and told to clients. */
    public enum Kind {
        /** Agents of the level bring in nobody. */
        NONE,
        /** It waits for the owner, as whoever asks for itself does. */
        ON_APPROVAL,
        /** It is an agent of the lowest level at once. */
        AT_ONCE
    }

    public SubAgentRule {
        if (most < 1 || most > MOST || perDay < 1 || perDay > MOST_PER_DAY) {
            throw new IllegalArgumentException("an agent has 1 to 500 agents below it and brings in 1 to 50 a day");
        }
    }

    public boolean allowed() {
        return kind != Kind.NONE;
    }
}
