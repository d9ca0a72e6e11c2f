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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatementPdfTest {
    private static final ZoneId JAKARTA = PlayedShown.SETTINGS.timeZone();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Days DAYS = new Days(Optional.of(DAY), Optional.of(DAY.plusDays(1)), JAKARTA);

    @Test
    void openingMovementsAndClosingStandOnNumberedPages() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StatementPdf(PortalTexts.all().get(Language.ENGLISH), PlayedShown.SETTINGS)
                .write(statement(60), "Warung Sari", DAYS, out);

        try (PdfReader reader = new PdfReader(out.toByteArray())) {
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

    private static ViewStatement.Statement statement(int movements) {
        List<StatementLine> lines = LongStream.rangeClosed(1, movements)
                .mapToObj(number -> new StatementLine(
                        number,
                        DAYS.from().orElseThrow().plusSeconds(60 * number),
                        new Cause(CauseKind.BY_HAND, "k" + number),
                        Optional.of("setoran"),
                        SignedMoney.rupiah(1_000),
                        SignedMoney.rupiah(1_000 * number)))
                .toList();
        return new ViewStatement.Statement(
                AccountId.wallet(new AgentCode("AG001")),
                DAYS.from().orElseThrow(),
                DAYS.until().orElseThrow(),
                SignedMoney.rupiah(0),
                SignedMoney.rupiah(1_000L * movements),
                lines);
    }
}
