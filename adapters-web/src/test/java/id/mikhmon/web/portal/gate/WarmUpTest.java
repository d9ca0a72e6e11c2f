package id.mikhmon.web.portal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.web.edge.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmUpTest {
    private final Visitor visitor = new Visitor();
    private final WarmUp warmUp = new WarmUp();

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.5.50.1", "2001:db8::1", "::ffff:192.0.2.1"})
    void thereIsNothingHereForOtherMachines(String address) throws Exception {
        Exchange exchange = ask(address);

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(visitor.isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void whoStartedTheServerHasEachPageDrawnOnce(String address) throws Exception {
        for (int i = 0; i < 5; i++) {
            // an exchange without a container has no pages
            assertThatThrownBy(() -> ask(address)).hasMessageContaining("getRequestDispatcher");
        }

        assertThat(ask(address).status()).isEqualTo(404);
    }

    @Test
    void whoeverThePageIsDrawnForIsNobody() {
        assertThatThrownBy(() -> ask("127.0.0.1")).hasMessageContaining("getRequestDispatcher");

        assertThat(visitor.who().agent()).isEmpty();
        assertThat(visitor.who().name()).isEmpty();
        assertThat(visitor.actor().toString()).contains("warm-up");
    }

    private Exchange ask(String address) throws Exception {
        warmUp.visitor = visitor;
        Exchange exchange = Exchange.post(null, new byte[0]).at("/warm-up").from(address);
        warmUp.doPost(exchange.request(), exchange.response());
        return exchange;
    }
}
