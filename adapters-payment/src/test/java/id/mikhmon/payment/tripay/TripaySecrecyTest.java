package id.mikhmon.payment.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.outbound.http.DirectCalls;
import id.mikhmon.outbound.http.ScriptedServer;
import id.mikhmon.payment.GatewaySettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class TripaySecrecyTest {
    @Test
    void noCredentialShowsInLogsOrAnswers() {
        List<String> seen = new CopyOnWriteArrayList<>();
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Handler capture = capture(seen);
        root.addHandler(capture);
        root.setLevel(Level.ALL);
        try (ScriptedServer server = new ScriptedServer()) {
            String echo = "{\"success\":false,\"message\":\"Invalid API Key " + TripaySamples.API_KEY + " or "
                    + TripaySamples.PRIVATE_KEY.reveal() + "\"}";
            server.thenAnswer(200, echo)
                    .thenAnswer(500, echo)
                    .thenCut()
                    .thenAnswer(200, echo)
                    .thenAnswer(200, echo);
            TripayPaymentGateway gateway = new TripayPaymentGateway(
                    new DirectCalls(Duration.ofSeconds(2)), GatewaySettings.defaults(), TripaySamples.CLOCK);

            for (int call = 0; call < 3; call++) {
                seen.add(gateway.open(TripaySamples.account(server.address()), TripaySamples.request())
                        .toString());
            }
            seen.add(gateway.channels(TripaySamples.account(server.address())).toString());
            seen.add(gateway.status(TripaySamples.account(server.address()), TripaySamples.REFERENCE, Optional.of("X"))
                    .toString());
            seen.add(TripaySamples.account(server.address()).toString());
        } finally {
            root.removeHandler(capture);
            root.setLevel(before);
        }

        assertThat(seen)
                .isNotEmpty()
                .noneMatch(text ->
                        text.contains(TripaySamples.API_KEY) || text.contains(TripaySamples.PRIVATE_KEY.reveal()));
    }

    private static Handler capture(List<String> seen) {
        return new Handler() {
            private final SimpleFormatter formatter = new SimpleFormatter();

            @Override
            public void publish(LogRecord entry) {
                seen.add(formatter.format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
