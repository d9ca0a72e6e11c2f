package id.mikhmon.bootstrap.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI description that the product publishes, and whether an answer is as it says. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    static ApiDocument published() {
        try (InputStream yaml = ApiDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            ApiDocument document = new ApiDocument(new ObjectMapper(new YAMLFactory()).readTree(yaml));
            document.root.findParents("allOf").forEach(schema -> document.join((ObjectNode) schema));
            document.root.findParents("properties").forEach(schema -> allowNothingElse((ObjectNode) schema));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is made of several is one object here, so that it can be told to have nothing else. */
    private void join(ObjectNode schema) {
        ObjectNode properties = schema.objectNode();
        ArrayNode required = schema.arrayNode();
        for (JsonNode part : schema.remove("allOf")) {
            properties.setAll((ObjectNode) resolved(part).path("properties").deepCopy());
            required.addAll((ArrayNode) resolved(part).path("required"));
        }
        schema.put("type", "object").set("properties", properties);
        schema.set("required", required);
    }

    /** Clients have to expect more one day; until then what is not described is not answered. */
    private static void allowNothingElse(ObjectNode schema) {
        if (!schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
    }

    /** @return such as {@code GET /api/v1/orders/{id}} */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        root.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    if (METHODS.contains(name)) {
                        operations.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }

    /** @return in what the answer is not as the operation describes it: status, kind of content, form of the content */
    List<String> faults(String operation, Reply reply) {
        String[] named = operation.split(" ", 2);
        JsonNode response = resolved(root.path("paths")
                .path(named[1])
                .path(named[0].toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(reply.status())));
        if (response.isMissingNode()) {
            return List.of("status " + reply.status() + " is not described");
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return reply.bytes().length == 0 ? List.of() : List.of("no content is described");
        }
        String type = reply.header("Content-Type").split(";")[0].strip();
        if (!content.has(type)) {
            return List.of("content " + type + " is not described");
        }
        if (reply.bytes().length == 0) {
            return List.of("the content is empty");
        }
        return type.equals("application/json") ? faults(content.path(type).path("schema"), reply) : List.of();
    }

    private List<String> faults(JsonNode described, Reply reply) {
        ObjectNode schema = described.deepCopy();
        schema.set("components", root.path("components"));
        try {
            return SCHEMAS.getSchema(schema, WITH_FORMATS).validate(JSON.readTree(reply.bytes())).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }
}
