package id.mikhmon.application.outbox;

import id.mikhmon.domain.audit.Actor;

/** The owner lets a blocked or waiting message run again now. */
public interface RetryMessage {
    /**
     * One transaction.
     *
     * @param actor whom the audit names
     * @return false when there is no such message, or it is done
     */
    boolean retry(long id, Actor actor);
}
