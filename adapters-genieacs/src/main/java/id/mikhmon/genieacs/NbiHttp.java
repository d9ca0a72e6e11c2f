package id.mikhmon.genieacs;

import id.mikhmon.outbound.http.CallFailed;
import id.mikhmon.outbound.http.DirectCalls;
import id.mikhmon.outbound.http.HttpAnswer;
import id.mikhmon.outbound.http.OutboundCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Calls to the northbound interface, at most four at once: each costs a query on its database. Never repeats a call. */
@ApplicationScoped
public class NbiHttp implements OutboundCalls {
    private final OutboundCalls calls;

    @Inject
    public NbiHttp(NbiSettings settings) {
        calls = new DirectCalls(settings.connectTimeout());
    }

    /** For the container's proxy, which never calls through to it. */
    @SuppressWarnings("NullAway")
    protected NbiHttp() {
        calls = null;
    }

    @Override
    @Timeout(40_000)
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            delay = 10_000,
            failOn = {CallFailed.class, TimeoutException.class})
    @Bulkhead(4)
    public HttpAnswer exchange(HttpRequest request, Duration deadline) throws CallFailed {
        return calls.exchange(request, deadline);
    }
}
