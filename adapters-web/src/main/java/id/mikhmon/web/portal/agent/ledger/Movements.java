package id.mikhmon.web.portal.agent.ledger;

import id.mikhmon.application.ledger.ListMovements;
import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.portal.frame.PageExchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page of an account's movements, with its period and place taken from the address. */
public final class Movements {
    private static final int ROWS = 25;

    private final String path;
    private final Optional<String> from;
    private final Optional<String> to;
    private final ListMovements.Page page;

    /** @param path of the page that shows them */
    static Movements read(String path, AccountId account, ListMovements movements, PageExchange exchange, Times times) {
        Optional<String> from = day(exchange, "from", times);
        Optional<String> to = day(exchange, "to", times);
        Optional<Instant> begin = from.flatMap(times::from);
        Optional<Instant> end = to.flatMap(times::until);
        return new Movements(
                path,
                from,
                to,
                movements.list(new ListMovements.Query(
                        account,
                        begin,
                        // A period that ends before it began is empty, and its balance that of its beginning.
                        end.map(last ->
                                begin.filter(first -> first.isAfter(last)).orElse(last)),
                        exchange.parameter("before")
                                .filter(text -> text.matches("[0-9]{1,15}"))
                                .map(Long::valueOf),
                        ROWS)));
    }

    private static Optional<String> day(PageExchange exchange, String name, Times times) {
        return exchange.parameter(name)
                .filter(text -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                        && times.until(text).isPresent());
    }

    private Movements(String path, Optional<String> from, Optional<String> to, ListMovements.Page page) {
        this.path = path;
        this.from = from;
        this.to = to;
        this.page = page;
    }

    public String getFrom() {
        return from.orElse("");
    }

    public String getTo() {
        return to.orElse("");
    }

    public boolean isFiltered() {
        return from.isPresent() || to.isPresent();
    }

    public List<StatementLine> getRows() {
        return page.lines();
    }

    public SignedMoney getOpening() {
        return page.opening();
    }

    public SignedMoney getClosing() {
        return page.closing();
    }

    public String getPath() {
        return path;
    }

    public boolean isMore() {
        return page.next().isPresent();
    }

    public String getNextPath() {
        List<String> query = new ArrayList<>(period());
        page.next().ifPresent(number -> query.add("before=" + number));
        return path + "?" + String.join("&", query);
    }

    /** @return the same period as text for other programs */
    public String getFilePath() {
        return AgentStatementServlet.CSV + query();
    }

    /** @return the same period as a workbook */
    public String getWorkbookPath() {
        return AgentStatementServlet.XLSX + query();
    }

    /** @return the same period as a file for paper */
    public String getPdfPath() {
        return AgentStatementServlet.PDF + query();
    }

    private String query() {
        return isFiltered() ? "?" + String.join("&", period()) : "";
    }

    private List<String> period() {
        List<String> query = new ArrayList<>();
        from.ifPresent(day -> query.add("from=" + day));
        to.ifPresent(day -> query.add("to=" + day));
        return query;
    }
}
