package id.mikhmon.web.portal.admin.home;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.application.funds.CountReviews;
import id.mikhmon.application.overview.ViewOverview;
import id.mikhmon.application.overview.ViewOverview.Overview;
import id.mikhmon.application.promotion.CountPromotions;
import id.mikhmon.application.registration.CountRegistrations;
import id.mikhmon.application.sale.CountHeldSales;
import id.mikhmon.web.portal.frame.DayBars;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The owner's first page. */
@Named("home")
@RequestScoped
public class HomeBacking implements Page {
    @Inject
    ViewOverview viewOverview;

    private @Nullable Overview overview;
    private final List<Attention> attention = new ArrayList<>();

    /**
     * Something that needs a person.
     *
     * @param kind part of the text's key below {@code home.attention.}
     * @param since when the oldest of them began to wait; empty when that is not known
     * @param path of the list of just these
     */
    public record Attention(String kind, long count, Optional<Instant> since, String path, String icon) {}

    @Override
    public void open() {
        overview = viewOverview.view();
        note("undelivered", getFigures().undelivered(), "/admin/orders?status=PAID", "pi-send");
        note("review", getFigures().review(), "/admin/orders?status=ATTENTION", "pi-exclamation-triangle");
        CountReviews.Waiting topUps = overview.topUps();
        note("topups", topUps.count(), topUps.oldest(), "/admin/top-ups?status=ATTENTION", "pi-wallet");
        note("unknown", overview.unknownCallbacks(), "/admin/inbox?state=unknown", "pi-question-circle");
        CountHeldSales.Waiting held = overview.heldSales();
        note("held", held.count(), held.oldest(), "/admin/held-sales?status=WAITING", "pi-shield");
        CountRegistrations.Waiting asked = overview.registrations();
        note("registrations", asked.count(), asked.oldest(), "/admin/registrations?status=WAITING", "pi-user-plus");
        CountPromotions.Waiting reached = overview.promotions();
        note("promotions", reached.count(), reached.oldest(), "/admin/promotions", "pi-chart-line");
        note("blocked", overview.blockedMessages(), "/admin/outbox?state=BLOCKED", "pi-inbox");
        note("routers", overview.routersAway(), "/admin/routers", "pi-wifi");
    }

    private void note(String kind, long count, String path, String icon) {
        note(kind, count, Optional.empty(), path, icon);
    }

    private void note(String kind, ViewFigures.Waiting waiting, String path, String icon) {
        note(kind, waiting.count(), waiting.oldest(), path, icon);
    }

    private void note(String kind, long count, Optional<Instant> since, String path, String icon) {
        if (count > 0) {
            attention.add(new Attention(kind, count, since, path, icon));
        }
    }

    public ViewFigures.Figures getFigures() {
        return seen().figures();
    }

    /** @return the last days, measured by what they brought in */
    public List<DayBars.Bar> getBars() {
        return DayBars.ofMoney(getFigures().course().stream()
                .map(day -> new DayBars.Day(day.date(), day.paid(), day.sales()))
                .toList());
    }

    public List<Attention> getAttention() {
        return attention;
    }

    public List<OrderView> getNewest() {
        return seen().newest();
    }

    private Overview seen() {
        return Objects.requireNonNull(overview, "read when the page is opened");
    }
}
