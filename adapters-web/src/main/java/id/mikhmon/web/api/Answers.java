package id.mikhmon.web.api;

import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Answers with a JSON body. */
public final class Answers {
    private Answers() {}

    public static Response ok(JsonObject body) {
        return Response.ok(JsonText.bytes(body), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** @param location path of what was made, such as {@code /api/v1/orders/…} */
    public static Response created(String location, JsonObject body) {
        return at(Response.Status.CREATED, location, body);
    }

    /** @param location path of where to see what comes of it */
    public static Response accepted(String location, JsonObject body) {
        return at(Response.Status.ACCEPTED, location, body);
    }

    private static Response at(Response.Status status, String location, JsonObject body) {
        // Set as text: JAX-RS would turn it into an absolute address with whatever the Host header said.
        return Response.status(status)
                .header(HttpHeaders.LOCATION, location)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JsonText.bytes(body))
                .build();
    }

    /** 201 with the address when it is new, else 200. */
    public static Response saved(boolean isNew, String location, JsonObject body) {
        return isNew ? created(location, body) : ok(body);
    }

    /**
     * The body with its ETag, or 304 without one when the client has it already.
     *
     * @param ifNoneMatch the header, null when there was none
     */
    public static Response okUnlessKnown(JsonObject body, String ifNoneMatch) {
        byte[] bytes = JsonText.bytes(body);
        String tag = "\"" + HexFormat.of().formatHex(sha256(bytes), 0, 16) + "\"";
        Response.ResponseBuilder response = isKnown(tag, ifNoneMatch)
                ? Response.notModified()
                : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.ETAG, tag).build();
    }

    private static boolean isKnown(String tag, String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                        .anyMatch(given -> given.equals("*") || given.equals(tag));
    }

    /** @return the hash as JDKs must offer it */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the hash of the text in hex */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
