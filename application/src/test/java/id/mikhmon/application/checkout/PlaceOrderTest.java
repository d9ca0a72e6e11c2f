package id.mikhmon.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {
    private final SaleInMemory sale = new SaleInMemory();
    private long expectedOrders;

    @AfterEach
    void refusalStoresNothing() {
        assertThat(sale.orders.all().count()).isEqualTo(expectedOrders);
        assertThat(sale.outbox.list(Optional.empty(), 100)).hasSize((int) expectedOrders);
    }

    @Test
    void orderCarriesPriceFeeAndTimeLimit() {
        expectedOrders = 1;

        var order = sale.read(sale.order());

        assertThat(order.price()).isEqualTo(Money.rupiah(5_000));
        assertThat(order.fee()).isEqualTo(Money.rupiah(785));
        assertThat(order.total()).isEqualTo(Money.rupiah(5_785));
        assertThat(order.expiresAt()).isEqualTo(sale.clock.instant().plusSeconds(1_800));
        assertThat(order.state()).isEqualTo(OrderState.AWAITING_PAYMENT);
    }

    @Test
    void repeatedKeyGivesTheFirstOrder() {
        expectedOrders = 1;
        var first = (PlaceOrder.Placed) sale.placeOrder.place(SaleInMemory.command("same"));

        var second = sale.placeOrder.place(SaleInMemory.command("same"));

        assertThat(second).isEqualTo(new PlaceOrder.PlacedBefore(first.order()));
    }

    @Test
    void repeatedKeyGivesTheFirstOrderAlsoWhenTheOfferIsClosedSince() {
        expectedOrders = 1;
        var first = (PlaceOrder.Placed) sale.placeOrder.place(SaleInMemory.command("same"));
        sale.offers.save(SaleInMemory.oneDay(false));

        assertThat(sale.placeOrder.place(SaleInMemory.command("same")))
                .isEqualTo(new PlaceOrder.PlacedBefore(first.order()));
    }

    @Test
    void keyWithOtherContentIsRefused() {
        expectedOrders = 1;
        sale.placeOrder.place(SaleInMemory.command("same"));
        var other = SaleInMemory.command("same");

        var outcome = sale.placeOrder.place(new PlaceOrder.Command(
                other.offer(),
                other.agent(),
                other.channel(),
                other.customer(),
                other.shown(),
                other.key(),
                "0".repeat(64)));

        assertThat(outcome).isInstanceOf(PlaceOrder.KeyUsedOtherwise.class);
    }

    @Test
    void unknownOfferIsRefused() {
        assertThat(place(new OfferId("nothing"), Optional.empty(), ScriptedPaymentGateway.QRIS))
                .isInstanceOf(PlaceOrder.UnknownOffer.class);
    }

    @Test
    void closedOfferIsRefused() {
        sale.offers.save(SaleInMemory.oneDay(false));

        assertThat(place(SaleInMemory.ONE_DAY, Optional.empty(), ScriptedPaymentGateway.QRIS))
                .isInstanceOf(PlaceOrder.OfferClosed.class);
    }

    @Test
    void unknownAgentIsRefused() {
        assertThat(place(SaleInMemory.ONE_DAY, Optional.of(new AgentCode("AG999")), ScriptedPaymentGateway.QRIS))
                .isInstanceOf(PlaceOrder.UnknownAgent.class);
    }

    @Test
    void agentWhoIsSwitchedOffIsRefused() {
        sale.agents.save(new Agent(
                SaleInMemory.SARI, "Warung Sari", new PhoneNumber("+6281300000001"), new LevelCode("BRONZE"), false));

        assertThat(place(SaleInMemory.ONE_DAY, Optional.of(SaleInMemory.SARI), ScriptedPaymentGateway.QRIS))
                .isInstanceOf(PlaceOrder.UnknownAgent.class);
    }

    @Test
    void unknownChannelIsRefused() {
        assertThat(place(SaleInMemory.ONE_DAY, Optional.empty(), new ChannelCode("GOLD")))
                .isInstanceOf(PlaceOrder.UnknownChannel.class);
    }

    @Test
    void channelThatDoesNotTakeTheAmountIsRefusedWithItsBounds() {
        assertThat(place(SaleInMemory.ONE_DAY, Optional.empty(), ScriptedPaymentGateway.BRIVA))
                .isEqualTo(new PlaceOrder.AmountOutOfBounds(Money.rupiah(10_000), Money.rupiah(5_000_000)));
    }

    private PlaceOrder.Outcome place(OfferId offer, Optional<AgentCode> agent, ChannelCode channel) {
        return sale.placeOrder.place(SaleInMemory.command("key", offer, agent, channel));
    }
}
