package id.mikhmon.web.api.offer;

import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.web.json.IsoDuration;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** The parts of an offer that more than one answer shows. */
final class OfferJson {
    private OfferJson() {}

    /** Adds {@code timeLimit} and {@code dataLimitBytes}, null for no limit. */
    static void addLimits(JsonObjectBuilder json, UsageLimits limits) {
        JsonText.addText(
                json,
                "timeLimit",
                Optional.of(limits.uptime()).filter(time -> !time.isZero()).map(IsoDuration::text));
        if (limits.bytes() == 0) {
            json.addNull("dataLimitBytes");
        } else {
            json.add("dataLimitBytes", limits.bytes());
        }
    }
}
