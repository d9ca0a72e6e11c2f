package id.mikhmon.persistence.embedded;

/** Something cannot start as things are. The message is one clear line that says what is wrong and what helps; the cause is for the log. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String line) {
        super(line);
    }

    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
