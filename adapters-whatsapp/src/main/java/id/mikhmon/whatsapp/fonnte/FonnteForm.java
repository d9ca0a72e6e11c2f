package id.mikhmon.whatsapp.fonnte;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The body of a request: a plain form, or one in parts when it carries a picture. Fonnte refuses JSON. */
record FonnteForm(String contentType, byte[] body) {
    BodyPublisher publisher() {
        return BodyPublishers.ofByteArray(body);
    }

    static FonnteForm of(Map<String, String> fields) {
        String encoded = new LinkedHashMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return new FonnteForm("application/x-www-form-urlencoded", encoded.getBytes(StandardCharsets.US_ASCII));
    }

    static FonnteForm withPicture(Map<String, String> fields, byte[] png) {
        // Drawn from the picture, so that the same message has the same bytes; no picture contains a number made of it.
        String boundary = "mikhmon-" + UUID.nameUUIDFromBytes(png);
        ByteArrayOutputStream body = new ByteArrayOutputStream(png.length + 2_000);
        fields.forEach((name, value) -> write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"voucher.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n");
        body.writeBytes(png);
        write(body, "\r\n--" + boundary + "--\r\n");
        return new FonnteForm("multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
