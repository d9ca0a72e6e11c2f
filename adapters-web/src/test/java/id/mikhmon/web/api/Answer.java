package id.mikhmon.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.mock.MockHttpResponse;

/** What the API answered, as a client sees it. */
public final class Answer {
    private final MockHttpResponse response;

    Answer(MockHttpResponse response) {
        this.response = response;
    }

    public int status() {
        return response.getStatus();
    }

    public byte[] bytes() {
        return response.getOutput();
    }

    /** @return the first value of the header, null when there is none */
    public String header(String name) {
        Object value = response.getOutputHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes()))) {
            return reader.readObject();
        }
    }

    /** @return the names of the fields that a problem complains about; fails when the answer is no problem */
    public List<String> faults() {
        if (!header("Content-Type").toLowerCase(Locale.ROOT).startsWith("application/problem+json")) {
            throw new AssertionError("no problem: " + header("Content-Type"));
        }
        if (json().getInt("status") != status()) {
            throw new AssertionError("the problem names another status: " + json());
        }
        return json().containsKey("errors")
                ? json().getJsonArray("errors").getValuesAs(JsonValue::asJsonObject).stream()
                        .map(error -> error.getString("field"))
                        .toList()
                : List.of();
    }
}
