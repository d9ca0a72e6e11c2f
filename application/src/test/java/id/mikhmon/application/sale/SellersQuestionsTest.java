package id.mikhmon.application.sale;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an agent asks about its own sales; the others' never show. */
class SellersQuestionsTest {
    private final Wallet wallet = new Wallet().with(1_000_000);
    private final SaleInMemory house = wallet.house;

    @Test
    void figuresTellTodayTheMonthAndEachOfTheLastDays() {
        LocalDate first = today();
        wallet.sell(2, "k1");
        house.clock.pass(Duration.ofDays(2));
        wallet.sell(3, "k2");

        ViewSellerFigures.Figures figures = house.viewSellerFigures.view(Wallet.SELLER);

        assertThat(figures.today()).isEqualTo(new ViewSellerFigures.Sum(3, Money.rupiah(13_500), Money.rupiah(15_000)));
        assertThat(figures.today().margin()).isEqualTo(Money.rupiah(1_500));
        assertThat(figures.days()).hasSize(ViewSellerFigures.DAYS);
        assertThat(figures.days().get(ViewSellerFigures.DAYS - 1).sum()).isEqualTo(figures.today());
        assertThat(figures.days().stream().filter(day -> day.sum().vouchers() > 0))
                .extracting(ViewSellerFigures.Day::date)
                .containsExactly(first, first.plusDays(2));
        assertThat(figures.month().vouchers()).isEqualTo(first.getMonth() == today().getMonth() ? 5 : 3);
    }

    @Test
    void figuresOfAnotherAgentAreItsOwn() {
        wallet.sell(2, "k1");

        ViewSellerFigures.Figures figures = house.viewSellerFigures.view(Wallet.ABOVE);

        assertThat(figures.today().vouchers()).isZero();
        assertThat(figures.month().margin()).isEqualTo(Money.rupiah(0));
        assertThat(figures.waiting()).isZero();
    }

    @Test
    void whatIsReturnedNoLongerCounts() {
        house.router.goAway();
        wallet.sell(2, "k1");

        assertThat(house.viewSellerFigures.view(Wallet.SELLER).waiting()).isEqualTo(2);
        house.pass(SaleInMemory.REFUND_AFTER.plusSeconds(1));

        assertThat(house.viewSellerFigures.view(Wallet.SELLER).waiting()).isZero();
        assertThat(house.viewSellerFigures.view(Wallet.SELLER).month().vouchers())
                .isZero();
    }

    @Test
    void vouchersAreFoundByCodeElseByTheCustomersNumber() {
        SaleView sale = wallet.sold(1, "k1", Wallet.BUYER);
        wallet.sold(1, "k2", SoldTo.ANYBODY);
        String code = sale.vouchers().get(0).voucher().orElseThrow().code().value();

        assertThat(list(Wallet.SELLER, Optional.of(code)))
                .singleElement()
                .satisfies(line -> assertThat(line.sale()).isEqualTo(sale.sale().id()));
        assertThat(list(Wallet.SELLER, Optional.of("081234567890"))).hasSize(1);
        assertThat(list(Wallet.SELLER, Optional.of("no such thing"))).isEmpty();
        assertThat(list(Wallet.ABOVE, Optional.of(code))).isEmpty();
    }

    @Test
    void vouchersArePagedWithoutLossOrRepetition() {
        wallet.sell(5, "k1");
        var query = new ListSoldVouchers.Query(
                Wallet.SELLER, Optional.of(OrderState.DELIVERED), Optional.empty(), Optional.empty(), 3);

        ListSoldVouchers.Page first = house.listSoldVouchers.list(query);
        ListSoldVouchers.Page second = house.listSoldVouchers.list(new ListSoldVouchers.Query(
                query.agent(),
                query.state(),
                query.sought(),
                first.next().map(VoucherMark::text).flatMap(VoucherMark::parse),
                3));

        assertThat(first.vouchers()).hasSize(3);
        assertThat(second.vouchers()).hasSize(2).doesNotContainAnyElementsOf(first.vouchers());
        assertThat(second.next()).isEmpty();
        assertThat(VoucherMark.parse("12-x")).isEmpty();
    }

    @Test
    void priceListHoldsOpenOffersThatTheAgentMaySellAtItsOwnPrices() {
        Offer closed = SaleInMemory.oneDay(false);

        ViewPriceList.PriceList list = house.viewPriceList.view(Wallet.SELLER).orElseThrow();

        assertThat(list.agent().code()).isEqualTo(Wallet.SELLER);
        assertThat(list.lines()).singleElement().satisfies(line -> {
            assertThat(line.quote().buy()).isEqualTo(Money.rupiah(4_500));
            assertThat(line.quote().sell()).isEqualTo(Money.rupiah(5_000));
            assertThat(line.away()).isFalse();
        });
        house.agents.save(anAgent(10).onlyOffers("7hari").agent());
        assertThat(house.viewPriceList.view(Wallet.SELLER).orElseThrow().lines())
                .isEmpty();
        house.offers.save(closed);
        assertThat(house.viewPriceList.view(SaleInMemory.SARI).orElseThrow().lines())
                .isEmpty();
        assertThat(house.viewPriceList.view(new AgentCode("AG999"))).isEmpty();
    }

    private List<ListSoldVouchers.Line> list(AgentCode agent, Optional<String> sought) {
        return house.listSoldVouchers
                .list(new ListSoldVouchers.Query(agent, Optional.empty(), sought, Optional.empty(), 10))
                .vouchers();
    }

    private LocalDate today() {
        return house.clock.instant().atZone(ZoneId.of("Asia/Jakarta")).toLocalDate();
    }
}
