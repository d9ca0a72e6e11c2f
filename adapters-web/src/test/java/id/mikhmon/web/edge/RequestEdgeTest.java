package id.mikhmon.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.application.transaction.StoreUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestEdgeTest {
    private final Exchange exchange = Exchange.get("/");

    @Test
    void aClientsOwnRequestIdIsKeptAndGoesWithTheWork() throws Exception {
        AtomicReference<String> seen = new AtomicReference<>();

        pass(exchange.header("X-Request-Id", "order-17"), (request, response) -> seen.set(Correlation.current()));

        assertThat(seen).hasValue("order-17");
        assertThat(exchange.answerHeader("X-Request-Id")).isEqualTo("order-17");
        assertThat(Correlation.current()).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\nb",
                "<script>",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void aRequestIdThatCouldHarmALogIsReplaced(String id) throws Exception {
        pass(exchange.header("X-Request-Id", id), (request, response) -> {});

        assertThat(exchange.answerHeader("X-Request-Id")).matches("[0-9a-f]{16}");
    }

    @Test
    void answersMayNeitherBeSniffedNorKept() throws Exception {
        pass(exchange, (request, response) -> {});

        assertThat(exchange.answerHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(exchange.answerHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(exchange.answerHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void aStoreThatDoesNotAnswerIs503WithRetryAfter() throws Exception {
        pass(exchange, (request, response) -> {
            throw new StoreUnavailable("gone", new IllegalStateException());
        });

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.answerHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void aStoreThatDoesNotAnswerIsSeenThroughTheContainersWrapping() throws Exception {
        pass(exchange, (request, response) -> {
            throw new ServletException(
                    new IllegalStateException(new StoreUnavailable("gone", new IllegalStateException())));
        });

        assertThat(exchange.status()).isEqualTo(503);
    }

    @Test
    void aBugIs500AndShowsNothingOfTheInside() throws Exception {
        pass(exchange.header("X-Request-Id", "r-1"), (request, response) -> {
            throw new IllegalStateException("password=hunter2\nat line 7");
        });

        assertThat(exchange.status()).isEqualTo(500);
        assertThat(exchange.answer()).contains("\"requestId\":\"r-1\"").doesNotContain("hunter2", "IllegalState");
        assertThat(exchange.answerHeader("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void anErrorPageOfTheContainerBecomesAProblem() throws Exception {
        pass(
                exchange.header("Accept-Language", "id"),
                (request, response) -> ((HttpServletResponse) response).sendError(400, "Bad <b>header</b>"));

        assertThat(exchange.status()).isEqualTo(400);
        assertThat(exchange.answer())
                .contains("\"status\":400", "Alamat, header")
                .doesNotContain("<b>");
        assertThat(exchange.answerHeader("Content-Language")).isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/\"", "/api/v1/<x>", "/api/v1/a|b", "/api/v1/%zz", "/api/v1/a b"})
    void anAddressThatIsNoneIs400(String address) throws Exception {
        pass(exchange.at(address), (request, response) -> {
            throw new AssertionError("must not get this far");
        });

        assertThat(exchange.status()).isEqualTo(400);
        assertThat(exchange.answer()).contains("\"type\":\"urn:mikhmon:problem:unreadable\"");
    }

    @Test
    void aQueryThatIsNoneIs400ButAWebhooksAddressIsItsOwnBusiness() throws Exception {
        Exchange webhook = Exchange.post("/tripay", new byte[0])
                .at("/webhooks/payments/tripay")
                .query("a=%zz|");

        pass(exchange.query("agent=%zz"), (request, response) -> {});
        pass(webhook, (request, response) -> {});

        assertThat(exchange.status()).isEqualTo(400);
        assertThat(webhook.status()).isEqualTo(200);
    }

    @Test
    void aClientThatWentAwayIsTheContainersToEnd() {
        assertThatThrownBy(() -> pass(exchange, (request, response) -> {
                    throw new IOException("broken pipe");
                }))
                .isInstanceOf(IOException.class);
    }

    private static void pass(Exchange exchange, FilterChain chain) throws IOException, ServletException {
        new RequestEdge().doFilter(exchange.request(), exchange.response(), chain);
    }
}
