package id.mikhmon.application.voucher;

import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of vouchers keeps to. */
public abstract class VouchersContract {
    private static final RouterName CAFE = new RouterName("cafe");
    private static final RouterName HALL = new RouterName("hall");

    private final Order order = anOrder().number(1).paid().order();
    private final Order other = anOrder().number(2).paid().order();

    protected abstract Transactions transactions();

    protected abstract Vouchers vouchers();

    /** Vouchers refer to orders, which may have to be there. */
    protected abstract void storeOrder(Order order);

    @BeforeEach
    void ordersAreThere() {
        storeOrder(order);
        storeOrder(other);
    }

    @Test
    void voucherIsFoundAsItWasStored() {
        Voucher.Drawn drawn = drawn(order, "k7mnpr2x", PLACED_AT);

        assertThat(add(drawn, CAFE)).isTrue();

        assertThat(vouchers().find(order.id())).contains(drawn);
        assertThat(vouchers().find(other.id())).isEmpty();
    }

    @Test
    void orderHasOneVoucher() {
        Voucher.Drawn first = drawn(order, "first", PLACED_AT);
        add(first, CAFE);

        assertThat(add(drawn(order, "second", PLACED_AT), CAFE)).isFalse();

        assertThat(vouchers().find(order.id())).contains(first);
    }

    @Test
    void codeThatIsTakenOnTheRouterIsRefusedAndTheNextOneIsTriedInTheSameTransaction() {
        add(drawn(other, "twin", PLACED_AT), CAFE);

        transactions().run(() -> {
            assertThat(vouchers().add(drawn(order, "twin", PLACED_AT), CAFE)).isFalse();
            assertThat(vouchers().add(drawn(order, "next", PLACED_AT), CAFE)).isTrue();
        });

        assertThat(vouchers().find(order.id())).contains(drawn(order, "next", PLACED_AT));
    }

    @Test
    void codeMayStandOnTwoRouters() {
        assertThat(add(drawn(order, "twin", PLACED_AT), CAFE)).isTrue();
        assertThat(add(drawn(other, "twin", PLACED_AT), HALL)).isTrue();
    }

    @Test
    void codesDifferByCase() {
        assertThat(add(drawn(order, "abcd", PLACED_AT), CAFE)).isTrue();
        assertThat(add(drawn(other, "ABCD", PLACED_AT), CAFE)).isTrue();
    }

    @Test
    void provisionedVoucherTakesThePlaceOfTheDrawnOne() {
        Voucher.Drawn drawn = drawn(order, "k7mnpr2x", PLACED_AT);
        add(drawn, CAFE);

        Voucher.Provisioned provisioned = drawn.provisioned(PLACED_AT.plusSeconds(3));
        transactions().run(() -> {
            assertThat(vouchers().find(order.id())).contains(drawn);
            assertThat(vouchers().provisioned(List.of(drawn), PLACED_AT.plusSeconds(3)))
                    .containsExactly(drawn);
            assertThat(vouchers().find(order.id())).contains(provisioned);
        });

        assertThat(vouchers().find(order.id())).contains(provisioned);
    }

    @Test
    void voucherIsRecordedAsMadeOnceAndOnlyWithTheCodeThatIsStored() {
        Voucher.Drawn drawn = drawn(order, "stored", PLACED_AT);
        add(drawn, CAFE);
        Voucher.Provisioned made = drawn.provisioned(PLACED_AT.plusSeconds(3));

        assertThat(provisioned(3, drawn(order, "other", PLACED_AT))).isEmpty();
        assertThat(vouchers().find(order.id())).contains(drawn);
        assertThat(provisioned(3, drawn)).containsExactly(drawn);
        assertThat(provisioned(9, drawn)).isEmpty();

        assertThat(vouchers().find(order.id())).contains(made);
        assertThat(provisioned(3, drawn(other, "never-added", PLACED_AT))).isEmpty();
        assertThat(provisioned(3)).isEmpty();
    }

    @Test
    void severalVouchersAreRecordedAtOnceEachByItself() {
        Order third = anOrder().number(3).paid().order();
        storeOrder(third);
        Voucher.Drawn one = drawn(order, "one", PLACED_AT);
        Voucher.Drawn made = drawn(other, "made", PLACED_AT);
        Voucher.Drawn three = drawn(third, "three", PLACED_AT);
        Stream.of(one, made, three).forEach(drawn -> add(drawn, CAFE));
        provisioned(1, made);

        assertThat(provisioned(5, drawn(third, "overtaken", PLACED_AT), three, made, one))
                .containsExactlyInAnyOrder(one, three);

        assertThat(vouchers().findAll(List.of(third.id(), order.id(), other.id(), third.id())))
                .containsExactlyInAnyOrder(
                        one.provisioned(PLACED_AT.plusSeconds(5)),
                        made.provisioned(PLACED_AT.plusSeconds(1)),
                        three.provisioned(PLACED_AT.plusSeconds(5)));
        assertThat(vouchers().findAll(List.of(anOrder().number(9).order().id())))
                .isEmpty();
    }

    private Set<Voucher.Drawn> provisioned(int seconds, Voucher.Drawn... made) {
        return transactions().required(() -> vouchers().provisioned(List.of(made), PLACED_AT.plusSeconds(seconds)));
    }

    @Test
    void newDrawThatIsTakenLeavesTheFormerOne() {
        Voucher.Drawn former = drawn(order, "former", PLACED_AT);
        add(former, CAFE);
        add(drawn(other, "taken", PLACED_AT), CAFE);

        Voucher.Drawn again = new Voucher.Drawn(
                order.id(), new VoucherCode("taken"), Secret.of("taken"), former.comment(), 2, PLACED_AT);
        assertThat(transactions().required(() -> vouchers().replace(again, CAFE)))
                .isFalse();

        assertThat(vouchers().find(order.id())).contains(former);
    }

    @Test
    void newDrawOfAnAttemptThatWasOvertakenIsNotStored() {
        Voucher.Drawn first = drawn(order, "first", PLACED_AT);
        add(first, CAFE);
        Voucher.Drawn second = new Voucher.Drawn(
                order.id(), new VoucherCode("second"), Secret.of("second"), first.comment(), 2, PLACED_AT);
        Voucher.Drawn rival = new Voucher.Drawn(
                order.id(), new VoucherCode("rival"), Secret.of("rival"), first.comment(), 2, PLACED_AT);
        transactions().run(() -> vouchers().replace(second, CAFE));

        assertThatThrownBy(() -> transactions().run(() -> vouchers().replace(rival, CAFE)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(vouchers().find(order.id())).contains(second);

        Voucher.Provisioned made = second.provisioned(PLACED_AT.plusSeconds(3));
        provisioned(3, second);
        Voucher.Drawn third = new Voucher.Drawn(
                order.id(), new VoucherCode("third"), Secret.of("third"), first.comment(), 3, PLACED_AT);
        assertThatThrownBy(() -> transactions().run(() -> vouchers().replace(third, CAFE)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(vouchers().find(order.id())).contains(made);
    }

    @Test
    void paidOrdersWithoutAVoucherOnTheRouterAreListedOldestFirst() {
        Order unpaid = anOrder().number(3).inReview().order();
        Order served = anOrder().number(4).paid().order();
        Order young = anOrder().number(5).paid().order();
        Order soldByAgent = anOrder().number(6).soldBy("AG001").order();
        storeOrder(soldByAgent);
        add(drawn(soldByAgent, "sold", PLACED_AT), CAFE);
        storeOrder(unpaid);
        storeOrder(served);
        storeOrder(young);
        add(drawn(other, "second", PLACED_AT.plusSeconds(2)), CAFE);
        add(drawn(order, "first", PLACED_AT.plusSeconds(1)), CAFE);
        add(drawn(unpaid, "unpaid", PLACED_AT), CAFE);
        Voucher.Drawn done = drawn(served, "done", PLACED_AT);
        add(done, CAFE);
        provisioned(1, done);
        add(drawn(young, "young", PLACED_AT.plusSeconds(60)), CAFE);

        Instant before = PLACED_AT.plusSeconds(60);
        assertThat(waiting(before, 10)).containsExactly(order.id(), other.id());
        assertThat(waiting(before, 1)).containsExactly(order.id());
    }

    @Test
    void laterDrawDoesNotMakeAnOrderYoungAgain() {
        Voucher.Drawn first = drawn(order, "first", PLACED_AT);
        add(first, CAFE);

        Voucher.Drawn again = new Voucher.Drawn(
                order.id(),
                new VoucherCode("again"),
                Secret.of("again"),
                first.comment(),
                2,
                PLACED_AT.plusSeconds(600));
        transactions().run(() -> vouchers().replace(again, CAFE));

        assertThat(vouchers().find(order.id())).contains(again);
        assertThat(waiting(PLACED_AT.plusSeconds(1), 10)).containsExactly(order.id());
    }

    private boolean add(Voucher.Drawn drawn, RouterName router) {
        return transactions().required(() -> vouchers().add(drawn, router));
    }

    private static Voucher.Drawn drawn(Order order, String code, Instant at) {
        return new Voucher.Drawn(
                order.id(),
                new VoucherCode(code),
                Secret.of("pass-" + code),
                "up-123-11.22.26-" + order.reference(),
                1,
                at);
    }

    private List<OrderId> waiting(Instant before, int most) {
        List<Vouchers.Waiting> found = vouchers().notProvisionedSince(before, Optional.empty(), most);
        for (int n = 0; n < found.size() && most > found.size(); n++) {
            assertThat(vouchers().notProvisionedSince(before, Optional.of(found.get(n)), most))
                    .isEqualTo(found.subList(n + 1, found.size()));
        }
        return found.stream().map(Vouchers.Waiting::order).toList();
    }
}
