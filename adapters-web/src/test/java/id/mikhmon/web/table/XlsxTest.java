package id.mikhmon.web.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.ProblemException;
import id.mikhmon.web.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxTest {
    private static final String HEAD = "<row r=\"1\">" + text("code") + text("name") + "</row>";
    private static final String DOCTYPE =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

    @Test
    void cellsAreReadAsWhatIsStored() {
        byte[] file = HandmadeWorkbook.of(
                        "<row r=\"1\"><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>"
                                + "<row r=\"4\"><c r=\"A4\"><v>8.123456789E10</v></c><c r=\"B4\" t=\"n\"><v>10000.0</v></c>"
                                + "<c r=\"D4\" t=\"b\"><v>1</v></c><c r=\"F4\" s=\"3\"/></row><row r=\"5\"><c r=\"A5\"/></row>"
                                + "<row><c t=\"inlineStr\"><is><r><t>War</t></r><r><t>ung </t></r></is></c><c><v>-2.5</v></c></row>")
                .texts("<si><t>name</t></si><si><r><t>co</t></r><r><t>de</t></r><rPh><t>read aloud</t></rPh></si>")
                .bytes();

        assertThat(Xlsx.read(file, 10))
                .containsExactly(
                        new TableRow(1, List.of("code", "name")),
                        new TableRow(4, List.of("81234567890", "10000", "", "TRUE")),
                        new TableRow(6, List.of("Warung", "-2.5")));
    }

    @Test
    void aFormulaIsNamedByItsRowAndColumn() {
        List<FieldError> errors = errors(HandmadeWorkbook.of(HEAD
                        + "<row r=\"2\">" + text("AG001") + "<c r=\"B2\"><f>1+1</f><v>2</v></c></row>"
                        + "<row r=\"3\"><c r=\"C3\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>x</v></c></row>")
                .bytes());

        assertThat(errors)
                .containsExactly(
                        FieldError.of("name", "formula").at(2),
                        FieldError.of("C", "formula").at(3));
        assertThat(errors.get(0).message(Language.ENGLISH)).contains("formula");
        assertThat(errors.get(0).message(Language.INDONESIAN)).contains("rumus");
    }

    @Test
    void aRowThatIsFarTooWideIsNamed() {
        byte[] file = HandmadeWorkbook.of(HEAD + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>")
                .bytes();

        assertThat(errors(file))
                .containsExactly(FieldError.of("row", "too-many", 50).at(2));
    }

    @Test
    void ofTooManyRowsOneIsKeptToTellSo() {
        String rows = IntStream.rangeClosed(1, 50_000)
                .mapToObj(line -> "<row r=\"" + line + "\"><c><v>" + line + "</v></c></row>")
                .collect(Collectors.joining());

        assertThat(Xlsx.read(HandmadeWorkbook.of(rows).bytes(), 20)).hasSize(21);
    }

    static Stream<Arguments> hostileFiles() {
        HandmadeWorkbook bomb = HandmadeWorkbook.of("").sheet(" ".repeat(17 * 1024 * 1024));
        HandmadeWorkbook heavyPart = HandmadeWorkbook.of(HEAD).with("docProps/core.xml", " ".repeat(3 * 1024 * 1024));
        HandmadeWorkbook crowd = HandmadeWorkbook.of(HEAD);
        IntStream.range(0, 300).forEach(number -> crowd.with("xl/media/" + number + ".bin", "x"));
        byte[] whole = HandmadeWorkbook.of(HEAD).bytes();
        return Stream.of(
                arguments("a bomb", bomb.bytes(), "too-big-unpacked"),
                arguments("a bomb in a part that nobody reads", heavyPart.bytes(), "too-big-unpacked"),
                arguments("a crowd of parts", crowd.bytes(), "too-big-unpacked"),
                arguments(
                        "a macro",
                        HandmadeWorkbook.of(HEAD)
                                .with("xl/vbaProject.bin", "Sub AutoOpen()")
                                .bytes(),
                        "macros"),
                arguments(
                        "a workbook for macros",
                        HandmadeWorkbook.of(HEAD)
                                .kind("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                                .bytes(),
                        "macros"),
                arguments(
                        "a text document",
                        HandmadeWorkbook.of(HEAD)
                                .kind(
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                                .bytes(),
                        "not-xlsx"),
                arguments("an empty file", new byte[0], "not-xlsx"),
                arguments("text", "code,name\nAG001,Sari\n".getBytes(StandardCharsets.UTF_8), "not-xlsx"),
                arguments("an old workbook", oldWorkbook(), "not-xlsx"),
                arguments("half of a workbook", Arrays.copyOf(whole, whole.length / 2), "not-xlsx"),
                arguments(
                        "an entity in the sheet",
                        HandmadeWorkbook.of("")
                                .sheet(DOCTYPE + "<worksheet>&e;</worksheet>")
                                .bytes(),
                        "not-xlsx"),
                arguments(
                        "an entity in the texts",
                        HandmadeWorkbook.of(HEAD)
                                .with("xl/sharedStrings.xml", DOCTYPE + "<sst>&e;</sst>")
                                .bytes(),
                        "not-xlsx"),
                arguments(
                        "an entity in the list of parts",
                        HandmadeWorkbook.of(HEAD)
                                .with("_rels/.rels", DOCTYPE + "<Relationships>&e;</Relationships>")
                                .bytes(),
                        "not-xlsx"),
                arguments(
                        "no sheet",
                        HandmadeWorkbook.of(HEAD)
                                .without("xl/worksheets/sheet1.xml")
                                .bytes(),
                        "not-xlsx"),
                arguments(
                        "no list of parts",
                        HandmadeWorkbook.of(HEAD).without("_rels/.rels").bytes(),
                        "not-xlsx"),
                arguments(
                        "XML that ends early",
                        HandmadeWorkbook.of("").sheet("<worksheet><sheetData>").bytes(),
                        "not-xlsx"),
                arguments("a text that is not there", row("<c t=\"s\"><v>7</v></c>"), "not-xlsx"),
                arguments("a text before the first", row("<c t=\"s\"><v>-1</v></c>"), "not-xlsx"),
                arguments("a place that is none", row("<c r=\"1A\"><v>1</v></c>"), "not-xlsx"),
                arguments("a place beyond all", row("<c r=\"ZZZZZZZ1\"><v>1</v></c>"), "not-xlsx"),
                arguments(
                        "cells that go backwards",
                        row("<c r=\"C1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>"),
                        "not-xlsx"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void aHostileFileIsRefusedInOneSentence(String what, byte[] file, String error) {
        List<FieldError> errors = errors(file);

        assertThat(errors).extracting(FieldError::field).containsExactly("body");
        assertThat(errors).extracting(FieldError::key).containsExactly(error);
        for (Language language : Language.values()) {
            assertThat(errors.get(0).message(language)).isNotBlank().doesNotContain("{0}", error + " ");
        }
    }

    @Test
    void aNumberWithoutEndStaysAsItIsWritten() {
        assertThat(Xlsx.read(row("<c><v>1E999999999</v></c><c><v>" + "9".repeat(40) + "</v></c>"), 10))
                .containsExactly(new TableRow(1, List.of("1E999999999", "9".repeat(40))));
    }

    private static List<FieldError> errors(byte[] file) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> Xlsx.read(file, 10));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().kind()).isEqualTo(ProblemKind.BAD_INPUT);
        return refused.problem().errors();
    }

    private static byte[] row(String cells) {
        return HandmadeWorkbook.of("<row r=\"1\">" + cells + "</row>").bytes();
    }

    private static String text(String value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    /** The eight bytes by which workbooks before 2007 begin, and workbooks with a password too. */
    private static byte[] oldWorkbook() {
        byte[] file = new byte[1024];
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(mark, 0, file, 0, mark.length);
        return file;
    }
}
