package id.mikhmon.web.portal.agent.sell;

import id.mikhmon.application.sale.HeldSaleMark;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.portal.agent.HeldStanding;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.StateFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The agent's own sales that were over a limit, and what came of them. */
@Named("agentHeld")
@RequestScoped
public class AgentHeldBacking implements Page {
    private static final int ROWS = 25;

    @Inject
    ListHeldSales listHeldSales;

    @Inject
    Seller seller;

    @Inject
    PageExchange exchange;

    private ListHeldSales.Page page = new ListHeldSales.Page(List.of(), Optional.empty());

    @Override
    public void open() {
        page = listHeldSales.list(new ListHeldSales.Query(
                Optional.of(seller.code()),
                Optional.empty(),
                AgeOrder.NEWEST,
                StateFilter.after(exchange, HeldSaleId::new).map(mark -> new HeldSaleMark(mark.at(), mark.id())),
                ROWS));
    }

    public List<HeldSale> getRows() {
        return page.held();
    }

    public HeldStanding standingOf(HeldSale held) {
        return HeldStanding.of(held.state());
    }

    /** @return where its vouchers are, an empty text while there are none */
    public String saleOf(HeldSale held) {
        return held.decision()
                .flatMap(HeldSale.Decision::sale)
                .map(SaleId::value)
                .orElse("");
    }

    /** @return why it was rejected, an empty text when it was not */
    public String reasonOf(HeldSale held) {
        return held.decision().flatMap(HeldSale.Decision::reason).orElse("");
    }

    public boolean isMore() {
        return page.next().isPresent();
    }

    public String getNextPath() {
        return "/agent/held"
                + page.next()
                        .map(mark -> "?after=" + new PageMark<>(mark.askedAt(), mark.id()).text())
                        .orElse("");
    }
}
