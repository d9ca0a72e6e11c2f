package id.mikhmon.application.audit;

import id.mikhmon.domain.audit.Actor;

/** Records that something was done, in the transaction that does it. */
public interface RecordAudit {
    /**
     * Joins the caller's transaction, and is the last thing that it does: the end of the chain stays locked until the
     * commit. Time and correlation are added here.
     *
     * @param action small words with dots, such as {@code login.refused}
     * @param subject whom or what it was done to
     * @param before the state before in words, empty for nothing; no secret
     * @param after the state after, likewise
     */
    void record(Actor actor, String action, String subject, String before, String after);
}
