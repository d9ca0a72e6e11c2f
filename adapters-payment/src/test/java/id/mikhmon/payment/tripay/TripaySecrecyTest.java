package id.mikhmon.payment.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.outbound.http.CapturedLog;
import id.mikhmon.outbound.http.DirectCalls;
import id.mikhmon.outbound.http.ScriptedServer;
import id.mikhmon.payment.GatewaySettings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TripaySecrecyTest {
    @Test
    void noCredentialShowsInLogsOrAnswers() {
        try (CapturedLog seen = new CapturedLog();
                ScriptedServer server = new ScriptedServer()) {
            String echo = "{\"success\":false,\"message\":\"Invalid API Key " + TripaySamples.API_KEY + " or "
                    + TripaySamples.PRIVATE_KEY.reveal() + "\"}";
            server.thenAnswer(200, echo)
                    .thenAnswer(500, echo)
                    .thenCut()
                    .thenAnswer(200, echo)
                    .thenAnswer(200, echo);
            TripayPaymentGateway gateway = new TripayPaymentGateway(
                    new DirectCalls(Duration.ofSeconds(2)), GatewaySettings.defaults(), TripaySamples.CLOCK);
            GatewayAccount account = TripaySamples.account(server.address());

            for (int call = 0; call < 3; call++) {
                seen.add(gateway.open(account, TripaySamples.request()));
            }
            seen.add(gateway.channels(account));
            seen.add(gateway.status(account, TripaySamples.REFERENCE, Optional.of("X")));
            seen.add(account);

            assertThat(seen.lines())
                    .isNotEmpty()
                    .noneMatch(text ->
                            text.contains(TripaySamples.API_KEY) || text.contains(TripaySamples.PRIVATE_KEY.reveal()));
        }
    }
}
