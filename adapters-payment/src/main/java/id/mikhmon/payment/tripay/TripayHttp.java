package id.mikhmon.payment.tripay;

import id.mikhmon.outbound.http.CallFailed;
import id.mikhmon.outbound.http.DirectCalls;
import id.mikhmon.outbound.http.HttpAnswer;
import id.mikhmon.outbound.http.OutboundCalls;
import id.mikhmon.payment.GatewaySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Calls to Tripay with a breaker and a bulkhead of their own. There is one method, since fault tolerance keeps its state
 * by method: a Tripay that does not answer questions is not asked to open payments either. Never repeats a call.
 */
@ApplicationScoped
public class TripayHttp implements OutboundCalls {
    private final OutboundCalls calls;

    @Inject
    public TripayHttp(GatewaySettings settings) {
        calls = new DirectCalls(settings.connectTimeout());
    }

    /** For the container's proxy, which never calls through to it. */
    @SuppressWarnings("NullAway")
    protected TripayHttp() {
        calls = null;
    }

    @Override
    @Timeout(40_000)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 10_000,
            successThreshold = 2,
            failOn = {CallFailed.class, TimeoutException.class})
    @Bulkhead(16)
    public HttpAnswer exchange(HttpRequest request, Duration deadline) throws CallFailed {
        return calls.exchange(request, deadline);
    }
}
