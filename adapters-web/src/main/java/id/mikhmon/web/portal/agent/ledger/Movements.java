package id.mikhmon.web.portal.agent.ledger;

import id.mikhmon.application.ledger.ListMovements;
import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.PageExchange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One page of an account's movements, with its period and place taken from the address. */
public final class Movements {
    private static final int ROWS = 25;

    private final String path;
    private final Days days;
    private final ListMovements.Page page;

    /** @param path of the page that shows them */
    static Movements read(String path, AccountId account, ListMovements movements, PageExchange exchange, ZoneId zone) {
        Days days = Days.of(exchange, zone);
        Optional<Instant> begin = days.from();
        return new Movements(
                path,
                days,
                movements.list(new ListMovements.Query(
                        account,
                        begin,
                        // A period that ends before it began is empty, and its balance that of its beginning.
                        days.until()
                                .map(last -> begin.filter(first -> first.isAfter(last))
                                        .orElse(last)),
                        exchange.parameter("before")
                                .filter(text -> text.matches("[0-9]{1,15}"))
                                .map(Long::valueOf),
                        ROWS)));
    }

    private Movements(String path, Days days, ListMovements.Page page) {
        this.path = path;
        this.days = days;
        this.page = page;
    }

    public String getFrom() {
        return days.getFrom();
    }

    public String getTo() {
        return days.getTo();
    }

    public boolean isFiltered() {
        return days.isSet();
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
        return path + "?" + days.query() + "before="
                + page.next().map(String::valueOf).orElse("");
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
        return isFiltered() ? "?" + days.query().replaceFirst("&$", "") : "";
    }
}
