package id.mikhmon.web.portal.admin.sale;

import id.mikhmon.application.sale.HeldSaleMark;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.StateFilter;
import id.mikhmon.web.portal.list.OwnersList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of agents' sales that were over a limit, filtered by state, newest or oldest first. All of it stands in the address. */
@Named("heldSales")
@RequestScoped
public class HeldSalesBacking implements Page {
    private static final int ROWS = 25;
    private static final String PATH = "/admin/held-sales";

    @Inject
    ListHeldSales listHeldSales;

    @Inject
    PageExchange exchange;

    private StateFilter<HeldState> filter = new StateFilter<HeldState>(PATH, Optional.empty(), AgeOrder.NEWEST);
    private ListHeldSales.Page page = new ListHeldSales.Page(List.of(), Optional.empty());

    @Override
    public void open() {
        filter = StateFilter.of(exchange, PATH, HeldState.class, OwnersList.HELD_SALES.age(exchange));
        page = listHeldSales.list(new ListHeldSales.Query(
                Optional.empty(),
                filter.state(),
                filter.order(),
                StateFilter.after(exchange, HeldSaleId::new).map(mark -> new HeldSaleMark(mark.at(), mark.id())),
                ROWS));
    }

    public List<HeldState> getStates() {
        return List.of(HeldState.values());
    }

    /** @return the list with that state; null for every state */
    public String pathWith(@Nullable HeldState wanted) {
        return filter.pathWith(wanted);
    }

    public String getNextPath() {
        return filter.pathAfter(page.next().map(mark -> new PageMark<>(mark.askedAt(), mark.id())));
    }

    /** @return the state filtered by, null for every state */
    public @Nullable HeldState getState() {
        return filter.state().orElse(null);
    }

    public List<HeldSale> getRows() {
        return page.held();
    }

    public boolean isMore() {
        return page.next().isPresent();
    }
}
