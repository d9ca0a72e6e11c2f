package id.mikhmon.persistence.checkout;

import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static id.mikhmon.domain.payment.PaymentFixture.aPaymentOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.OrderStory;
import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.application.checkout.port.OrderFigures;
import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Node;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.domain.messaging.Message;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageState;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import id.mikhmon.persistence.messaging.JpaMessages;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.outbox.JdbcOutboxStore;
import id.mikhmon.persistence.payment.JpaPayments;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import id.mikhmon.persistence.voucher.JpaVouchers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The story of an order, the figures of a day and the search, on the database. */
class JpaOwnersQuestionsIT {
    private static final RouterName CAFE = new RouterName("cafe");

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final JpaOrders orders = new JpaOrders(stores.database());
    private final JpaPayments payments = new JpaPayments(stores.database());
    private final JpaVouchers vouchers = new JpaVouchers(stores.database());
    private final JdbcOutboxStore outbox =
            new JdbcOutboxStore(stores.database(), Clock.systemUTC(), new Node("test", 1, false));
    private final JpaMessages messages = new JpaMessages(stores.database());
    private final JpaOrderStories stories = new JpaOrderStories(stores.database());
    private final JpaOrderFigures figures = new JpaOrderFigures(stores.database());
    private final JpaOrderSearch search = new JpaOrderSearch(stores.database());

    @Test
    void theStoryHoldsEverythingOfItsOrderAndNothingOfAnother() {
        Order order = anOrder().number(1).paid().order();
        Order other = anOrder().number(2).paid().order();
        for (Order one : List.of(order, other)) {
            orders.add(one);
            payments.add(aPaymentOf(one).attempt(1).expired().payment());
            payments.add(aPaymentOf(one).attempt(2).paid().payment());
            work("payment.open.v1", "payment.open:" + one.reference() + "-2P");
            work("payment.check.v1", "payment.check:" + one.reference() + "-2P:1");
            work("voucher.provision.v1", "voucher.provision:" + one.id());
            work("message.send.v1", "message.send:voucher-" + one.reference());
            messages.add(message("voucher-" + one.reference()));
        }
        vouchers.add(drawn(order, "k7mnpr2x"), CAFE);

        OrderStory story = stories.find(order.id()).orElseThrow();

        assertThat(story.view().order()).isEqualTo(order);
        assertThat(story.payments()).extracting(Payment::attempt).containsExactly(1, 2);
        assertThat(story.payments()).extracting(Payment::order).containsOnly(order.id());
        assertThat(story.voucher().orElseThrow().code().value()).isEqualTo("k7mnpr2x");
        assertThat(story.voucher().orElseThrow().provisionedAt()).isEmpty();
        assertThat(story.messages()).extracting(OrderStory.Sent::state).containsExactly(MessageState.QUEUED);
        assertThat(story.messages())
                .extracting(sent -> sent.key().value())
                .containsExactly("voucher-" + order.reference());
        assertThat(story.work())
                .extracting(OutboxStore.Entry::type)
                .containsExactly("payment.open.v1", "payment.check.v1", "voucher.provision.v1", "message.send.v1");
        assertThat(stories.find(anOrder().number(9).order().id())).isEmpty();
    }

    @Test
    void aStoryReadsLittleHoweverMuchThereIs() {
        Order order = anOrder().paid().order();
        orders.add(order);
        work("voucher.provision.v1", "voucher.provision:" + order.id());
        for (int rows = 1; rows < 4_096; rows *= 2) {
            stores.execute(
                    "INSERT INTO outbox (type, lane, message_key, subject, correlation, state, attempts, created_at)"
                            + " SELECT type, lane, CONCAT('payment.check:', UUID()), subject,"
                            + " correlation, state, attempts, created_at FROM outbox");
        }
        stores.execute("ANALYZE TABLE outbox");

        assertThat(stores.rowsReadBy(() -> stories.find(order.id()))).isLessThan(200);
    }

    @Test
    void aDayCountsWhatHappenedInItAndNothingElse() {
        orders.add(anOrder().number(1).order());
        orders.add(anOrder().number(2).paid().order());
        orders.add(anOrder().number(3).delivered().order());
        Order early = anOrder()
                .number(4)
                .placedAt(PLACED_AT.minusSeconds(90_000))
                .delivered()
                .order();
        orders.add(early);
        long price = anOrder().order().price().units();

        ViewFigures.Day day = figures.day(PLACED_AT, PLACED_AT.plusSeconds(86_400));

        assertThat(day.placed()).isEqualTo(3);
        assertThat(day.paid()).isEqualTo(2);
        assertThat(day.sales().units()).isEqualTo(2 * price);
        assertThat(day.delivered()).isEqualTo(1);
        assertThat(figures.day(PLACED_AT.plusSeconds(200_000), PLACED_AT.plusSeconds(300_000))
                        .sales()
                        .isZero())
                .isTrue();
    }

    @Test
    void takingsAreCutAtTheirBordersAndWhatWasGivenBackIsLeftOut() {
        Order first = anOrder().number(1).paid().order();
        Instant paidAt = first.paidAt().orElseThrow();
        orders.add(first);
        orders.add(anOrder().number(2).delivered().order());
        orders.add(anOrder().number(3).order());
        orders.add(anOrder().number(4).paid().order().after(OrderEvent.MONEY_RETURNED, paidAt));
        orders.add(anOrder()
                .number(5)
                .placedAt(PLACED_AT.minusSeconds(172_800))
                .delivered()
                .order());
        OrderFigures.Takings one = new OrderFigures.Takings(1, first.price());
        OrderFigures.Takings two = new OrderFigures.Takings(2, first.price().times(2));

        assertThat(figures.takings(List.of(
                        PLACED_AT.minusSeconds(259_200),
                        PLACED_AT.minusSeconds(86_400),
                        PLACED_AT.minusSeconds(40_000),
                        PLACED_AT.plusSeconds(86_400))))
                .containsExactly(one, OrderFigures.Takings.NOTHING, two);
        assertThat(figures.takings(List.of(paidAt.plusNanos(1_000), paidAt.plusSeconds(86_400))))
                .containsExactly(OrderFigures.Takings.NOTHING);
        assertThat(figures.takings(List.of(paidAt.minusNanos(1_000), paidAt, paidAt.plusNanos(1_000))))
                .containsExactly(OrderFigures.Takings.NOTHING, two);
    }

    @Test
    void whatWaitsIsCountedWithTheOldestOfIt() {
        orders.add(anOrder().number(1).placedAt(PLACED_AT.plusSeconds(5)).paid().order());
        orders.add(anOrder().number(2).placedAt(PLACED_AT).paid().order());

        assertThat(figures.waiting(OrderState.PAID).count()).isEqualTo(2);
        assertThat(figures.waiting(OrderState.PAID).oldest()).contains(PLACED_AT);
        assertThat(figures.attention().count()).isZero();
        assertThat(figures.attention().oldest()).isEmpty();

        Order refunded = anOrder().number(3).paid().order().after(OrderEvent.MONEY_RETURNED, PLACED_AT);
        orders.add(refunded);
        assertThat(figures.attention().count()).isZero();
        orders.save(refunded.after(OrderEvent.SECOND_PAYMENT, PLACED_AT));
        assertThat(figures.attention().count()).isEqualTo(1);
        assertThat(figures.attention().oldest()).contains(PLACED_AT);
    }

    @Test
    void ordersAreFoundByNumberPhoneAndCode() {
        Order first = anOrder().number(1).delivered().order();
        Order second = anOrder()
                .number(2)
                .placedAt(PLACED_AT.plusSeconds(9))
                .delivered()
                .order();
        orders.add(first);
        orders.add(second);
        vouchers.add(drawn(first, "aaaa1111"), CAFE);
        vouchers.add(drawn(second, "bbbb2222"), CAFE);

        assertThat(search.byReference(first.reference()))
                .extracting(view -> view.order())
                .containsExactly(first);
        assertThat(search.byPhone(first.customer().orElseThrow().phone(), 25))
                .extracting(view -> view.order())
                .containsExactly(second, first);
        assertThat(search.byPhone(first.customer().orElseThrow().phone(), 1)).hasSize(1);
        assertThat(search.byVoucher(new VoucherCode("bbbb2222"), 25))
                .extracting(view -> view.order())
                .containsExactly(second);
        assertThat(search.byVoucher(new VoucherCode("bbbb"), 25)).isEmpty();
    }

    private void work(String type, String key) {
        outbox.add(new OutboxMessage(type, Lane.messaging(), key, "subject", PLACED_AT), "-");
    }

    private static Message message(String key) {
        return Message.queue(
                new MessageKey(key),
                new PhoneNumber("+6281234567890"),
                Language.INDONESIAN,
                MessageTemplate.VOUCHER_READY,
                Map.of("offer", "1 hari"),
                PLACED_AT,
                PLACED_AT.plusSeconds(3_600));
    }

    private static Voucher.Drawn drawn(Order order, String code) {
        return new Voucher.Drawn(order.id(), new VoucherCode(code), Secret.of("p"), "vc-1", 1, PLACED_AT);
    }
}
