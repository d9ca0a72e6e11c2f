package id.mikhmon.application.acs;

import id.mikhmon.application.acs.port.AccessControlServer;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps in memory what each server answered last. */
public final class AcsWatch implements CheckAcs, AcsConditions {
    private final Map<String, URI> servers;
    private final AccessControlServer asked;
    private final Clock clock;
    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    /** @param servers address of the northbound interface by the owner's name of the server */
    public AcsWatch(Map<String, URI> servers, AccessControlServer asked, Clock clock) {
        this.servers = new TreeMap<>(servers);
        this.asked = asked;
        this.clock = clock;
    }

    @Override
    public void check() {
        servers.forEach((name, address) -> {
            AccessControlServer.Condition condition = asked.check(address);
            Instant now = clock.instant();
            String state = condition.state().name();
            Optional<Instant> since = Optional.ofNullable(rows.get(name))
                    .filter(before -> before.state().equals(state))
                    .flatMap(Row::since)
                    .or(() -> Optional.of(now));
            rows.put(name, new Row(name, state, since, Optional.of(now), condition.problem()));
        });
    }

    @Override
    public List<Row> conditions() {
        return servers.keySet().stream()
                .map(name -> rows.getOrDefault(
                        name, new Row(name, "UNKNOWN", Optional.empty(), Optional.empty(), Optional.empty())))
                .toList();
    }
}
