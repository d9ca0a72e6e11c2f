package id.mikhmon.web.problem;

import id.mikhmon.application.transaction.StoreUnavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Decides what an exception is answered with. A bug is logged here, once, and its inside stays in the log. */
public final class Failures {
    private static final Logger LOG = System.getLogger(Failures.class.getName());

    /** The database comes back within seconds or not soon; clients shall not hammer at it. */
    private static final int SECONDS_TO_WAIT_FOR_THE_STORE = 5;

    private Failures() {}

    public static Problem problemOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal.problem();
            }
            if (cause instanceof StoreUnavailable) {
                LOG.log(Level.WARNING, "the store does not answer: {0}", cause.toString());
                return Problem.later(ProblemKind.UNAVAILABLE, SECONDS_TO_WAIT_FOR_THE_STORE);
            }
        }
        LOG.log(Level.ERROR, "a request failed by a mistake of ours", failure);
        return Problem.of(ProblemKind.BUG);
    }
}
