package id.mikhmon.web.portal.admin.sale;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.sale.DecideHeldSale;
import id.mikhmon.application.sale.ListHeldSalesService;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.sale.SaleLimits;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.agent.PlayedSeller;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldSaleBackingTest {
    private final SaleInMemory house = new SaleInMemory();
    private final PlayedSeller seller = new PlayedSeller(house).with(100_000);
    private final HeldSale waiting = held();
    private PlayedExchange exchange = new PlayedExchange();
    private PlayedVisitor visitor = PlayedVisitor.staff("siti", Capability.VIEW_ORDERS, Capability.RESOLVE_ORDERS);
    private DecideHeldSale deciding = house.decideHeldSale;

    @Test
    void heldSaleIsListedAndShownToBeDecided() {
        HeldSalesBacking list = new HeldSalesBacking();
        list.exchange = new PlayedExchange().with("status", "WAITING");
        list.listHeldSales = new ListHeldSalesService(house.heldSales, house.transactions);
        list.open();
        HeldSaleBacking page = page(waiting.id().value());
        page.open();

        assertThat(list.getRows()).containsExactly(waiting);
        assertThat(list.getState()).isEqualTo(HeldState.WAITING);
        assertThat(list.isMore()).isFalse();
        assertThat(list.getNextPath()).isEqualTo("/admin/held-sales?status=WAITING");
        list.exchange = new PlayedExchange().with("sort", "oldest");
        list.open();
        assertThat(list.pathWith(HeldState.WAITING)).isEqualTo("/admin/held-sales?status=WAITING&sort=oldest");
        assertThat(page.getFound()).isEqualTo(waiting);
        assertThat(page.isDecidable()).isTrue();
        assertThat(page.getAgentName()).isEqualTo(seller.agent().name());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id : List.of("HS2222222222", "x")) {
            exchange = new PlayedExchange();
            page(id).open();

            assertThat(exchange.went()).isEqualTo("404");
        }
    }

    @Test
    void letGoChargesTheWalletOnceAndWhoComesSecondIsToldSo() {
        page(waiting.id().value()).approve();
        assertThat(exchange.went()).isEqualTo("/admin/held-sale?item=" + waiting.id() + "&said=decided");
        page(waiting.id().value()).approve();

        assertThat(exchange.went()).endsWith("said=decided_before");
        assertThat(balance()).isEqualTo(100_000 - 3 * 4_750);
        assertThat(page(waiting.id().value()).isDecidable()).isFalse();
    }

    @Test
    void rejectionNeedsItsReasonAndChargesNothing() {
        HeldSaleBacking silent = page(waiting.id().value());
        silent.getForm().with("why", " ");
        silent.reject();
        assertThat(silent.notes.keys()).isEqualTo(Map.of("why", "missing"));

        HeldSaleBacking page = page(waiting.id().value());
        page.getForm().with("why", "telepon dulu");
        page.reject();

        assertThat(exchange.went()).endsWith("said=decided");
        assertThat(balance()).isEqualTo(100_000);
    }

    @Test
    void whoMayOnlyLookDecidesNothing() {
        visitor = PlayedVisitor.staff("joko", Capability.VIEW_ORDERS);

        HeldSaleBacking page = page(waiting.id().value());
        page.approve();

        assertThat(page.isDecidable()).isFalse();
        assertThat(page.notes.getRefusals()).containsExactly("decision.refused.right");
        assertThat(balance()).isEqualTo(100_000);
    }

    @Test
    void whatCannotBeSoldNowSaysWhy() {
        assertThat(refused(new SellVouchers.Overdrawn(Money.rupiah(1), Money.rupiah(2))))
                .containsExactly("heldsale.refused.balance");
        assertThat(refused(new SellVouchers.PriceChanged(Money.rupiah(1)))).containsExactly("heldsale.refused.price");
        assertThat(refused(new SellVouchers.AgentMayNotSell())).containsExactly("heldsale.refused.closed");
        assertThat(exchange.went()).isEmpty();
    }

    private List<String> refused(SellVouchers.Outcome why) {
        deciding = command -> new DecideHeldSale.NotSold(why);
        HeldSaleBacking page = page(waiting.id().value());
        page.approve();
        return page.notes.getRefusals();
    }

    private HeldSale held() {
        SellVouchers.Outcome outcome = house.limited
                .apply(new SaleLimits(1, 0, 0, Optional.empty()))
                .sell(new SellVouchers.Command(
                        seller.code(),
                        SaleInMemory.ONE_DAY,
                        3,
                        SoldTo.ANYBODY,
                        Optional.empty(),
                        new IdempotencyKey("k"),
                        "f"));
        HeldSaleId id = ((SellVouchers.Held) outcome).held();
        return house.heldSales.find(id).orElseThrow();
    }

    private long balance() {
        return house.ledger.account(AccountId.wallet(seller.code())).balance().units();
    }

    private HeldSaleBacking page(String id) {
        HeldSaleBacking page = new HeldSaleBacking();
        page.exchange = exchange.with("item", id);
        page.notes = new Notes();
        page.visitor = visitor;
        page.listHeldSales = new ListHeldSalesService(house.heldSales, house.transactions);
        page.decideHeldSale = deciding;
        page.findAgents = new FindAgentsService(house.agents, house.transactions);
        return page;
    }
}
