package id.mikhmon.domain.agent;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code in an agent's public link, such as {@code AG001}. */
public record AgentCode(String value) {
    private static final Pattern FORM = Pattern.compile("AG[0-9]{3,6}");
    private static final int GREATEST = 999_999;

    public AgentCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an agent's code is AG and 3 to 6 digits");
        }
    }

    /** @return the code after the greatest of these; empty when that was the last one */
    public static Optional<AgentCode> after(Collection<AgentCode> taken) {
        int next = taken.stream().mapToInt(AgentCode::number).max().orElse(0) + 1;
        return next > GREATEST ? Optional.empty() : Optional.of(new AgentCode("AG%03d".formatted(next)));
    }

    private int number() {
        return Integer.parseInt(value.substring(2));
    }

    @Override
    public String toString() {
        return value;
    }
}
