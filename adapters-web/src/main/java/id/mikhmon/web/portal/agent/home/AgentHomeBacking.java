package id.mikhmon.web.portal.agent.home;

import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.ListedSale;
import id.mikhmon.application.sale.ViewSellerFigures;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.DayBars;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the agent's day begins: what is left, how it goes, what waits. */
@Named("agentHome")
@RequestScoped
public class AgentHomeBacking implements Page {
    private static final int NEWEST = 5;

    @Inject
    ViewSellerFigures viewFigures;

    @Inject
    ListSales listSales;

    @Inject
    ListHeldSales listHeldSales;

    @Inject
    Seller seller;

    private ViewSellerFigures.@Nullable Figures figures;
    private List<ListedSale> newest = List.of();
    private boolean held;

    @Override
    public void open() {
        figures = viewFigures.view(seller.code());
        newest = listSales
                .list(new ListSales.Query(seller.code(), Optional.empty(), NEWEST))
                .sales();
        held = !listHeldSales
                .list(new ListHeldSales.Query(
                        Optional.of(seller.code()),
                        Optional.of(HeldState.WAITING),
                        AgeOrder.NEWEST,
                        Optional.empty(),
                        1))
                .held()
                .isEmpty();
    }

    /** @return what the agent has to know, as parts of the texts' keys below {@code agent.home.alert.} */
    public List<String> getAlerts() {
        List<String> alerts = new ArrayList<>();
        if (!seller.agent().active()) {
            alerts.add("suspended");
        }
        if (seller.isLow()) {
            alerts.add("low");
        }
        return alerts;
    }

    /** @return whether a sale waits for the owner's word */
    public boolean isHeld() {
        return held;
    }

    public ViewSellerFigures.Figures getFigures() {
        return Objects.requireNonNull(figures, "read when the page is opened");
    }

    public List<ListedSale> getNewest() {
        return newest;
    }

    /** @return the last days, measured by vouchers */
    public List<DayBars.Bar> getBars() {
        return DayBars.ofCounts(getFigures().days().stream()
                .map(day -> new DayBars.Day(
                        day.date(), day.sum().vouchers(), day.sum().asked()))
                .toList());
    }
}
