package id.mikhmon.web.portal.admin.order;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.list.ColumnNames;
import id.mikhmon.web.portal.list.OwnersList;
import id.mikhmon.web.table.TableFormat;
import id.mikhmon.web.table.TableRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrdersBackingTest {
    private static final OrderView FOUND =
            new OrderView(anOrder().order(), Optional.empty(), Optional.empty(), Optional.empty());

    private final PlayedExchange exchange = new PlayedExchange();
    private OrderViews.Query asked;
    private List<OrderView> hits = List.of();

    @Test
    void filtersOfTheAddressAreAskedWithDaysOfTheShop() {
        exchange.with("status", "REVIEW").with("from", "2026-11-22").with("to", "2026-11-22");
        OrdersBacking page = opened();

        assertThat(asked.state()).contains(OrderState.REVIEW);
        assertThat(asked.from()).contains(Instant.parse("2026-11-21T17:00:00Z"));
        assertThat(asked.to()).contains(Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(page.pathWith(null)).isEqualTo("/admin/orders?from=2026-11-22&to=2026-11-22");
        assertThat(page.getNextPath())
                .isEqualTo("/admin/orders?status=REVIEW&from=2026-11-22&to=2026-11-22&after=mark");
    }

    @Test
    void whatIsNoFilterIsLeftOut() {
        exchange.with("status", "NICE").with("from", "yesterday").with("to", "+999999999-12-31");
        OrdersBacking page = opened();

        assertThat(asked.state()).isEmpty();
        assertThat(asked.from()).isEmpty();
        assertThat(asked.to()).isEmpty();
        assertThat(page.isFiltered()).isFalse();
    }

    @Test
    void oldestComeFirstOnEveryPageWhereTheAddressSaysSo() {
        exchange.with("status", "REVIEW").with("sort", "oldest");
        OrdersBacking page = opened();

        assertThat(asked.oldestFirst()).isTrue();
        assertThat(page.pathWith(OrderState.PAID)).isEqualTo("/admin/orders?status=PAID&sort=oldest");
        assertThat(page.getNextPath()).isEqualTo("/admin/orders?status=REVIEW&sort=oldest&after=mark");
        assertThat(page.filePath("csv")).isEqualTo("/admin/orders-csv?status=REVIEW&sort=oldest");
    }

    @Test
    void orderThatTheListDoesNotKnowIsTheUsual() {
        exchange.with("sort", "price DESC");
        OrdersBacking page = opened();

        assertThat(asked.oldestFirst()).isFalse();
        assertThat(page.filePath("csv")).isEqualTo("/admin/orders-csv");
    }

    @Test
    void aStrangeMarkBeginsTheListAnew() {
        exchange.with("after", "strange");
        opened();

        assertThat(asked.after()).isEmpty();
    }

    @Test
    void theOnlyHitOfASearchIsOpenedAtOnce() {
        hits = List.of(FOUND);
        exchange.with("q", "mk2345abcdef");
        opened();

        assertThat(exchange.went())
                .isEqualTo("/admin/order?item=" + FOUND.order().id());
        assertThat(asked).isNull();
    }

    @Test
    void severalHitsAreListed() {
        hits = List.of(FOUND, FOUND);
        exchange.with("q", "0812 3456 7890");

        assertThat(opened().getRows()).hasSize(2);
        assertThat(exchange.went()).isEmpty();
    }

    @Test
    void theFilesKeepTheFilter() {
        exchange.with("status", "REVIEW").with("from", "2026-11-22").with("after", "mark");
        OrdersBacking page = opened();

        assertThat(page.filePath("csv")).isEqualTo("/admin/orders-csv?status=REVIEW&from=2026-11-22");
        assertThat(page.filePath("xlsx")).isEqualTo("/admin/orders-xlsx?status=REVIEW&from=2026-11-22");
    }

    @Test
    void eachCellOfTheFileStandsUnderItsName() throws IOException {
        Order order = anOrder().delivered().order();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TableFormat.XLSX.write(
                file,
                OrdersFileServlet.COLUMNS,
                rows -> rows.row(OrdersFileServlet.cells(order, new Times(ZoneId.of("Asia/Jakarta")))));

        List<TableRow> rows = TableFormat.XLSX.read(file.toByteArray(), 2);

        assertThat(cell(rows, "order")).isEqualTo(order.reference().value());
        assertThat(cell(rows, "router")).isEqualTo(order.entitlement().router().value());
        assertThat(cell(rows, "phone")).startsWith("+62");
        assertThat(cell(rows, "price")).isEqualTo(Long.toString(order.price().units()));
        assertThat(cell(rows, "total")).isEqualTo(Long.toString(order.total().units()));
        assertThat(cell(rows, "placed")).isEqualTo("2026-11-22T14:05:00+07:00");
        assertThat(cell(rows, "delivered")).startsWith("2026-11-22T14:");
    }

    @Test
    void theFileHasEveryColumnOfTheList() {
        assertThat(OrdersFileServlet.COLUMNS.names())
                .containsAll(ColumnNames.of(OwnersList.ORDERS).stream()
                        .map(name -> name.equals("time") ? "placed" : name)
                        .toList());
    }

    private static String cell(List<TableRow> rows, String column) {
        return rows.get(1).cells().get(rows.get(0).cells().indexOf(column));
    }

    @Test
    void hitsOfASearchAreSortedToo() {
        OrderView later =
                new OrderView(anOrder().number(2).order(), Optional.empty(), Optional.empty(), Optional.empty());
        hits = List.of(later, FOUND);
        exchange.with("q", "0812 3456 7890");
        assertThat(opened().getRows()).containsExactly(later, FOUND);

        exchange.with("sort", "oldest");
        assertThat(opened().getRows()).containsExactly(FOUND, later);
    }

    private OrdersBacking opened() {
        OrdersBacking page = new OrdersBacking();
        page.exchange = exchange;
        page.settings = new WebSettings(
                URI.create("https://wifi.example.id"),
                false,
                Optional.empty(),
                ZoneId.of("Asia/Jakarta"),
                "WiFi",
                Optional.empty(),
                WebSettings.Limits.GENEROUS);
        page.searchOrders = text -> hits;
        page.listOrders = query -> {
            if (query.after().filter("strange"::equals).isPresent()) {
                throw new IllegalArgumentException("the mark to go on from is none of ours");
            }
            asked = query;
            return new OrderViews.Page(List.of(FOUND), Optional.of("mark"));
        };
        page.open();
        return page;
    }
}
