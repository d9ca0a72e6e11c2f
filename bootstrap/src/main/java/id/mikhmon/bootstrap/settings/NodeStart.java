package id.mikhmon.bootstrap.settings;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which start of which node this is: told by the launcher to the application inside the server, by an environment variable that no operator sets.
 *
 * @param id of the data folder, 32 hex digits
 * @param number counted up at each start
 * @param alone whether the database stands in the data folder, so that no other node can use it
 */
public record NodeStart(String id, long number, boolean alone) {
    public static final String PROPERTY = "mikhmon.node.start";

    private static final String ALONE = "alone";
    private static final String SHARED = "shared";
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32}):([0-9]{1,18}):(" + ALONE + "|" + SHARED + ")");

    /**
     * @param source as for {@link Settings#read}
     * @return empty without a launcher
     * @throws WrongSetting when somebody else set it
     */
    public static Optional<NodeStart> read(Function<String, Optional<String>> source) {
        return source.apply(PROPERTY).filter(text -> !text.isBlank()).map(NodeStart::parsed);
    }

    private static NodeStart parsed(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new WrongSetting(PROPERTY, "is the launcher's own and is not to be set");
        }
        return new NodeStart(
                parts.group(1), Long.parseLong(parts.group(2)), parts.group(3).equals(ALONE));
    }

    /** What {@link #read} reads. */
    public String text() {
        return id + ":" + number + ":" + (alone ? ALONE : SHARED);
    }
}
