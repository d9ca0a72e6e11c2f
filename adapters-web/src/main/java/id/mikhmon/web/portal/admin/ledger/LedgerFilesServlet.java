package id.mikhmon.web.portal.admin.ledger;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.ledger.EntryNumber;
import id.mikhmon.application.ledger.ListEntries;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.Download;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PagesInTurn;
import id.mikhmon.web.portal.frame.PortalTexts;
import id.mikhmon.web.portal.statement.StatementFile;
import id.mikhmon.web.table.Columns;
import id.mikhmon.web.table.TableFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Statements and the journal as files. Stands behind the gate. */
@WebServlet(
        name = "ledger-files",
        urlPatterns = {
            "/admin/statement-csv",
            "/admin/statement-xlsx",
            "/admin/statement-pdf",
            "/admin/entries-csv",
            "/admin/entries-xlsx"
        })
public class LedgerFilesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;
    private static final Columns ENTRIES =
            Columns.of("entry", "booked", "cause", "note", "account", "amount").withAmounts("amount");

    @Inject
    private transient ListEntries listEntries;

    @Inject
    private transient ViewStatement viewStatement;

    @Inject
    private transient FindAgents findAgents;

    @Inject
    private transient PageExchange exchange;

    @Inject
    private transient PortalTexts texts;

    @Inject
    private transient WebSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AccountId> account = exchange.parameter("account").flatMap(EntriesBacking::parsed);
        Days days = Days.of(exchange, settings.timeZone());
        String path = request.getServletPath();
        if (path.startsWith("/admin/entries-")) {
            if (exchange.parameter("account").isPresent() && account.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            entries(account, days, TableFormat.ofPath(path), response);
            return;
        }
        Optional<ViewStatement.Statement> statement = account.filter(
                        id -> id.kind().isGuarded() && isPeriod(days))
                .map(id -> viewStatement.view(new ViewStatement.Query(
                        id, days.from().orElseThrow(), days.until().orElseThrow())))
                .filter(ViewStatement.Statement.class::isInstance)
                .map(ViewStatement.Statement.class::cast);
        if (statement.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write(statement.get(), days, path, response);
    }

    private static boolean isPeriod(Days days) {
        return days.from().isPresent()
                && days.until().isPresent()
                && days.from().get().isBefore(days.until().get());
    }

    private void write(ViewStatement.Statement statement, Days days, String path, HttpServletResponse response)
            throws IOException {
        String agent = statement
                .account()
                .agent()
                .flatMap(findAgents::find)
                .map(Agent::name)
                .orElse("");
        StatementFile file = new StatementFile(statement, agent, days, settings);
        if (path.endsWith("-pdf")) {
            file.writePdf(response, texts.texts());
        } else {
            file.writeTable(response, TableFormat.ofPath(path));
        }
    }

    private void entries(Optional<AccountId> account, Days days, TableFormat format, HttpServletResponse response)
            throws IOException {
        Times times = new Times(settings.timeZone());
        ListEntries.Page first = page(account, days, Optional.empty());
        Download.table(response, format, "ledger", ENTRIES, rows -> {
            for (ListEntries.Page page :
                    PagesInTurn.from(first, ListEntries.Page::next, next -> page(account, days, Optional.of(next)))) {
                for (RecordedEntry recorded : page.entries()) {
                    for (Posting posting : recorded.entry().postings()) {
                        rows.row(cells(recorded, posting, times));
                    }
                }
            }
        });
    }

    private ListEntries.Page page(Optional<AccountId> account, Days days, Optional<EntryNumber> after) {
        return listEntries.list(new ListEntries.Query(account, days.from(), days.until(), after, PAGE));
    }

    static List<String> cells(RecordedEntry recorded, Posting posting, Times times) {
        long units = posting.amount().units();
        return List.of(
                recorded.number().toString(),
                times.text(recorded.bookedAt()),
                recorded.entry().cause().key(),
                recorded.entry().note().orElse(""),
                posting.account().toString(),
                Long.toString(units));
    }
}
