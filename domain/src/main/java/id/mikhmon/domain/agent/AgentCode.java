package id.mikhmon.domain.agent;

import java.util.regex.Pattern;

/** The code in an agent's public link, such as {@code AG001}. */
public record AgentCode(String value) {
    private static final Pattern FORM = Pattern.compile("AG[0-9]{3,6}");

    public AgentCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an agent's code is AG and 3 to 6 digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
