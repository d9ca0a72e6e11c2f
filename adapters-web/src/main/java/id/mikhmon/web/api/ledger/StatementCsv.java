package id.mikhmon.web.api.ledger;

import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.web.api.Times;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement as RFC 4180 text: a head, the opening balance, the movements by number, the closing balance. */
public record StatementCsv(ViewStatement.Statement statement, Times times) {
    /** What a spreadsheet takes for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** @return made of characters that need no quoting, such as {@code wallet-AG001-2026-11-01.csv} */
    public String fileName() {
        return statement.account().toString().replace(':', '-') + "-"
                + times.text(statement.from()).substring(0, 10) + ".csv";
    }

    public byte[] bytes() {
        Stream<List<String>> rows = Stream.of(
                        Stream.of(
                                List.of("number", "at", "cause", "note", "amount", "balance"),
                                row(
                                        "",
                                        times.text(statement.from()),
                                        "OPENING",
                                        statement.opening().units())),
                        statement.lines().stream().map(this::row),
                        Stream.of(row(
                                "",
                                times.text(statement.to()),
                                "CLOSING",
                                statement.closing().units())))
                .flatMap(part -> part);
        return rows.map(row -> row.stream().map(StatementCsv::quoted).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(String number, String at, String cause, long balance) {
        return List.of(number, at, cause, "", "", Long.toString(balance));
    }

    private List<String> row(StatementLine line) {
        return List.of(
                Long.toString(line.number()),
                times.text(line.at()),
                line.cause().key(),
                line.note().map(StatementCsv::harmless).orElse(""),
                Long.toString(line.amount().units()),
                Long.toString(line.balance().units()));
    }

    /** A note is free text: what a spreadsheet would run is shown as text instead. */
    private static String harmless(String text) {
        return FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
