package id.mikhmon.web.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The factories for JSON that we write, made once: looking the provider up costs a search of the class path every time. */
public final class JsonText {
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonWriterFactory WRITERS = Json.createWriterFactory(Map.of());

    private JsonText() {}

    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    /** Adds the text, or null when there is none. */
    public static void addText(JsonObjectBuilder object, String name, Optional<String> text) {
        text.ifPresentOrElse(value -> object.add(name, value), () -> object.addNull(name));
    }

    /** @return the object in UTF-8 */
    public static byte[] bytes(JsonObject object) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(512)) {
            try (JsonWriter writer = WRITERS.createWriter(bytes, StandardCharsets.UTF_8)) {
                writer.writeObject(object);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
