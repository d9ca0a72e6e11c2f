package id.mikhmon.web.portal.agent.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.sale.ListHeldSalesService;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewSellerFigures;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.SaleLimits;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.agent.PlayedSeller;
import id.mikhmon.web.portal.frame.DayBars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgentHomeBackingTest {
    private final SaleInMemory house = new SaleInMemory();
    private final PlayedSeller seller = new PlayedSeller(house);
    private final List<AgentCode> asked = new ArrayList<>();

    @Test
    void everythingIsAskedForTheAgentWhoIsSignedIn() {
        AgentHomeBacking page = opened(0, 0);

        assertThat(asked).containsExactly(SaleInMemory.SARI, SaleInMemory.SARI);
        assertThat(page.getAlerts()).isEmpty();
        assertThat(page.isHeld()).isFalse();
    }

    @Test
    void saleThatWaitsForTheOwnerIsTold() {
        seller.with(100_000);
        house.limited
                .apply(new SaleLimits(1, 0, 0, Optional.empty()))
                .sell(new SellVouchers.Command(
                        SaleInMemory.SARI,
                        SaleInMemory.ONE_DAY,
                        2,
                        SoldTo.ANYBODY,
                        Optional.empty(),
                        new IdempotencyKey("k"),
                        "f"));

        assertThat(opened(0, 0).isHeld()).isTrue();
    }

    @Test
    void theBestDayFillsThePictureAndADayWithSalesIsNeverFlat() {
        List<DayBars.Bar> bars = opened(1, 500).getBars();

        assertThat(bars).hasSize(ViewSellerFigures.DAYS);
        assertThat(bars.get(0).height()).isEqualTo(3);
        assertThat(bars.get(13).height()).isEqualTo(60);
        assertThat(bars.get(13).y()).isZero();
        assertThat(bars.get(5).height()).isEqualTo(1);
        assertThat(bars).allSatisfy(bar -> assertThat(bar.x() + 14).isLessThanOrEqualTo(280));
        assertThat(opened(0, 0).getBars())
                .allSatisfy(bar -> assertThat(bar.height()).isEqualTo(1));
    }

    @Test
    void lowBalanceAndSuspensionAreTold() {
        Agent sari = seller.agent();
        house.agents.save(new Agent(
                sari.code(),
                sari.name(),
                sari.phone(),
                sari.email(),
                sari.level(),
                sari.upline(),
                AgentStatus.SUSPENDED,
                sari.creditLimit(),
                Optional.of(Money.rupiah(10_000)),
                sari.offers(),
                sari.routers(),
                sari.notes()));

        assertThat(opened(0, 0).getAlerts()).containsExactly("suspended", "low");
        seller.with(10_000);
        assertThat(opened(0, 0).getAlerts()).containsExactly("suspended");
    }

    /** @param first vouchers of the oldest day, {@code last} of today */
    private AgentHomeBacking opened(long first, long last) {
        AgentHomeBacking page = new AgentHomeBacking();
        page.seller = seller;
        page.viewFigures = agent -> {
            asked.add(agent);
            return new ViewSellerFigures.Figures(
                    sum(last),
                    sum(first + last),
                    IntStream.range(0, ViewSellerFigures.DAYS)
                            .mapToObj(index -> new ViewSellerFigures.Day(
                                    LocalDate.parse("2026-11-09").plusDays(index),
                                    sum(index == 0 ? first : index == 13 ? last : 0)))
                            .toList(),
                    0,
                    Instant.parse("2026-11-22T07:05:00Z"));
        };
        page.listSales = query -> {
            asked.add(query.agent());
            return new ListSales.Page(List.of(), Optional.empty());
        };
        page.listHeldSales = new ListHeldSalesService(house.heldSales, house.transactions);
        page.open();
        return page;
    }

    private static ViewSellerFigures.Sum sum(long vouchers) {
        return new ViewSellerFigures.Sum(vouchers, Money.rupiah(vouchers * 4_750), Money.rupiah(vouchers * 5_000));
    }
}
