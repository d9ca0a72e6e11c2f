package id.mikhmon.web.portal.agent.ledger;

import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import id.mikhmon.web.portal.statement.StatementFile;
import id.mikhmon.web.table.TableFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The statement of the wallet of who is signed in, as a file: of the period that its page shows, or of all that ever moved. */
@WebServlet(
        name = "agent-statement",
        urlPatterns = {AgentStatementServlet.CSV, AgentStatementServlet.XLSX, AgentStatementServlet.PDF})
public class AgentStatementServlet extends HttpServlet {
    static final String CSV = "/agent/statement";
    static final String XLSX = "/agent/statement-xlsx";
    static final String PDF = "/agent/statement-pdf";
    private static final long serialVersionUID = 1L;

    @Inject
    transient ViewStatement viewStatement;

    @Inject
    transient Seller seller;

    @Inject
    transient PageExchange exchange;

    @Inject
    transient PortalTexts texts;

    @Inject
    transient WebSettings settings;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Days days = Days.of(exchange, settings.timeZone());
        Instant to = days.until().orElseGet(clock::instant);
        if (days.from().filter(from -> !from.isBefore(to)).isPresent()) {
            see(response, AgentLedgerBacking.PATH);
            return;
        }
        Optional<ViewStatement.Statement> statement = viewStatement
                .view(new ViewStatement.Query(AccountId.wallet(seller.code()), days.from(), to))
                .fold(new ViewStatement.Cases<>() {
                    @Override
                    public Optional<ViewStatement.Statement> statement(ViewStatement.Statement outcome) {
                        return Optional.of(outcome);
                    }

                    @Override
                    public Optional<ViewStatement.Statement> tooLong(ViewStatement.TooLong outcome) {
                        return Optional.empty();
                    }
                });
        if (statement.isEmpty()) {
            see(response, AgentLedgerBacking.PATH + "?" + days.query() + "long=1");
            return;
        }
        StatementFile file = new StatementFile(statement.get(), seller.agent().name(), days(statement.get()), settings);
        if (request.getServletPath().equals(PDF)) {
            file.writePdf(response, texts.texts());
        } else {
            file.writeTable(response, TableFormat.ofPath(request.getServletPath()));
        }
    }

    /** @return the days of which the period has a moment */
    private Days days(ViewStatement.Statement statement) {
        return new Days(
                Optional.of(day(statement.from())),
                Optional.of(day(statement.to().minusNanos(1))),
                settings.timeZone());
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, settings.timeZone());
    }

    private static void see(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
