package id.mikhmon.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.GatewayId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeftOverCallbacksTest {
    private final SaleInMemory sale = new SaleInMemory();

    @Test
    void callbacksThatNobodyCanWorkOnDoNotHideTheRest() {
        OrderId id = sale.order();
        for (int n = 0; n < 250; n++) {
            // No account of this gateway is there any more.
            sale.callbacks.add(
                    GatewayId.XENDIT, "old-" + n, ScriptedPaymentGateway.callback("x"), sale.clock.instant());
        }
        sale.workers = task -> {};
        sale.pay(id);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);

        sale.pass(Duration.ofMinutes(1));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }
}
