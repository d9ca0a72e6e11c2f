package id.mikhmon.bootstrap.settings;

/** A setting has a value that cannot be meant. The message is one line that names the setting and says what fits; it never holds the value of a secret. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongSetting(String property, String what) {
        super("Wrong setting " + Settings.environmentName(property) + " (" + property + "): " + what);
    }
}
