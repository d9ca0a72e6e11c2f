package id.mikhmon.application.voucher;

import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlagUndeliverableTest {
    private static final int MANY = 450;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryVouchers vouchers = new InMemoryVouchers(transactions, id -> true);

    @Test
    void oldOnesThatCannotBeFlaggedDoNotHideTheRest() {
        List<OrderId> looked = new ArrayList<>();
        List<OrderId> stuck = new ArrayList<>();
        for (int n = 1; n <= MANY; n++) {
            Order order = anOrder().number(n).paid().order();
            vouchers.add(
                    new Voucher.Drawn(
                            order.id(),
                            new VoucherCode("code" + n),
                            Secret.of("code" + n),
                            "vc-1-" + n,
                            1,
                            PLACED_AT.plusSeconds(n)),
                    new RouterName("cafe"));
            if (n <= 300) {
                stuck.add(order.id());
            }
        }
        VoucherRecords records = new VoucherRecords(
                new LockOrder() {
                    @Override
                    public Optional<Order> lock(OrderId id) {
                        looked.add(id);
                        if (stuck.contains(id)) {
                            throw new IllegalStateException("this one never works");
                        }
                        return Optional.empty();
                    }

                    @Override
                    public List<Order> lockAll(Collection<OrderId> ids) {
                        throw new UnsupportedOperationException("each alone, so that none holds up another");
                    }
                },
                (order, event) -> order,
                vouchers,
                null,
                command -> {},
                transactions,
                Clock.systemUTC(),
                new BuyerLinks(URI.create("https://wifi.example")));

        int flagged = new FlagUndeliverableService(vouchers, records, transactions, Duration.ofHours(1))
                .flag(PLACED_AT.plus(Duration.ofDays(1)));

        assertThat(looked).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(flagged).isEqualTo(MANY - 300);
    }
}
