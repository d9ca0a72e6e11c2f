package id.mikhmon.web.portal.agent;

import id.mikhmon.domain.sale.HeldState;

/** How a held sale stands, in the words of the agent who wanted it. */
public enum HeldStanding {
    WAITING,
    SOLD,
    REJECTED;

    public static HeldStanding of(HeldState state) {
        return switch (state) {
            case WAITING -> WAITING;
            case SOLD -> SOLD;
            case REJECTED -> REJECTED;
        };
    }
}
