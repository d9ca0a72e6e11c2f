package id.mikhmon.web.portal.statement;

import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.api.ledger.StatementCsv;
import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A statement as a file, for spreadsheets or for paper.
 *
 * @param agent name of whose account it is, empty for nobody's
 * @param days what it is of, both known
 */
public record StatementFile(ViewStatement.Statement statement, String agent, Days days, WebSettings settings) {
    public void writeCsv(HttpServletResponse response) throws IOException {
        Download.begin(response, "text/csv;charset=utf-8", csv().fileName()).write(csv().bytes());
    }

    public void writePdf(HttpServletResponse response, Texts texts) throws IOException {
        String name = csv().fileName().replaceFirst("csv$", "pdf");
        new StatementPdf(texts, settings)
                .write(statement, agent, days, Download.begin(response, "application/pdf", name));
    }

    private StatementCsv csv() {
        return new StatementCsv(statement, new Times(settings.timeZone()));
    }
}
