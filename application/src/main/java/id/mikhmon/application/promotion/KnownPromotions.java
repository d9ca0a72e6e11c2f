package id.mikhmon.application.promotion;

import id.mikhmon.domain.agent.Promotion;
import java.time.Instant;
import java.util.List;

/** What was proposed when this node last looked; nothing before its first look. For several threads. */
public final class KnownPromotions {
    private volatile List<Proposed> proposed = List.of();

    /** @param since when the agent's sales reached the level */
    record Proposed(Promotion promotion, Instant since) {}

    void know(List<Proposed> found) {
        proposed = List.copyOf(found);
    }

    List<Proposed> proposed() {
        return proposed;
    }
}
