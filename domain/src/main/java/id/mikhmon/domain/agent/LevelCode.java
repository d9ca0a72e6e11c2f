package id.mikhmon.domain.agent;

import java.util.List;
import java.util.regex.Pattern;

/** The code of an agent level. A new installation has the four of {@link #FROM_THE_START}. */
public record LevelCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,19}");

    public static final List<LevelCode> FROM_THE_START =
            List.of(new LevelCode("BRONZE"), new LevelCode("SILVER"), new LevelCode("GOLD"), new LevelCode("PLATINUM"));

    public LevelCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a level's code is 1 to 20 capital letters, digits or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
