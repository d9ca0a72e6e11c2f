package id.mikhmon.application.payment;

import id.mikhmon.domain.audit.Actor;

/** A person has a stored callback worked on once more. What it told before changes nothing a second time. */
public interface WorkCallbackAgain {
    /** @return false when there is no such callback, or it cannot be worked on now; the inbox then tells more */
    boolean work(long id, Actor actor);
}
