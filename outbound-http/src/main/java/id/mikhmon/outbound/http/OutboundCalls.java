package id.mikhmon.outbound.http;

import java.net.http.HttpRequest;
import java.time.Duration;

/** Puts one request on the wire. One per system outside, so that one that hangs holds back no other. */
public interface OutboundCalls {
    /**
     * Sends the request once and waits for the whole answer, at most {@code deadline}. Follows no redirect.
     *
     * @return an answer with a status below 500; its body is complete and not longer than the limit
     * @throws CallFailed when there is no such answer, with what is known of the request's fate
     */
    HttpAnswer exchange(HttpRequest request, Duration deadline) throws CallFailed;
}
