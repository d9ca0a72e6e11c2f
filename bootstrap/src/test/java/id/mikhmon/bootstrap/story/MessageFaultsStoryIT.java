package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.fonnte.FonnteFault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A message is never sent twice on a sure answer and never lost on an unsure one; the order is delivered whatever becomes of it. */
class MessageFaultsStoryIT {
    private static final String REPETITION = "(kirim ulang)";
    /** A lane that rests, a breaker that has to close again, and the pause after an unsure answer. */
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @RegisterExtension
    static final OpenShop OPEN = OpenShop.forAllStories();

    private final Shop shop = OPEN.shop();

    @ParameterizedTest
    @EnumSource(names = {"DISCONNECTED", "QUOTA", "TOKEN_INVALID", "REFUSE"})
    void whatCertainlyWasNotSentIsSentOnceItCan(FonnteFault fault) {
        shop.outside().fonnte().misbehave(fault, Duration.ZERO);
        Sale sale = shop.sale().payable();

        sale.pay();

        sale.await("DELIVERED");
        awaitAttempt(sale);
        assertThat(sale.messages()).isEmpty();
        shop.outside().fonnte().misbehave(FonnteFault.NONE, Duration.ZERO);
        sale.awaitMessage(RECOVERY);
        awaitEnd(sale);
        sale.assertDeliveredOnce();
    }

    @Test
    void whatPerhapsWasSentIsRepeatedOnceAndSaysSo() {
        shop.outside().fonnte().misbehave(FonnteFault.ACCEPT_THEN_HANG, Duration.ZERO);
        Sale sale = shop.sale().payable();

        sale.pay();

        sale.await("DELIVERED");
        awaitEnd(sale);
        assertThat(sale.messages()).hasSize(2);
        assertThat(sale.messages().get(0).text()).doesNotContain(REPETITION);
        assertThat(sale.messages().get(1).text()).contains(REPETITION);
    }

    @ParameterizedTest
    @EnumSource(names = {"HANG", "ERROR_500", "NONSENSE", "CUT"})
    void anAnswerThatTellsNothingDoesNotLoseTheMessage(FonnteFault fault) {
        shop.outside().fonnte().misbehave(fault, Duration.ZERO);
        Sale sale = shop.sale().payable();

        sale.pay();

        sale.await("DELIVERED");
        awaitAttempt(sale);
        shop.outside().fonnte().misbehave(FonnteFault.NONE, Duration.ZERO);
        awaitEnd(sale);
        assertThat(sale.messages()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        assertThat(sale.messages().get(sale.messages().size() - 1).text()).contains(REPETITION);
    }

    @Test
    void aNumberThatTheGatewayRefusesCostsTheBuyerNothingButTheMessage() {
        shop.outside().fonnte().misbehave(FonnteFault.TARGET_INVALID, Duration.ZERO);
        Sale sale = shop.sale().payable();

        sale.pay();

        Reply order = sale.await("DELIVERED");
        awaitEnd(sale);
        assertThat(sale.messages()).isEmpty();
        assertThat(sale.page()).contains(order.textAt("voucher.username"));
    }

    private Map<String, Object> message(Sale sale) {
        return shop.outbox("voucher-" + sale.reference()).getOrDefault("message.send.v1", Map.of());
    }

    private void awaitAttempt(Sale sale) {
        Eventually.await(
                "an attempt for " + sale.reference(),
                RECOVERY,
                () -> message(sale),
                message -> message.get("lastError") instanceof String error && !error.isEmpty());
    }

    private void awaitEnd(Sale sale) {
        Eventually.await(
                "the end of the message of " + sale.reference(),
                RECOVERY,
                () -> message(sale),
                message -> message.isEmpty() || "DONE".equals(message.get("state")));
    }
}
