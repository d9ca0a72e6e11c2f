package id.mikhmon.web.api;

import id.mikhmon.web.WebSettings;
import id.mikhmon.web.edge.Throttle;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The throttles of this node.
 *
 * @param orders one token per order placed
 * @param wrongTokens one token per request with a wrong admin token
 * @param agents one token per call of an agent that changes something
 */
public record Throttles(Throttle orders, Throttle wrongTokens, Throttle agents) {
    public static Throttles of(WebSettings.Limits limits) {
        return new Throttles(
                new Throttle(limits.ordersPerMinute(), System::nanoTime),
                new Throttle(limits.wrongTokensPerMinute(), System::nanoTime),
                new Throttle(limits.ordersPerMinute(), System::nanoTime));
    }

    /** Resources live for one request; what they count has to live longer. */
    @Dependent
    public static class Wiring {
        @Produces
        @Singleton
        Throttles throttles(WebSettings settings) {
            return of(settings.limits());
        }
    }
}
