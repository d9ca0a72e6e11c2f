package id.mikhmon.persistence.transaction;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * EclipseLink repeats a read that found no database, twice, and sleeps five seconds before each time; a request would hang
 * where it should fail clearly. No property of the persistence unit changes that, and the server keeps EclipseLink's own
 * classes from applications, so that its session is told by reflection.
 */
final class ReadRetries {
    private static final Logger LOG = System.getLogger(ReadRetries.class.getName());

    private volatile boolean off;

    void switchOff(EntityManager entities) {
        if (off) {
            return;
        }
        try {
            Object session = call(entities.getDelegate(), "getServerSession");
            Object login = call(session, "getLogin");
            login.getClass().getMethod("setQueryRetryAttemptCount", int.class).invoke(login, 0);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "Reads will hang for ten seconds when the database is away: {0}", e.toString());
        }
        off = true;
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
