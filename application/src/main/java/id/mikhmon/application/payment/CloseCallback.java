package id.mikhmon.application.payment;

import id.mikhmon.domain.audit.Actor;

/** A person has looked at a callback that is about nothing that is here, and takes it off the list. */
public interface CloseCallback {
    int LONGEST_REASON = 200;

    /**
     * @param reason 1 to {@link #LONGEST_REASON} characters
     * @return false when there is no such callback, or it is not {@link CallbackState#UNKNOWN}; nothing changed then
     */
    boolean close(long id, String reason, Actor actor);
}
