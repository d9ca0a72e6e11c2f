package id.mikhmon.domain.identity;

import java.time.Duration;

/** What a person is to the shop. It decides the portal, and how long a session may last. */
public enum PersonKind {
    /** May do everything. */
    ADMIN(Duration.ofMinutes(30), Duration.ofHours(12)),
    /** May do what it was given. */
    STAFF(Duration.ofMinutes(30), Duration.ofHours(12)),
    /** Sells for the owner, on its own account only. */
    AGENT(Duration.ofHours(12), Duration.ofDays(30));

    private final Duration idle;
    private final Duration absolute;

    PersonKind(Duration idle, Duration absolute) {
        this.idle = idle;
        this.absolute = absolute;
    }

    /**
     * @return after how long without a request a session ends. An office computer that was left alone opens everything;
     *     an agent's own phone opens one wallet, and a queue does not wait for a login
     */
    public Duration idle() {
        return idle;
    }

    /** @return after how long a session ends in any case: a working day in the office, a month on an agent's own phone */
    public Duration absolute() {
        return absolute;
    }
}
