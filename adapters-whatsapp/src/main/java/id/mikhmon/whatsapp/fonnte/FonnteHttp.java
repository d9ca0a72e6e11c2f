package id.mikhmon.whatsapp.fonnte;

import id.mikhmon.outbound.http.CallFailed;
import id.mikhmon.outbound.http.DirectCalls;
import id.mikhmon.outbound.http.HttpAnswer;
import id.mikhmon.outbound.http.OutboundCalls;
import id.mikhmon.whatsapp.WhatsAppSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Calls to Fonnte with a breaker and a bulkhead of their own; one method, as fault tolerance keeps its state by method. Never repeats a call. */
@ApplicationScoped
public class FonnteHttp implements OutboundCalls {
    private final OutboundCalls calls;

    @Inject
    public FonnteHttp(WhatsAppSettings settings) {
        calls = new DirectCalls(settings.connectTimeout());
    }

    /** For the container's proxy, which never calls through to it. */
    @SuppressWarnings("NullAway")
    protected FonnteHttp() {
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
