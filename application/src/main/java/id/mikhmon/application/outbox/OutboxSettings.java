package id.mikhmon.application.outbox;

import java.time.Duration;

/**
 * How the outbox works.
 *
 * @param lease how long a claimed message is ours; longer than any outside call takes
 * @param perLane how many messages of one lane are in hand at once
 * @param messagingAtOnce the same for the messaging lane; one when messages must keep a distance
 * @param givingWay how long messages rest after each one while vouchers are being made
 * @param retries pauses after a message's own trouble
 * @param pause how long a lane rests when its system is not there
 * @param mostAttempts after so many attempts a message is blocked
 */
public record OutboxSettings(
        Duration lease,
        int perLane,
        int messagingAtOnce,
        Duration givingWay,
        Backoff retries,
        Duration pause,
        int mostAttempts) {
    public OutboxSettings {
        if (perLane < 1 || messagingAtOnce < 1 || mostAttempts < 1 || lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("lease, perLane, messagingAtOnce and mostAttempts are more than zero");
        }
    }

    /** @return how many messages of that lane are in hand at once */
    int atOnce(Lane lane) {
        return lane.equals(Lane.messaging()) ? messagingAtOnce : perLane;
    }
}
