package id.mikhmon.outbound.http;

import id.mikhmon.outbound.http.CallFailed.Fate;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Tells what the fault tolerance around calls throws in the words of {@link CallFailed}. */
public final class GuardedCalls implements OutboundCalls {
    private final OutboundCalls calls;

    public GuardedCalls(OutboundCalls calls) {
        this.calls = calls;
    }

    @Override
    public HttpAnswer exchange(HttpRequest request, Duration deadline) throws CallFailed {
        try {
            return calls.exchange(request, deadline);
        } catch (CircuitBreakerOpenException open) {
            throw new CallFailed(Fate.NOT_SENT, "held back: the last calls to this system failed");
        } catch (BulkheadException full) {
            throw new CallFailed(Fate.NOT_SENT, "held back: too many calls to this system are under way");
        } catch (TimeoutException late) {
            throw new CallFailed(Fate.PERHAPS_DONE, "no answer in time");
        }
    }
}
