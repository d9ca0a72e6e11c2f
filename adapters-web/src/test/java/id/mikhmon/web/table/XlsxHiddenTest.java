package id.mikhmon.web.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever looks at a workbook does not see is not read out of it either. */
class XlsxHiddenTest {
    private static final String HEAD = "<row r=\"1\">" + text("code") + text("name") + "</row>";

    @Test
    void aHiddenSheetBehindTheFirstIsNobodysConcern() {
        byte[] file = HandmadeWorkbook.of(HEAD)
                .sheets("<sheet name=\"A\" sheetId=\"1\" state=\"visible\" r:id=\"r1\"/>"
                        + "<sheet name=\"B\" sheetId=\"2\" state=\"hidden\" r:id=\"r9\"/>")
                .bytes();

        assertThat(Xlsx.read(file, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=\"1\"", "hidden=\"true\"", "ht=\"0\" customHeight=\"1\""})
    void aHiddenRowIsNamed(String hidden) {
        List<FieldError> errors = errors(HandmadeWorkbook.of(HEAD
                        + "<row r=\"2\" hidden=\"0\" ht=\"15\">" + text("AG001") + "</row>"
                        + "<row r=\"3\" " + hidden + ">" + text("AG002") + "</row>"
                        + "<row r=\"4\" " + hidden + "><c/></row>")
                .bytes());

        assertThat(errors).containsExactly(FieldError.of("row", "hidden").at(3));
        assertThat(errors.get(0).message(Language.ENGLISH)).contains("hidden");
        assertThat(errors.get(0).message(Language.INDONESIAN)).contains("tersembunyi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=\"1\"", "hidden=\"true\"", "width=\"0\" customWidth=\"1\""})
    void aHiddenColumnIsNamedOnce(String hidden) {
        String row = "<row>" + text("AG001") + text("Sari") + "</row>";

        assertThat(errors(sheet(
                        "<cols><col min=\"1\" max=\"1\" width=\"9\" hidden=\"0\"/><col min=\"2\" max=\"16384\" "
                                + hidden + "/></cols>",
                        row + row)))
                .containsExactly(FieldError.of("B", "hidden").at(1));
    }

    @Test
    void hiddenColumnsWithoutTextAreNobodysConcern() {
        byte[] file = sheet(
                "<cols><col min=\"3\" max=\"9\" hidden=\"1\"/><col min=\"51\" max=\"16384\" hidden=\"1\"/></cols>",
                HEAD);

        assertThat(Xlsx.read(file, 10)).hasSize(1);
    }

    private static List<FieldError> errors(byte[] file) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> Xlsx.read(file, 10));
        assertThat(refused).isNotNull();
        return refused.problem().errors();
    }

    private static byte[] sheet(String columns, String rows) {
        return HandmadeWorkbook.of("")
                .sheet("<worksheet>" + columns + "<sheetData>" + rows + "</sheetData></worksheet>")
                .bytes();
    }

    private static String text(String value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }
}
