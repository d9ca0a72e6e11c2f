package id.mikhmon.outbound.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields of a JSON object by a vendor who is loose with types. A field that is missing, null or of a type that cannot
 * mean what is asked for is empty.
 */
public final class Fields {
    /** A key that comes twice is refused: two readers would not agree on what was said. */
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    /** The end of the year 9999; anything later is not seconds. */
    private static final long LATEST_SECOND = 253_402_300_799L;

    private final Map<String, JsonValue> values;

    private Fields(Map<String, JsonValue> values) {
        this.values = values;
    }

    /** @return empty when the bytes are not one JSON object in UTF-8 */
    public static Optional<Fields> read(byte[] bytes) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return reader.readValue() instanceof JsonObject object ? Optional.of(new Fields(object)) : Optional.empty();
        } catch (JsonException | IllegalStateException malformed) {
            return Optional.empty();
        }
    }

    /** @return the same fields, found whatever the case of their names; objects within them keep to the case */
    public Fields ignoringCase() {
        Map<String, JsonValue> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        any.putAll(values);
        return new Fields(any);
    }

    /** @return the text of a string, number or truth value; never blank, without space around */
    public Optional<String> text(String name) {
        return text(values.getOrDefault(name, JsonValue.NULL));
    }

    private static Optional<String> text(JsonValue value) {
        String text = switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString().strip();
            case NUMBER, TRUE, FALSE -> value.toString();
            case NULL, OBJECT, ARRAY -> "";
        };
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public Optional<BigDecimal> decimal(String name) {
        return text(name).filter(text -> text.length() <= 40).flatMap(Fields::number);
    }

    /** @return a number without a fraction; {@code 5000}, {@code "5000"} and {@code 5000.00} are the same */
    public Optional<Long> whole(String name) {
        return decimal(name).flatMap(number -> {
            try {
                return Optional.of(number.longValueExact());
            } catch (ArithmeticException fraction) {
                return Optional.empty();
            }
        });
    }

    /** @return a time given in seconds since 1970 */
    public Optional<Instant> seconds(String name) {
        return whole(name)
                .filter(second -> second > 0 && second <= LATEST_SECOND)
                .map(Instant::ofEpochSecond);
    }

    /** @return a truth value, also when written as a word or as 0 and 1 */
    public Optional<Boolean> flag(String name) {
        return text(name).flatMap(text -> switch (text) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    public Optional<Fields> object(String name) {
        return values.get(name) instanceof JsonObject inner ? Optional.of(new Fields(inner)) : Optional.empty();
    }

    /** @return the objects of a list in their order; whatever else is in it is left out; empty when there is no list */
    public List<Fields> objects(String name) {
        return list(name).stream()
                .filter(JsonObject.class::isInstance)
                .map(item -> new Fields(item.asJsonObject()))
                .toList();
    }

    /** @return the strings of a list in their order; whatever else is in it is left out; empty when there is no list */
    public List<String> texts(String name) {
        return list(name).stream()
                .filter(JsonString.class::isInstance)
                .map(item -> ((JsonString) item).getString())
                .toList();
    }

    /** @return the text of each string and number of a list, or of a single one that stands where a list is expected */
    public List<String> scalars(String name) {
        List<? extends JsonValue> items = values.get(name) instanceof JsonArray array
                ? array
                : List.of(values.getOrDefault(name, JsonValue.NULL));
        return items.stream().flatMap(item -> text(item).stream()).toList();
    }

    private JsonArray list(String name) {
        return values.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException word) {
            return Optional.empty();
        }
    }
}
