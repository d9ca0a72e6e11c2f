package id.mikhmon.web.request;

import id.mikhmon.web.json.IsoDuration;
import id.mikhmon.web.json.JsonNode;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the fields of a JSON object strictly and collects everything that is wrong with them, so that a client learns it
 * all at once. A getter gives an empty result for a wrong field and notes the error; {@link #finish()} refuses the request
 * when there is any, so that after it every required field is there.
 *
 * <p>An integer is written as one: {@code 5.0} and {@code 5e0} are refused, since a client that sends them reckons in
 * floating point.
 */
public final class JsonFields {
    private final Map<String, JsonNode> object;
    private final String prefix;
    private final boolean silent;
    private final List<FieldError> errors;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<JsonFields> children = new ArrayList<>();
    private final JsonScalars scalars = new JsonScalars(this::note);

    private JsonFields(Map<String, JsonNode> object, String prefix, boolean silent, List<FieldError> errors) {
        this.object = object;
        this.prefix = prefix;
        this.silent = silent;
        this.errors = errors;
    }

    /** @throws id.mikhmon.web.problem.ProblemException with 400 when the bytes are not one JSON object in UTF-8 */
    public static JsonFields read(byte[] body) {
        return new JsonFields(parse(body), "", false, new ArrayList<>());
    }

    /** For what comes in another form and keeps to the same rules. */
    public static JsonFields of(JsonNode.ObjectNode object) {
        return new JsonFields(object.fields(), "", false, new ArrayList<>());
    }

    private static Map<String, JsonNode> parse(byte[] body) {
        try {
            if (JsonNode.parse(utf8(body)) instanceof JsonNode.ObjectNode object) {
                return object.fields();
            }
        } catch (CharacterCodingException | RuntimeException e) {
            // The parser has no common type for what it refuses, see there.
            throw unreadable();
        }
        throw unreadable();
    }

    private static String utf8(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static RuntimeException unreadable() {
        return Problem.of(ProblemKind.UNREADABLE).asException();
    }

    /** A required text: not blank, without control characters; blanks at both ends are taken off. */
    public Optional<String> text(String name, int longest) {
        return required(name).flatMap(value -> scalars.text(name, value, longest, false));
    }

    /** A text that may be left out or null. */
    public Optional<String> optionalText(String name, int longest) {
        return optional(name).flatMap(value -> scalars.text(name, value, longest, false));
    }

    /** A required text that may be empty and is taken as it is, such as a password. */
    public Optional<String> literal(String name, int longest) {
        return required(name).flatMap(value -> scalars.text(name, value, longest, true));
    }

    /** As {@link #literal}, and may be left out or null. */
    public Optional<String> optionalLiteral(String name, int longest) {
        return optional(name).flatMap(value -> scalars.text(name, value, longest, true));
    }

    /**
     * A required text in the form that {@code parse} reads.
     *
     * @param error key of the sentence when it cannot
     */
    public <T> Optional<T> parsed(String name, int longest, Function<String, Optional<T>> parse, String error) {
        return parsed(name, text(name, longest), parse, error);
    }

    /** As {@link #parsed}, and may be left out or null. */
    public <T> Optional<T> optionalParsed(String name, int longest, Function<String, Optional<T>> parse, String error) {
        return parsed(name, optionalText(name, longest), parse, error);
    }

    private <T> Optional<T> parsed(
            String name, Optional<String> text, Function<String, Optional<T>> parse, String error) {
        Optional<T> result = text.flatMap(parse);
        if (text.isPresent() && result.isEmpty()) {
            note(name, error);
        }
        return result;
    }

    /** A required value of an enum by its exact name. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        Optional<String> text = text(name, 40);
        for (E constant : type.getEnumConstants()) {
            if (text.filter(constant.name()::equals).isPresent()) {
                return Optional.of(constant);
            }
        }
        text.ifPresent(other -> note(name, "choice", String.join(", ", names(type))));
        return Optional.empty();
    }

    /** @return the names of an enum's constants in their order */
    public static <E extends Enum<E>> List<String> names(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        return names;
    }

    /** A required duration of at least {@code least} and at most {@code most}. */
    public Optional<Duration> duration(String name, Duration least, Duration most) {
        return bounded(name, parsed(name, 40, IsoDuration::parse, "duration"), least, most);
    }

    /** As {@link #duration}, and may be left out or null. */
    public Optional<Duration> optionalDuration(String name, Duration least, Duration most) {
        return bounded(name, optionalParsed(name, 40, IsoDuration::parse, "duration"), least, most);
    }

    private Optional<Duration> bounded(String name, Optional<Duration> duration, Duration least, Duration most) {
        Optional<Duration> within = duration.filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0);
        if (duration.isPresent() && within.isEmpty()) {
            note(name, "duration-out-of-range", IsoDuration.text(least), IsoDuration.text(most));
        }
        return within;
    }

    /** A required whole number within bounds, both included. */
    public Optional<Long> whole(String name, long least, long most) {
        return required(name).flatMap(value -> scalars.whole(name, value, least, most));
    }

    /** As {@link #whole}, and may be left out or null. */
    public Optional<Long> optionalWhole(String name, long least, long most) {
        return optional(name).flatMap(value -> scalars.whole(name, value, least, most));
    }

    /** @return whether the field was sent at all, null included: left out it may mean something else than null */
    public boolean isSent(String name) {
        return object.containsKey(name);
    }

    /** @return whether the field was left out or null */
    public boolean isNull(String name) {
        return optional(name).isEmpty();
    }

    /** A required number with at most two decimals within bounds, both included. */
    public Optional<BigDecimal> decimal(String name, int least, int most) {
        return required(name).flatMap(value -> scalars.decimal(name, value, least, most));
    }

    /** As {@link #decimal}, and may be left out or null. */
    public Optional<BigDecimal> optionalDecimal(String name, int least, int most) {
        return optional(name).flatMap(value -> scalars.decimal(name, value, least, most));
    }

    /** A required list of such numbers, {@code entries} at most. */
    public List<BigDecimal> decimals(String name, int entries, int least, int most) {
        List<JsonNode> list =
                required(name).map(value -> listOf(name, value, entries)).orElse(List.of());
        List<BigDecimal> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            scalars.decimal(name + "[" + i + "]", list.get(i), least, most).ifPresent(read::add);
        }
        return read;
    }

    /** A required list of objects, {@code most} of them at most. */
    public List<JsonFields> objects(String name, int most) {
        List<JsonNode> list =
                required(name).map(value -> listOf(name, value, most)).orElse(List.of());
        List<JsonFields> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String item = name + "[" + i + "]";
            if (list.get(i) instanceof JsonNode.ObjectNode inner) {
                JsonFields child = new JsonFields(inner.fields(), fullName(item) + ".", silent, errors);
                children.add(child);
                read.add(child);
            } else {
                note(item, "not-an-object");
            }
        }
        return read;
    }

    /** @return the entries, none when it is no list or too long a one, which is noted then */
    private List<JsonNode> listOf(String name, JsonNode value, int most) {
        if (!(value instanceof JsonNode.ListNode list)) {
            note(name, "not-a-list");
            return List.of();
        }
        if (list.entries().size() > most) {
            note(name, "too-many", most);
            return List.of();
        }
        return list.entries();
    }

    /** A required {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return required(name).flatMap(value -> scalars.flag(name, value));
    }

    /** As {@link #flag}, and may be left out or null. */
    public Optional<Boolean> optionalFlag(String name) {
        return optional(name).flatMap(value -> scalars.flag(name, value));
    }

    /** A required object; when it is missing or something else, its fields are not asked for. */
    public JsonFields object(String name) {
        Optional<JsonNode> value = required(name);
        Optional<Map<String, JsonNode>> inner = value.filter(JsonNode.ObjectNode.class::isInstance)
                .map(JsonNode.ObjectNode.class::cast)
                .map(JsonNode.ObjectNode::fields);
        if (value.isPresent() && inner.isEmpty()) {
            note(name, "not-an-object");
        }
        JsonFields child =
                new JsonFields(inner.orElse(Map.of()), fullName(name) + ".", silent || inner.isEmpty(), errors);
        children.add(child);
        return child;
    }

    /** All fields of this object as texts that are not empty, for objects whose names only the receiver knows. */
    public Map<String, String> allTexts(int longest) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : object.keySet()) {
            text(name, longest).ifPresent(text -> all.put(name, text));
        }
        return all;
    }

    /**
     * A list of texts that may be left out or null.
     *
     * @param most how many there may be
     */
    public <T> List<T> optionalList(
            String name, int most, int longest, Function<String, Optional<T>> parse, String error) {
        List<JsonNode> list =
                optional(name).map(value -> listOf(name, value, most)).orElse(List.of());
        List<T> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String item = name + "[" + i + "]";
            parsed(item, scalars.text(item, list.get(i), longest, false), parse, error)
                    .ifPresent(read::add);
        }
        return read;
    }

    /** Notes that a field is wrong for a reason that only the caller can see. */
    public void note(String name, String key, Object... values) {
        if (!silent) {
            errors.add(FieldError.of(fullName(name), key, values));
        }
    }

    /** @throws id.mikhmon.web.problem.ProblemException with 400 naming every wrong and every unknown field */
    public void finish() {
        noteUnknown();
        if (!errors.isEmpty()) {
            throw Problem.badInput(errors).asException();
        }
    }

    private void noteUnknown() {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                // The name is the client's own; cut, so that an answer cannot be blown up with it.
                note(name.length() > 60 ? name.substring(0, 60) + "…" : name, "unknown-field");
            }
        }
        children.forEach(JsonFields::noteUnknown);
    }

    private Optional<JsonNode> required(String name) {
        Optional<JsonNode> value = optional(name);
        if (value.isEmpty()) {
            note(name, object.containsKey(name) ? "null" : "missing");
        }
        return value;
    }

    private Optional<JsonNode> optional(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name)).filter(value -> !(value instanceof JsonNode.NullNode));
    }

    private String fullName(String name) {
        return prefix + name;
    }
}
