package id.mikhmon.persistence.checkout;

import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static id.mikhmon.domain.payment.PaymentFixture.aPaymentOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import id.mikhmon.persistence.offer.JpaOffers;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.payment.JpaPayments;
import id.mikhmon.persistence.router.JpaRouters;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import id.mikhmon.persistence.voucher.JpaVouchers;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpaOrderViewsIT {
    private static final RouterName CAFE = new RouterName("cafe");
    private static final URI LOGIN_PAGE = URI.create("http://hotspot.lan/login");

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final OrderViews views = new JpaOrderViews(stores.database());
    private final JpaOrders orders = new JpaOrders(stores.database());
    private final JpaPayments payments = new JpaPayments(stores.database());
    private final JpaVouchers vouchers = new JpaVouchers(stores.database());

    @Test
    void freshOrderStandsAlone() {
        Order order = anOrder().order();
        orders.add(order);

        assertThat(views.find(order.id()))
                .contains(new OrderView(order, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(views.find(anOrder().number(9).order().id())).isEmpty();
    }

    @Test
    void deliveredOrderShowsItsVoucherAndWhereToLogIn() {
        Order order = anOrder().delivered().order();
        orders.add(order);
        new JpaRouters(stores.database(), stores.secrets(), Clock.systemUTC()).save(router());
        Payment paid = aPaymentOf(order).paid().payment();
        payments.add(paid);
        Voucher.Drawn drawn = drawn(order);
        vouchers.add(drawn, CAFE);
        assertThat(views.find(order.id()).orElseThrow().voucher()).isEmpty();

        Voucher.Provisioned provisioned = drawn.provisioned(PLACED_AT.plusSeconds(70));
        vouchers.provisioned(List.of(drawn), PLACED_AT.plusSeconds(70));

        assertThat(views.find(order.id()))
                .contains(new OrderView(order, Optional.of(paid), Optional.of(provisioned), Optional.of(LOGIN_PAGE)));
    }

    @Test
    void viewShowsWhatTheSameTransactionStored() {
        Order order = anOrder().order();
        orders.add(order);
        vouchers.add(drawn(order), CAFE);

        stores.transactions().run(() -> {
            orders.lock(order.id());
            vouchers.find(order.id());
            orders.save(anOrder().paid().order());
            vouchers.provisioned(List.of(drawn(order)), PLACED_AT);

            OrderView view = views.find(order.id()).orElseThrow();
            assertThat(view.order().state()).isEqualTo(OrderState.PAID);
            assertThat(view.voucher()).isPresent();
        });
    }

    @Test
    void latestAttemptIsShownUntilOneIsPaid() {
        Order order = anOrder().order();
        orders.add(order);
        Payment first = aPaymentOf(order).attempt(1).expired().payment();
        Payment second = aPaymentOf(order).attempt(2).opened().payment();
        payments.add(second);
        payments.add(first);
        assertThat(views.find(order.id()).orElseThrow().payment()).contains(second);

        Payment paid = aPaymentOf(order).attempt(1).paid().payment();
        payments.save(paid);
        assertThat(views.find(order.id()).orElseThrow().payment()).contains(paid);

        payments.save(aPaymentOf(order).attempt(2).paidAgain().payment());
        assertThat(views.find(order.id()).orElseThrow().payment()).contains(paid);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesGoFromOneEndToTheOtherWithoutGapOrRepetition(boolean oldestFirst) {
        List<Order> stored = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // Two of a kind, since orders of one microsecond must not be lost between pages.
            Order order =
                    anOrder().number(i).placedAt(PLACED_AT.plusSeconds(i / 2)).order();
            orders.add(order);
            payments.add(aPaymentOf(order).attempt(1).expired().payment());
            payments.add(aPaymentOf(order).attempt(2).payment());
            stored.add(order);
        }

        List<Order> seen = new ArrayList<>();
        Optional<String> mark = Optional.empty();
        do {
            OrderViews.Page page = views.page(query(Optional.empty(), oldestFirst, mark, 3));
            assertThat(page.orders()).hasSizeLessThanOrEqualTo(3);
            assertThat(page.orders())
                    .allMatch(view -> view.payment().orElseThrow().attempt() == 2);
            page.orders().forEach(view -> seen.add(view.order()));
            mark = page.next();
        } while (mark.isPresent());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(stored);
        Comparator<Order> byAge = Comparator.comparing(Order::createdAt);
        assertThat(seen).isSortedAccordingTo(oldestFirst ? byAge : byAge.reversed());
    }

    @Test
    void pageIsNarrowedByStateAndTime() {
        orders.add(anOrder().number(1).placedAt(PLACED_AT).order());
        Order paid =
                anOrder().number(2).placedAt(PLACED_AT.plusSeconds(1)).paid().order();
        orders.add(paid);
        orders.add(anOrder().number(3).placedAt(PLACED_AT.plusSeconds(2)).order());

        assertThat(views.page(query(Optional.of(OrderState.PAID), Optional.empty(), 10))
                        .orders())
                .extracting(OrderView::order)
                .containsExactly(paid);
        assertThat(views.page(new OrderViews.Query(
                                Optional.empty(),
                                false,
                                Optional.of(PLACED_AT.plusSeconds(1)),
                                Optional.of(PLACED_AT.plusSeconds(2)),
                                false,
                                Optional.empty(),
                                10))
                        .orders())
                .extracting(OrderView::order)
                .containsExactly(paid);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pageIsNarrowedByAllWishesAtOnce(boolean oldestFirst) {
        List<Order> wanted = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            Order paid = anOrder()
                    .number(i)
                    .placedAt(PLACED_AT.plusSeconds(i))
                    .paid()
                    .order();
            orders.add(paid);
            orders.add(
                    anOrder().number(10 + i).placedAt(PLACED_AT.plusSeconds(i)).order());
            if (i >= 2 && i < 7) {
                wanted.add(paid);
            }
        }
        if (!oldestFirst) {
            Collections.reverse(wanted);
        }

        List<Order> seen = new ArrayList<>();
        Optional<String> mark = Optional.empty();
        do {
            OrderViews.Page page = views.page(new OrderViews.Query(
                    Optional.of(OrderState.PAID),
                    false,
                    Optional.of(PLACED_AT.plusSeconds(2)),
                    Optional.of(PLACED_AT.plusSeconds(7)),
                    oldestFirst,
                    mark,
                    2));
            page.orders().forEach(view -> seen.add(view.order()));
            mark = page.next();
        } while (mark.isPresent());

        assertThat(seen).isEqualTo(wanted);
    }

    @Test
    void whatNeedsAPersonIsFoundInEveryState() {
        orders.add(anOrder().number(1).paid().order());
        Order review = anOrder()
                .number(2)
                .placedAt(PLACED_AT.plusSeconds(1))
                .delivered()
                .order()
                .after(OrderEvent.SECOND_PAYMENT, PLACED_AT);
        Order refunded = anOrder()
                .number(3)
                .placedAt(PLACED_AT.plusSeconds(2))
                .paid()
                .order()
                .after(OrderEvent.MONEY_RETURNED, PLACED_AT)
                .after(OrderEvent.SECOND_PAYMENT, PLACED_AT);
        orders.add(review);
        orders.add(refunded);

        assertThat(views.page(attention()).orders())
                .extracting(OrderView::order)
                .containsExactly(refunded, review);

        orders.save(refunded.after(OrderEvent.CLOSED, PLACED_AT));
        assertThat(views.page(attention()).orders())
                .extracting(OrderView::order)
                .containsExactly(review);
    }

    private static OrderViews.Query attention() {
        return new OrderViews.Query(
                Optional.empty(), true, Optional.empty(), Optional.empty(), false, Optional.empty(), 10);
    }

    @Test
    void pageOfManyOrdersReadsLittle() {
        Order order = anOrder().awaitingPayment().order();
        orders.add(order);
        payments.add(aPaymentOf(order).opened().payment());
        multiplied(16_384);

        long rowsRead = stores.rowsReadBy(() -> {
            OrderViews.Page first = views.page(query(Optional.empty(), Optional.empty(), 25));
            views.page(query(Optional.empty(), first.next(), 25));
            views.page(query(Optional.of(OrderState.AWAITING_PAYMENT), first.next(), 25));
            views.page(attention());
            OrderViews.Page oldest = views.page(query(Optional.empty(), true, Optional.empty(), 25));
            views.page(query(Optional.empty(), true, oldest.next(), 25));
            views.page(query(Optional.of(OrderState.AWAITING_PAYMENT), true, oldest.next(), 25));
            views.find(order.id());
        });

        assertThat(rowsRead).isLessThan(2_000);
    }

    private static void multiplied(int count) {
        String id = "REPLACE(REPLACE(REPLACE(REPLACE(LEFT(MD5(CONCAT(id, %1$d)), 26), '0', 'g'), '1', 'h'), '8', 'j'),"
                + " '9', 'k')";
        String columns = "offer, offer_name, validity_seconds, router, profile, server, limit_uptime_seconds,"
                + " limit_bytes, code_mode, code_prefix, code_length, code_alphabet, customer_name, customer_phone,"
                + " customer_language, price, fee, currency, state, expires_at, version";
        for (int rows = 1; rows < count; rows *= 2) {
            stores.execute("INSERT INTO orders (id, reference, created_at, " + columns + ") SELECT "
                    + id.formatted(rows) + ", CONCAT('MK', UPPER(LEFT(" + id.formatted(rows)
                    + ", 10))), created_at + " + rows + ", " + columns + " FROM orders");
        }
        stores.execute("INSERT INTO payments (reference, order_id, attempt, gateway, channel, amount, fee, currency,"
                + " state, steps, created_at, expires_at, checks, preference, version) SELECT CONCAT(o.reference, '-1P'),"
                + " o.id, 1, p.gateway, p.channel, p.amount, p.fee, p.currency, p.state, p.steps, p.created_at,"
                + " p.expires_at, 0, 1, 1 FROM orders o, payments p WHERE o.id <> p.order_id");
        stores.execute("ANALYZE TABLE orders, payments");
    }

    @Test
    void strangeMarkIsRefused() {
        for (String mark : List.of("", "1", "1-x", "9999999999999999999-aaaaaaaaaaaaaaaaaaaaaaaaaa", "' OR 1=1")) {
            assertThatThrownBy(() -> views.page(query(Optional.empty(), Optional.of(mark), 10)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void catalogueVersionGrowsWithEveryChange() {
        JpaCatalogueVersion version = new JpaCatalogueVersion(stores.database());
        long before = version.current();

        new JpaOffers(stores.database()).save(anOffer().offer());
        long afterOffer = version.current();
        new JpaRouters(stores.database(), stores.secrets(), Clock.systemUTC()).save(router());

        assertThat(afterOffer).isGreaterThan(before);
        assertThat(version.current()).isGreaterThan(afterOffer);
    }

    private static OrderViews.Query query(Optional<OrderState> state, Optional<String> after, int limit) {
        return query(state, false, after, limit);
    }

    private static OrderViews.Query query(
            Optional<OrderState> state, boolean oldestFirst, Optional<String> after, int limit) {
        return new OrderViews.Query(
                state, false, Optional.<Instant>empty(), Optional.<Instant>empty(), oldestFirst, after, limit);
    }

    private static Voucher.Drawn drawn(Order order) {
        return new Voucher.Drawn(order.id(), new VoucherCode("k7mnpr2x"), Secret.of("p"), "vc-1", 1, PLACED_AT);
    }

    private static Router router() {
        return new Router(
                CAFE,
                "192.168.88.1",
                8728,
                false,
                "mikhmon",
                Secret.of("s"),
                "all",
                LOGIN_PAGE,
                ZoneId.of("Asia/Jakarta"));
    }
}
