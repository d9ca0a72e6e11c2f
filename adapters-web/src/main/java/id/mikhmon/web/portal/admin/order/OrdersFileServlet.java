package id.mikhmon.web.portal.admin.order;

import id.mikhmon.application.checkout.ListOrders;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.Order;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.portal.frame.Download;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PagesInTurn;
import id.mikhmon.web.table.Columns;
import id.mikhmon.web.table.TableFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All orders that a filter lets through as a table, in its order and with every column. Stands behind the gate; read page by page. */
@WebServlet(
        name = "orders-file",
        urlPatterns = {"/admin/orders-csv", "/admin/orders-xlsx"})
public class OrdersFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;
    static final Columns COLUMNS = Columns.of(
                    "order",
                    "status",
                    "review",
                    "origin",
                    "offer",
                    "router",
                    "agent",
                    "customer",
                    "phone",
                    "price",
                    "fee",
                    "total",
                    "placed",
                    "paid",
                    "delivered")
            .withAmounts("price", "fee", "total");

    @Inject
    private transient ListOrders listOrders;

    @Inject
    private transient PageExchange exchange;

    @Inject
    private transient WebSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Times times = new Times(settings.timeZone());
        OrderFilter filter = OrderFilter.of(exchange, settings.timeZone());
        OrderViews.Page first = listOrders.list(filter.query(Optional.empty(), PAGE));
        Download.table(response, TableFormat.ofPath(request.getServletPath()), "orders", COLUMNS, rows -> {
            for (OrderViews.Page page : PagesInTurn.from(
                    first, OrderViews.Page::next, next -> listOrders.list(filter.query(Optional.of(next), PAGE)))) {
                for (OrderView view : page.orders()) {
                    rows.row(cells(view.order(), times));
                }
            }
        });
    }

    static List<String> cells(Order order, Times times) {
        return List.of(
                order.reference().value(),
                order.state().name(),
                order.review().map(Enum::name).orElse(""),
                order.origin().name(),
                order.offerName(),
                order.entitlement().router().value(),
                order.agent().map(AgentCode::value).orElse(""),
                order.customer().map(Customer::name).orElse(""),
                order.customer().map(customer -> customer.phone().e164()).orElse(""),
                Long.toString(order.price().units()),
                Long.toString(order.fee().units()),
                Long.toString(order.total().units()),
                times.text(order.createdAt()),
                text(order.paidAt(), times),
                text(order.deliveredAt(), times));
    }

    private static String text(Optional<Instant> at, Times times) {
        return at.map(times::text).orElse("");
    }
}
