package id.mikhmon.web.portal.agent.ledger;

import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Days;
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
import java.util.Objects;
import java.util.Optional;

/** The statement of the wallet of who is signed in, as a file; of this month unless a period is given. */
@WebServlet(
        name = "agent-statement",
        urlPatterns = {AgentStatementServlet.CSV, AgentStatementServlet.XLSX, AgentStatementServlet.PDF})
public class AgentStatementServlet extends HttpServlet {
    static final String CSV = "/agent/statement";
    static final String XLSX = "/agent/statement-xlsx";
    static final String PDF = "/agent/statement-pdf";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ViewStatement viewStatement;

    @Inject
    private transient Seller seller;

    @Inject
    private transient PortalTexts texts;

    @Inject
    private transient WebSettings settings;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Times times = new Times(settings.timeZone());
        Instant to = given(request, "to").flatMap(times::until).orElseGet(clock::instant);
        Instant from = given(request, "from").flatMap(times::from).orElseGet(() -> firstOfMonth(to));
        if (!from.isBefore(to)) {
            see(response, AgentLedgerBacking.PATH);
            return;
        }
        Optional<ViewStatement.Statement> statement = viewStatement
                .view(new ViewStatement.Query(AccountId.wallet(seller.code()), from, to))
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
            see(response, AgentLedgerBacking.PATH + "?long=1");
            return;
        }
        StatementFile file = new StatementFile(statement.get(), seller.agent().name(), days(from, to), settings);
        if (request.getServletPath().equals(PDF)) {
            file.writePdf(response, texts.texts());
        } else {
            file.writeTable(response, TableFormat.ofPath(request.getServletPath()));
        }
    }

    /** @return the days of which the period has a moment */
    private Days days(Instant from, Instant to) {
        return new Days(Optional.of(day(from)), Optional.of(day(to.minusNanos(1))), settings.timeZone());
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, settings.timeZone());
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.of(Objects.requireNonNullElse(request.getParameter(name), ""))
                .filter(text -> !text.isBlank());
    }

    private Instant firstOfMonth(Instant time) {
        return day(time).withDayOfMonth(1).atStartOfDay(settings.timeZone()).toInstant();
    }

    private static void see(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
