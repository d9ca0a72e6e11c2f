package id.mikhmon.genieacs;

import id.mikhmon.application.acs.port.AccessControlServer;
import id.mikhmon.outbound.http.CallFailed;
import id.mikhmon.outbound.http.GuardedCalls;
import id.mikhmon.outbound.http.HttpAnswer;
import id.mikhmon.outbound.http.OutboundCalls;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;

/** GenieACS 1.2. Every answer of its northbound interface names its version. {@code genieacs.md} 2. */
public final class NbiAccessControlServer implements AccessControlServer {
    private static final String VERSION = "GenieACS-Version";
    private static final String KNOWN_VERSIONS = "1.2.";

    /** Counts the devices whose id is empty: the query goes by the index, finds nothing and carries no device's content. */
    private static final String CHEAPEST_QUESTION = "/devices?query=%7B%22_id%22%3A%22%22%7D&limit=1";

    private final OutboundCalls calls;
    private final NbiSettings settings;

    public NbiAccessControlServer(OutboundCalls calls, NbiSettings settings) {
        this.calls = new GuardedCalls(calls);
        this.settings = settings;
    }

    @Override
    public Condition check(URI address) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(withoutSlash(address) + CHEAPEST_QUESTION))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return condition(calls.exchange(question, settings.questionTimeout()));
        } catch (CallFailed failure) {
            return down(failure.getMessage());
        }
    }

    private static Condition condition(HttpAnswer answer) {
        Optional<String> version = answer.header(VERSION).filter(text -> text.matches("[!-~]{1,40}"));
        if (answer.status() == 401 || answer.status() == 403) {
            return down("HTTP " + answer.status() + ": access is refused, by a proxy in front of it");
        }
        if (version.isEmpty()) {
            return down(
                    "HTTP " + answer.status() + " without " + VERSION + ": not the northbound interface of GenieACS");
        }
        if (answer.status() != 200) {
            return new Condition(State.DOWN, version, Optional.of("HTTP " + answer.status()));
        }
        return version.get().startsWith(KNOWN_VERSIONS)
                ? new Condition(State.REACHABLE, version, Optional.empty())
                : new Condition(
                        State.DEGRADED,
                        version,
                        Optional.of("version " + version.get() + " is not known to work, 1.2 is"));
    }

    private static Condition down(String problem) {
        return new Condition(State.DOWN, Optional.empty(), Optional.of(problem));
    }

    private static String withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
