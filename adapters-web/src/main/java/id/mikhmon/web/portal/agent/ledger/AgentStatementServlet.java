package id.mikhmon.web.portal.agent.ledger;

import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.api.ledger.StatementCsv;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The statement of the wallet of who is signed in, as a file; of this month unless a period is given. */
@WebServlet(name = "agent-statement", urlPatterns = "/agent/statement")
public class AgentStatementServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ViewStatement viewStatement;

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient WebSettings settings;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgentCode agent = visitor.who().agent().orElseThrow();
        Times times = new Times(settings.timeZone());
        Instant to = given(request, "to").flatMap(times::until).orElseGet(clock::instant);
        Instant from = given(request, "from").flatMap(times::from).orElseGet(() -> firstOfMonth(to));
        if (!from.isBefore(to)) {
            see(response, AgentLedgerBacking.PATH);
            return;
        }
        Optional<StatementCsv> file = viewStatement
                .view(new ViewStatement.Query(AccountId.wallet(agent), from, to))
                .fold(new ViewStatement.Cases<>() {
                    @Override
                    public Optional<StatementCsv> statement(ViewStatement.Statement outcome) {
                        return Optional.of(new StatementCsv(outcome, times));
                    }

                    @Override
                    public Optional<StatementCsv> tooLong(ViewStatement.TooLong outcome) {
                        return Optional.empty();
                    }
                });
        if (file.isEmpty()) {
            see(response, AgentLedgerBacking.PATH + "?long=1");
            return;
        }
        byte[] bytes = file.get().bytes();
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + file.get().fileName() + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.of(Objects.requireNonNullElse(request.getParameter(name), ""))
                .filter(text -> !text.isBlank());
    }

    private Instant firstOfMonth(Instant time) {
        return time.atZone(settings.timeZone())
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(settings.timeZone())
                .toInstant();
    }

    private static void see(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
