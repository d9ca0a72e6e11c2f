package id.mikhmon.bootstrap.settings;

import java.util.Optional;

/** A setting has a value that cannot be meant. The message is one line that names the setting and says what fits; it never holds the value of a secret. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How the line begins, whoever says it. */
    private static final String BEGIN = "Wrong setting ";

    /** @param what completes the line behind the name, without a full stop */
    public WrongSetting(String property, String what) {
        this(BEGIN + Settings.environmentName(property) + " (" + property + "): " + what);
    }

    private WrongSetting(String line) {
        super(line);
    }

    /**
     * What the application inside the server said about a setting that only it could try.
     *
     * @return empty when the line is about something else
     */
    public static Optional<WrongSetting> toldBy(String line) {
        return line.startsWith(BEGIN) ? Optional.of(new WrongSetting(line)) : Optional.empty();
    }
}
