package id.mikhmon.routeros.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One command with its arguments as name and value. Values travel as they are: the wire knows no quoting, so there is
 * nothing that a value could break out of. Immutable; each {@code with…} gives a new command.
 *
 * <p>{@link #toString()} shows the path and the names of the arguments, never a value: the user name of a voucher
 * often is its password too.
 */
public final class Command {

    private static final Pattern PATH = Pattern.compile("(/[a-z0-9-]+)+");
    private static final Pattern NAME = Pattern.compile("\\.?[A-Za-z0-9-]+");

    private final String path;
    private final List<byte[]> words;
    private final List<String> names;

    private Command(String path, List<byte[]> words, List<String> names) {
        this.path = path;
        this.words = words;
        this.names = names;
    }

    /**
     * A command without arguments yet.
     *
     * @param path menu and command with slashes, such as {@code /ip/hotspot/user/add}
     */
    public static Command of(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not a command path: " + path);
        }
        return new Command(path, List.of(), List.of());
    }

    /** An argument; the value may be empty and may hold anything. */
    public Command with(String name, String value) {
        return with(name, RouterText.of(value));
    }

    /** An argument with a text of the router's own, byte for byte. */
    public Command with(String name, RouterText value) {
        return plus(named(name), '=' + name + '=', value.bytes());
    }

    /** An argument without a value, such as {@code once} or {@code count-only}. */
    public Command withFlag(String name) {
        return with(name, "");
    }

    /** The properties wanted back; the others cost the router time and us traffic. */
    public Command withProperties(String... properties) {
        for (String property : properties) {
            named(property);
        }
        return plus(".proplist", "=.proplist=", String.join(",", properties).getBytes(StandardCharsets.UTF_8));
    }

    /** Only records whose property equals the value; several of these mean "and". For print only. */
    public Command where(String name, String value) {
        return plus('?' + named(name), '?' + name + '=', value.getBytes(StandardCharsets.UTF_8));
    }

    /** Menu and command. */
    public String path() {
        return path;
    }

    /** Whether the router's configuration stays as it is whatever becomes of this command. */
    public boolean readsOnly() {
        return path.endsWith("/print") || path.endsWith("/getall") || path.endsWith("/get");
    }

    Sentence sentence(String tag) {
        List<byte[]> all = new ArrayList<>(words.size() + 2);
        all.add(path.getBytes(StandardCharsets.UTF_8));
        all.addAll(words);
        all.add((".tag=" + tag).getBytes(StandardCharsets.UTF_8));
        return Sentence.ofBytes(all);
    }

    private static String named(String name) {
        // A name ends at the second '=', so one that holds '=' would smuggle in a value; ".tag" is the session's.
        if (!NAME.matcher(name).matches() || name.equals(".tag")) {
            throw new IllegalArgumentException("not an argument name: " + name);
        }
        return name;
    }

    private Command plus(String shown, String prefix, byte[] value) {
        ByteArrayOutputStream word = new ByteArrayOutputStream(prefix.length() + value.length);
        word.writeBytes(prefix.getBytes(StandardCharsets.UTF_8));
        word.writeBytes(value);
        List<byte[]> moreWords = new ArrayList<>(words);
        moreWords.add(word.toByteArray());
        List<String> moreNames = new ArrayList<>(names);
        moreNames.add(shown);
        return new Command(path, moreWords, moreNames);
    }

    @Override
    public String toString() {
        return path + names;
    }
}
