package id.mikhmon.persistence.voucher;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwinCodesRaceIT {
    private static final RouterName CAFE = new RouterName("cafe");

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Test
    void oneCodeDrawnForTenOrdersAtOnceGoesToOneOfThem() {
        List<Order> orders = storedOrders(10);
        JpaVouchers vouchers = new JpaVouchers(stores.database());

        List<Boolean> first = Rivals.atOnce(
                10,
                rival -> () -> stores.transactions().required(() -> {
                    boolean got = vouchers.add(drawn(orders.get(rival), "twin"), CAFE);
                    return got || !vouchers.add(drawn(orders.get(rival), "own" + rival), CAFE);
                }));

        assertThat(first).containsOnlyOnce(true);
        assertThat(stores.number("SELECT COUNT(*) FROM vouchers")).isEqualTo(10);
        assertThat(stores.number("SELECT COUNT(*) FROM vouchers WHERE code = 'twin'"))
                .isEqualTo(1);
    }

    @Test
    void oneOrderGetsOneVoucherHoweverManyDrawForIt() {
        Order order = storedOrders(1).get(0);
        JpaVouchers vouchers = new JpaVouchers(stores.database());

        List<Boolean> added = Rivals.atOnce(
                8,
                rival -> () -> stores.transactions().required(() -> vouchers.add(drawn(order, "code" + rival), CAFE)));

        assertThat(added).containsOnlyOnce(true);
    }

    private static List<Order> storedOrders(int count) {
        JpaOrders store = new JpaOrders(stores.database());
        List<Order> orders = IntStream.range(0, count)
                .mapToObj(number -> anOrder().number(number).paid().order())
                .toList();
        orders.forEach(store::add);
        return orders;
    }

    private static Voucher.Drawn drawn(Order order, String code) {
        return new Voucher.Drawn(
                order.id(), new VoucherCode(code), Secret.of(code), "vc-123-11.22.26-x", 1, order.createdAt());
    }
}
