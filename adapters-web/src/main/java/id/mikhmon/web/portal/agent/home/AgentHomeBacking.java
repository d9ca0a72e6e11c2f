package id.mikhmon.web.portal.agent.home;

import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.ListedSale;
import id.mikhmon.application.sale.ViewSellerFigures;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the agent's day begins: what is left, how it goes, what waits. */
@Named("agentHome")
@RequestScoped
public class AgentHomeBacking implements Page {
    private static final int NEWEST = 5;
    /** The picture in its own units: a bar every 20, the highest 60. */
    private static final int STEP = 20;

    private static final int TALLEST = 60;

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

    /** A day of the course as a bar: {@code x} of its left edge, {@code y} of its top, in units of the picture. */
    public record Bar(LocalDate day, long vouchers, Money asked, int x, int y, int height) {}

    @Override
    public void open() {
        figures = viewFigures.view(seller.code());
        newest = listSales
                .list(new ListSales.Query(seller.code(), Optional.empty(), NEWEST))
                .sales();
        held = !listHeldSales
                .list(new ListHeldSales.Query(
                        Optional.of(seller.code()), Optional.of(HeldState.WAITING), Optional.empty(), 1))
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

    /** @return the last days as bars, the best one of full height and a day with sales never without one */
    public List<Bar> getBars() {
        List<ViewSellerFigures.Day> days = getFigures().days();
        long most = Math.max(
                1, days.stream().mapToLong(day -> day.sum().vouchers()).max().orElse(1));
        return IntStream.range(0, days.size())
                .mapToObj(index -> {
                    ViewSellerFigures.Day day = days.get(index);
                    long sold = day.sum().vouchers();
                    int height = sold == 0 ? 1 : (int) Math.max(3, sold * TALLEST / most);
                    return new Bar(day.date(), sold, day.sum().asked(), index * STEP + 3, TALLEST - height, height);
                })
                .toList();
    }
}
