package id.mikhmon.web.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.ProblemException;
import id.mikhmon.web.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

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
                arguments(
                        "relations of a sheet, of which a tree is built",
                        HandmadeWorkbook.of(HEAD)
                                .with("xl/worksheets/_rels/sheet1.xml.rels", " ".repeat(300 * 1024))
                                .bytes(),
                        "too-big-unpacked"),
                arguments(
                        "a list of kinds, of which a tree is built",
                        HandmadeWorkbook.of(HEAD)
                                .with("[Content_Types].xml", " ".repeat(300 * 1024))
                                .bytes(),
                        "too-big-unpacked"),
                arguments(
                        "a shared text that no cell can hold",
                        HandmadeWorkbook.of(HEAD)
                                .texts("<si><t>" + "x".repeat(32_768) + "</t></si>")
                                .bytes(),
                        "cell-too-long"),
                arguments("a cell that no cell can be", row(text("x".repeat(32_768))), "cell-too-long"),
                arguments(
                        "a crowd of shared texts",
                        HandmadeWorkbook.of(HEAD)
                                .texts(HandmadeWorkbook.hardToPack(250_001, "<si xml:space=\"%s\"/>"))
                                .bytes(),
                        "too-many"),
                arguments(
                        "elements in elements",
                        HandmadeWorkbook.of("")
                                .sheet("<worksheet>" + "<a>".repeat(64) + "</a>".repeat(64) + "</worksheet>")
                                .bytes(),
                        "not-xlsx"),
                arguments(
                        "a first sheet that is hidden",
                        HandmadeWorkbook.of(HEAD)
                                .sheets("<sheet name=\"A\" sheetId=\"1\" state=\"hidden\" r:id=\"r1\"/>")
                                .bytes(),
                        "hidden-sheet"),
                arguments(
                        "a first sheet that only programs can show",
                        HandmadeWorkbook.of(HEAD)
                                .sheets("<sheet name=\"A\" sheetId=\"1\" state=\"veryHidden\" r:id=\"r1\"/>"
                                        + "<sheet name=\"B\" sheetId=\"2\" r:id=\"r1\"/>")
                                .bytes(),
                        "hidden-sheet"),
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

    @Test
    void theLongestTextOfACellIsRead() {
        assertThat(Xlsx.read(row(text("x".repeat(32_767))), 10).get(0).cells().get(0))
                .hasSize(32_767);
    }

    @Test
    void cellsThatShareATextShareItInMemoryToo() {
        byte[] file = HandmadeWorkbook.of("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>")
                .texts("<si><t xml:space=\"preserve\"> Warung Sari </t></si>")
                .bytes();

        List<String> cells = Xlsx.read(file, 10).get(0).cells();

        assertThat(cells).containsExactly("Warung Sari", "Warung Sari");
        assertThat(cells.get(0)).isSameAs(cells.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Override PartName=\"/xl/worksheets/sheet1.xml\"",
                "<Override PartName=\"/xl/media/1.bin\"",
                "<Default Extension=\"xml\""
            })
    void noOtherPartIsTakenForTheProperties(String part) {
        byte[] file = HandmadeWorkbook.of(HEAD)
                .with(
                        "[Content_Types].xml",
                        "<Types>" + part
                                + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                                + "</Types>")
                .bytes();

        assertThatThrownBy(() -> XlsxParts.check(file)).isInstanceOf(SAXException.class);
    }

    @Test
    void bytesThatArePassedOverCount() throws IOException {
        try (XlsxParts.Bounded part = new XlsxParts.Bounded(new ByteArrayInputStream(new byte[20]), 10)) {
            assertThat(part.skip(10)).isEqualTo(10);
            assertThatThrownBy(() -> part.skip(1)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void oneWorkbookIsReadAtATime() throws InterruptedException {
        byte[] file = HandmadeWorkbook.of(HEAD).bytes();
        Xlsx.ONE_AT_A_TIME.acquire();
        CompletableFuture<List<TableRow>> second;
        boolean waited;
        try {
            second = CompletableFuture.supplyAsync(() -> Xlsx.read(file, 10));
            while (!second.isDone() && !Xlsx.ONE_AT_A_TIME.hasQueuedThreads()) {
                Thread.onSpinWait();
            }
            waited = !second.isDone();
        } finally {
            Xlsx.ONE_AT_A_TIME.release();
        }

        assertThat(waited).isTrue();
        assertThat(second.join()).hasSize(1);
        assertThat(errors(new byte[0])).hasSize(1);
        assertThat(Xlsx.ONE_AT_A_TIME.availablePermits()).isEqualTo(1);
    }

    @Test
    void whoIsToldToStopWhileWaitingReadsNothing() {
        byte[] file = HandmadeWorkbook.of(HEAD).bytes();
        Thread.currentThread().interrupt();

        List<FieldError> errors = errors(file);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(errors).extracting(FieldError::key).containsExactly("not-xlsx");
        assertThat(Xlsx.ONE_AT_A_TIME.availablePermits()).isEqualTo(1);
    }

    @Test
    void whatMadeAFileNoWorkbookIsLogged() {
        Lines log = new Lines();
        log.listen();
        try {
            errors(row("<c t=\"s\"><v>7</v></c>"));
        } finally {
            log.stop();
        }

        assertThat(log.lines).singleElement().asString().endsWith("java.lang.IndexOutOfBoundsException");
    }

    /** What the log says while a test listens. */
    private static final class Lines extends Handler {
        private static final Logger LOG = Logger.getLogger(Xlsx.class.getName());

        private final List<String> lines = new ArrayList<>();

        void listen() {
            LOG.setLevel(Level.FINE);
            LOG.addHandler(this);
        }

        void stop() {
            LOG.removeHandler(this);
            LOG.setLevel(null);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
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
