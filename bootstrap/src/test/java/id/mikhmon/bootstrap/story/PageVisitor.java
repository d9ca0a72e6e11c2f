package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the pages, with cookies and without scripts. Goes nowhere by itself. */
final class PageVisitor {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private final Function<String, URI> address;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param address makes the address of a path such as {@code /login} */
    PageVisitor(Function<String, URI> address) {
        this.address = address;
    }

    HttpResponse<String> open(String path, String language) {
        return exchange(to(path).header("Accept-Language", language).GET());
    }

    /** Opens the page, fills in its form beside what the page has put there, and expects to be sent on. */
    void goOn(String path, Map<String, String> fields) {
        HttpResponse<String> answer = fillIn(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    }

    HttpResponse<String> fillIn(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>();
        Matcher field = HIDDEN.matcher(open(path, "id").body());
        while (field.find()) {
            all.put(field.group(1), field.group(2));
        }
        all.putAll(fields);
        return exchange(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.apply(path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
