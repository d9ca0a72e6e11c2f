package id.mikhmon.outbound.http;

import id.mikhmon.outbound.http.CallFailed.Fate;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Calls by the JDK's client. The deadline covers the body too, which the client's own time-out does not. */
public final class DirectCalls implements OutboundCalls {
    /** Far above the longest answer known, a list of payment channels of some 30 kB. */
    static final int LONGEST_ANSWER = 512 * 1024;

    private final HttpClient client;

    public DirectCalls(Duration connectTimeout) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public HttpAnswer exchange(HttpRequest request, Duration deadline) throws CallFailed {
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(request, head -> new LimitedBody(LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = pending.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() >= 500) {
                throw new CallFailed(Fate.PERHAPS_DONE, "HTTP " + response.statusCode());
            }
            return new HttpAnswer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException late) {
            throw new CallFailed(Fate.PERHAPS_DONE, "no answer within " + deadline.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallFailed(Fate.PERHAPS_DONE, "interrupted while waiting for the answer");
        } catch (ExecutionException failure) {
            throw failed(Objects.requireNonNull(failure.getCause()));
        } finally {
            // Gives the connection back when we stop waiting; does nothing to a call that is over.
            pending.cancel(true);
        }
    }

    /** The handshake and the connection come before the first byte of the request; all else may come after. */
    private static CallFailed failed(Throwable cause) {
        boolean before = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
        String detail = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        String reason = (before ? "no connection: " : "") + cause.getClass().getSimpleName() + detail;
        return new CallFailed(before ? Fate.NOT_SENT : Fate.PERHAPS_DONE, reason);
    }
}
