package id.mikhmon.web.api.ledger;

import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.table.Columns;
import id.mikhmon.web.table.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A statement as a table: the opening balance, the movements by number, the closing balance. */
public record StatementTable(ViewStatement.Statement statement, Times times) {
    private static final Columns COLUMNS =
            Columns.of("number", "at", "cause", "note", "amount", "balance").withAmounts("amount", "balance");

    /** @return without an ending, made of characters that need no quoting, such as {@code wallet-AG001-2026-11-01} */
    public String name() {
        return statement.account().toString().replace(':', '-') + "-"
                + times.text(statement.from()).substring(0, 10);
    }

    public void write(TableFormat format, OutputStream out) throws IOException {
        format.write(out, COLUMNS, rows -> {
            rows.row(balance(
                    times.text(statement.from()), "OPENING", statement.opening().units()));
            for (StatementLine line : statement.lines()) {
                rows.row(cells(line));
            }
            rows.row(balance(
                    times.text(statement.to()), "CLOSING", statement.closing().units()));
        });
    }

    private static List<String> balance(String at, String which, long units) {
        return List.of("", at, which, "", "", Long.toString(units));
    }

    private List<String> cells(StatementLine line) {
        return List.of(
                Long.toString(line.number()),
                times.text(line.at()),
                line.cause().key(),
                line.note().orElse(""),
                Long.toString(line.amount().units()),
                Long.toString(line.balance().units()));
    }
}
