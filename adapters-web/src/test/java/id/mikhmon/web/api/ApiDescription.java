package id.mikhmon.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI description as it is published. */
final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Map<?, ?> root;

    ApiDescription() {
        try (InputStream yaml = ApiDescription.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return such as {@code GET /api/v1/offers} */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        at(root, "paths")
                .forEach((path, item) -> ((Map<?, ?>) item)
                        .keySet().stream()
                                .map(Object::toString)
                                .filter(METHODS::contains)
                                .forEach(method ->
                                        operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return operations;
    }

    Map<?, ?> operation(String method, String path) {
        return at(root, "paths", path, method);
    }

    Map<?, ?> exampleBody(String method, String path) {
        return at(operation(method, path), "requestBody", "content", "application/json", "example");
    }

    String exampleText(String method, String path, String mediaType) {
        return at(operation(method, path), "requestBody", "content", mediaType)
                .get("example")
                .toString();
    }

    /** @return the names of a schema's properties, and checks on the way that all required ones are among them */
    Set<String> properties(String schema) {
        Map<?, ?> described = at(root, "components", "schemas", schema);
        Set<String> names = new TreeSet<>();
        at(described, "properties").keySet().forEach(name -> names.add(name.toString()));
        if (!names.containsAll((List<?>) described.get("required"))) {
            throw new AssertionError(schema + " requires what it does not have");
        }
        return names;
    }

    private static Map<?, ?> at(Map<?, ?> from, String... keys) {
        Map<?, ?> here = from;
        for (String key : keys) {
            here = (Map<?, ?>) here.get(key);
            if (here == null) {
                throw new AssertionError("no " + key + " in " + List.of(keys));
            }
        }
        return here;
    }
}
