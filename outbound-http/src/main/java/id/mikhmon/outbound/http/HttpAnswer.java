package id.mikhmon.outbound.http;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What a system outside answered.
 *
 * @param status below 500
 * @param body the bytes as they came
 */
public record HttpAnswer(int status, HttpHeaders headers, byte[] body) {
    /** @return the first header of that name, whatever its case */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
