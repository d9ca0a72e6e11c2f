package id.mikhmon.web.portal.statement;

import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.api.ledger.StatementTable;
import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.Download;
import id.mikhmon.web.table.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A statement as a file, for spreadsheets or for paper.
 *
 * @param agent name of whose account it is, empty for nobody's
 * @param days what it is of, both known
 */
public record StatementFile(ViewStatement.Statement statement, String agent, Days days, WebSettings settings) {
    public void writeTable(HttpServletResponse response, TableFormat format) throws IOException {
        StatementTable table = table();
        table.write(format, Download.begin(response, format, table.name()));
    }

    public void writePdf(HttpServletResponse response, Texts texts) throws IOException {
        new StatementPdf(texts, settings)
                .write(statement, agent, days, Download.begin(response, "application/pdf", table().name() + ".pdf"));
    }

    private StatementTable table() {
        return new StatementTable(statement, new Times(settings.timeZone()));
    }
}
