package id.mikhmon.bootstrap.logging;

import id.mikhmon.application.correlation.Correlation;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Puts the correlation id of the work on this thread in front of each line of ours, as {@code [id]}. It hangs on our loggers' common parent, whose handlers
 * run before those of the server, which write the line; so the id is there in plain and in JSON logs alike.
 */
@ApplicationScoped
public class CorrelatedLines {
    private static final Logger OURS = Logger.getLogger("id.mikhmon");
    private static final int BEFORE_ALL = 1;

    private final Handler prefixing = new Prefixing();

    void start(@Observes @Priority(BEFORE_ALL) @Initialized(ApplicationScoped.class) Object start) {
        OURS.addHandler(prefixing);
    }

    @PreDestroy
    void stop() {
        OURS.removeHandler(prefixing);
    }

    /** Writes nothing; it changes the record that is passed on. */
    private static final class Prefixing extends Handler {
        Prefixing() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            String id = Correlation.current();
            if (!id.equals("-") && line.getMessage() != null && !says(line, id)) {
                // the text may be a pattern, in which quotes and braces mean something
                line.setMessage("[" + id.replaceAll("[^A-Za-z0-9._-]", "") + "] " + line.getMessage());
            }
        }

        private static boolean says(LogRecord line, String id) {
            return line.getMessage().contains(id)
                    || (line.getParameters() != null
                            && Arrays.asList(line.getParameters()).contains(id));
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
