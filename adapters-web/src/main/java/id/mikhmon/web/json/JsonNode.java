package id.mikhmon.web.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value as a client wrote it. Numbers keep their spelling, which JSON-P's own values lose: {@code 5e0} and {@code 5}
 * are not the same to somebody who asks for an integer.
 */
public sealed interface JsonNode {
    record ObjectNode(Map<String, JsonNode> fields) implements JsonNode {}

    record ListNode(List<JsonNode> entries) implements JsonNode {}

    record TextNode(String text) implements JsonNode {}

    record NumberNode(String literal) implements JsonNode {}

    record FlagNode(boolean value) implements JsonNode {}

    record NullNode() implements JsonNode {}

    /**
     * Reads a text that is one JSON value and nothing else, names no key twice and nests at most 32 deep.
     *
     * @throws RuntimeException when it is not; the parser has no common type for what it refuses
     */
    static JsonNode parse(String text) {
        try (JsonParser parser = Reading.PARSERS.createParser(new StringReader(text))) {
            JsonNode value = Reading.value(parser, parser.next(), 0);
            // The parser looks for more only when asked, and then throws by itself.
            if (parser.hasNext()) {
                throw new JsonException("something follows the value");
            }
            return value;
        }
    }

    /** Walks over the parser's events. */
    final class Reading {
        private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
        private static final int DEEPEST = 32;

        private Reading() {}

        private static JsonNode value(JsonParser parser, JsonParser.Event event, int depth) {
            if (depth > DEEPEST) {
                throw new JsonException("nested too deep");
            }
            return switch (event) {
                case START_OBJECT -> object(parser, depth);
                case START_ARRAY -> list(parser, depth);
                case VALUE_STRING -> new TextNode(parser.getString());
                case VALUE_NUMBER -> new NumberNode(parser.getString());
                case VALUE_TRUE -> new FlagNode(true);
                case VALUE_FALSE -> new FlagNode(false);
                case VALUE_NULL -> new NullNode();
                case KEY_NAME, END_OBJECT, END_ARRAY -> throw new JsonException("no value");
            };
        }

        private static ObjectNode object(JsonParser parser, int depth) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                String name = parser.getString();
                if (fields.put(name, value(parser, parser.next(), depth + 1)) != null) {
                    throw new JsonException("a name comes twice");
                }
            }
            return new ObjectNode(fields);
        }

        private static ListNode list(JsonParser parser, int depth) {
            List<JsonNode> entries = new ArrayList<>();
            for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
                entries.add(value(parser, event, depth + 1));
            }
            return new ListNode(entries);
        }
    }
}
