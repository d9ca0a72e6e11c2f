package id.mikhmon.web.portal.agent.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.sale.ListSoldVouchers;
import id.mikhmon.application.sale.VoucherMark;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.web.portal.agent.PlayedSeller;
import id.mikhmon.web.portal.agent.VoucherStanding;
import id.mikhmon.web.portal.frame.PlayedExchange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentVouchersBackingTest {
    private static final VoucherMark MARK =
            new VoucherMark(Instant.parse("2026-11-22T07:05:00Z"), new OrderId("a".repeat(26)));

    private final PlayedExchange exchange = new PlayedExchange();
    private ListSoldVouchers.Query asked;

    @Test
    void filtersOfTheAddressAreAskedForTheAgentWhoIsSignedIn() {
        exchange.with("standing", "WAITING")
                .with("q", "0812 3456")
                .with("after", MARK.text())
                .with("agent", "AG002");

        AgentVouchersBacking page = opened();

        assertThat(asked.agent()).isEqualTo(SaleInMemory.SARI);
        assertThat(asked.state()).contains(OrderState.PAID);
        assertThat(asked.sought()).contains("0812 3456");
        assertThat(asked.after()).contains(MARK);
        assertThat(page.isFiltered()).isTrue();
        assertThat(page.getNextPath()).isEqualTo("/agent/vouchers?standing=WAITING&q=0812+3456&after=" + MARK.text());
        assertThat(page.pathWith(null)).isEqualTo("/agent/vouchers?q=0812+3456");
        assertThat(page.pathWith(VoucherStanding.READY)).isEqualTo("/agent/vouchers?standing=READY&q=0812+3456");
    }

    @Test
    void whatIsNoFilterIsLeftOut() {
        exchange.with("standing", "NICE").with("q", "x".repeat(65)).with("after", "strange");

        AgentVouchersBacking page = opened();

        assertThat(asked.state()).isEmpty();
        assertThat(asked.sought()).isEmpty();
        assertThat(asked.after()).isEmpty();
        assertThat(page.isFiltered()).isFalse();
        assertThat(page.pathWith(null)).isEqualTo("/agent/vouchers");
    }

    private AgentVouchersBacking opened() {
        AgentVouchersBacking page = new AgentVouchersBacking();
        page.exchange = exchange;
        page.seller = new PlayedSeller(new SaleInMemory());
        page.listSoldVouchers = query -> {
            asked = query;
            return new ListSoldVouchers.Page(List.of(), Optional.of(MARK));
        };
        page.open();
        return page;
    }
}
