package id.mikhmon.web.portal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.PlayedShown;
import id.mikhmon.web.portal.frame.PortalTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementPdfTest {
    private static final ZoneId JAKARTA = PlayedShown.SETTINGS.timeZone();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Days DAYS = new Days(Optional.of(DAY), Optional.of(DAY.plusDays(1)), JAKARTA);

    @Test
    void openingMovementsAndClosingStandOnNumberedPages() throws IOException {
        try (PdfReader reader = new PdfReader(written(statement(60), "Warung Sari"))) {
            int pages = reader.getNumberOfPages();
            PdfTextExtractor text = new PdfTextExtractor(reader);
            assertThat(pages).isGreaterThan(1);
            assertThat(text.getTextFromPage(1))
                    .contains("Warung Sari", "2026-11-22 to 2026-11-23", "Opening balance", "Page 1")
                    .contains("Recorded by the owner", "k1", "setoran")
                    .doesNotContain("BY_HAND");
            assertThat(text.getTextFromPage(pages)).contains("Closing balance", "60.000", "Page " + pages);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đức Nguyễn Thị Hằng",
                "Şükrü Çağlayan İğde",
                "Łukasz Žižka Ñandú Æsa",
                "Ωμέγα Καφενείο",
                "Щербаков Їжак",
                "Warung “Bu Sari” – kopi…"
            })
    void namesInLatinGreekAndCyrillicLettersAreReadAsTheyAre(String name) throws IOException {
        assertThat(firstPage(statement(1), name)).contains(name + " · wallet:AG001");
    }

    @Test
    void lettersWithLooseMarksAreReadAsOneLetterEach() throws IOException {
        String name = Normalizer.normalize("Đức Şükrü", Normalizer.Form.NFD);

        assertThat(name).isNotEqualTo("Đức Şükrü");
        assertThat(firstPage(statement(1), name)).contains("Đức Şükrü");
    }

    @Test
    void letterThatTheFontLacksStandsAsABoxAndIsNotLeftOut() throws IOException {
        assertThat(firstPage(statement(1), "ꦮꦫꦸꦁ سلام 🙂 Sari")).contains("□□□□ □□□□ □ Sari · wallet:AG001");
        assertThat(PaperFont.readable("setoran\n🙂ꦮ")).isEqualTo("setoran\n□□");
    }

    @Test
    void amountsHaveTheMinusSignOfThePages() throws IOException {
        assertThat(firstPage(statement(1, -4_200), "Warung Sari")).contains("−4.200");
    }

    @Test
    void fileCarriesTheLettersThatItUsesAndNoOthers() {
        byte[] file = written(statement(60), "Warung Sari");

        assertThat(file).hasSizeLessThan(60_000);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("LiberationSans", "/FontFile2");
    }

    private static String firstPage(ViewStatement.Statement statement, String agent) throws IOException {
        try (PdfReader reader = new PdfReader(written(statement, agent))) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private static byte[] written(ViewStatement.Statement statement, String agent) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StatementPdf(PortalTexts.all().get(Language.ENGLISH), PlayedShown.SETTINGS)
                .write(statement, agent, DAYS, out);
        return out.toByteArray();
    }

    private static ViewStatement.Statement statement(int movements) {
        return statement(movements, 1_000);
    }

    private static ViewStatement.Statement statement(int movements, long each) {
        List<StatementLine> lines = LongStream.rangeClosed(1, movements)
                .mapToObj(number -> new StatementLine(
                        number,
                        DAYS.from().orElseThrow().plusSeconds(60 * number),
                        new Cause(CauseKind.BY_HAND, "k" + number),
                        Optional.of("setoran"),
                        SignedMoney.rupiah(each),
                        SignedMoney.rupiah(each * number)))
                .toList();
        return new ViewStatement.Statement(
                AccountId.wallet(new AgentCode("AG001")),
                DAYS.from().orElseThrow(),
                DAYS.until().orElseThrow(),
                SignedMoney.rupiah(0),
                SignedMoney.rupiah(each * movements),
                lines);
    }
}
