package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.ImportAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.web.table.Columns;
import id.mikhmon.web.table.HandmadeWorkbook;
import id.mikhmon.web.table.TableFormat;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents as a workbook over the admin API: under the same rules as a table of text. */
class AgentWorkbookApiTest {
    private static final String HEAD = "<row r=\"1\">" + text("code") + text("name") + text("phone") + text("level")
            + text("creditLimit") + "</row>";

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @Test
    void whatIsExportedCanBeImported() {
        List<Agent> agents = shop.aBareAndAFullAgent();

        Answer exported = exportFor(TableFormat.WORKBOOK);
        Answer imported = workbook("admin/agents/import?dryRun=true", exported.bytes());

        assertThat(exported.header("Content-Type")).isEqualTo(TableFormat.WORKBOOK);
        assertThat(exported.header("Content-Disposition")).isEqualTo("attachment; filename=\"agents.xlsx\"");
        assertThat(imported.status()).isEqualTo(200);
        ImportAgents.Command command = shop.imports.get(0);
        assertThat(command.dryRun()).isTrue();
        assertThat(shop.agentsOfTheFirstImport()).isEqualTo(agents);
        assertThat(command.lines()).extracting(ImportAgents.Line::number).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "text/csv", "text/csv, " + TableFormat.WORKBOOK})
    void whoDoesNotAskForAWorkbookGetsText(String accept) {
        assertThat(exportFor(accept).header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
    }

    @Test
    void numbersInAWorkbookAreReadAsTheirDigits() {
        byte[] file = HandmadeWorkbook.of(HEAD + "<row r=\"2\">" + text("AG001") + text("Sari")
                        + "<c><v>8.123456789E10</v></c>" + text("GOLD") + "<c><v>250000</v></c></row>")
                .bytes();

        assertThat(workbook("admin/agents/import", file).status()).isEqualTo(200);

        Agent agent = shop.agentsOfTheFirstImport().get(0);
        assertThat(agent.phone().e164()).isEqualTo("+6281234567890");
        assertThat(agent.creditLimit().units()).isEqualTo(250_000);
    }

    @ParameterizedTest
    @CsvSource({
        "AG1, Sari, 081234567890, GOLD, 0, code",
        "AG001, '', 081234567890, GOLD, 0, name",
        "AG001, Sari, 12, GOLD, 0, phone",
        "AG001, Sari, 081234567890, gold, 0, level",
        "AG001, Sari, 081234567890, GOLD, -5, creditLimit",
        "AG001, Sari, 081234567890, GOLD, 1.5, creditLimit",
        "AG009, Sari, 081234567890, GOLD, 0, code"
    })
    void everyWrongCellIsNamedByRowAndColumn(
            String code, String name, String phone, String level, String limit, String field) throws IOException {
        Answer answer = workbook(
                "admin/agents/import",
                table(List.of("AG009", "Budi", "081234567899", "GOLD", "0"), List.of(code, name, phone, level, limit)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(line(answer)).isEqualTo(3);
        assertThat(shop.imports).isEmpty();
    }

    @Test
    void aFormulaIsNamedByRowAndColumn() {
        Answer answer = workbook(
                "admin/agents/import",
                HandmadeWorkbook.of(HEAD + "<row r=\"7\">" + text("AG001") + "<c><f>A1</f><v>1</v></c></row>")
                        .bytes());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("name");
        assertThat(line(answer)).isEqualTo(7);
    }

    @Test
    void refusedRowsAreToldWithTheirNumbers() throws IOException {
        shop.importing = () -> new ImportAgents.Refused(List.of(new ImportAgents.Fault(2, new SaveAgent.PhoneTaken())));

        Answer answer = workbook("admin/agents/import", table(List.of("AG009", "Budi", "081234567899", "GOLD", "0")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("phone");
        assertThat(line(answer)).isEqualTo(2);
    }

    @Test
    void theLimitsAreThoseOfText() {
        String rows = IntStream.rangeClosed(2, 5_002)
                .mapToObj(
                        number -> "<row>" + text("AG001") + text("S") + text("081234567890") + text("GOLD") + "</row>")
                .reduce("", String::concat);

        assertThat(workbook(
                                "admin/agents/import",
                                HandmadeWorkbook.of(HEAD + rows).bytes())
                        .faults())
                .containsExactly("body");
        assertThat(workbook("admin/agents/import", new byte[1024 * 1024 + 1]).status())
                .isEqualTo(413);
        assertThat(workbook("admin/agents/import", HandmadeWorkbook.of("").bytes())
                        .faults())
                .contains("code", "name", "phone", "level");
    }

    @Test
    void rowsBehindTheLastMistakeThatIsToldAreNotLookedThrough() {
        String shared = "<c t=\"s\"><v>0</v></c>";
        String rows = HandmadeWorkbook.hardToPack(4_999, "<row spans=\"%s\">" + shared.repeat(5) + "</row>");
        byte[] file = HandmadeWorkbook.of(HEAD + rows)
                .texts("<si><t>" + "x ".repeat(16_383) + "</t></si>")
                .bytes();

        assertThat(workbook("admin/agents/import", file).faults()).hasSize(200);
        assertThat(shop.imports).isEmpty();
    }

    @Test
    void aFileOfAnotherKindNamesTheBody() {
        byte[] text = "code,name,phone,level\n".getBytes(StandardCharsets.UTF_8);

        assertThat(workbook("admin/agents/import", text).faults()).containsExactly("body");
        assertThat(api.request("POST", "admin/agents/import")
                        .asAdmin()
                        .bytes(TableFormat.TEXT, HandmadeWorkbook.of(HEAD).bytes())
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(api.request("POST", "admin/agents/import")
                        .asAdmin()
                        .bytes("application/vnd.ms-excel", text)
                        .send()
                        .status())
                .isEqualTo(415);
        assertThat(api.request("POST", "admin/agents/import")
                        .bytes(TableFormat.WORKBOOK, text)
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(shop.imports).isEmpty();
    }

    private Answer exportFor(String accept) {
        ApiUnderTest.Request request = api.get("admin/agents/export").asAdmin();
        return (accept.isEmpty() ? request : request.header("Accept", accept)).send();
    }

    private Answer workbook(String path, byte[] file) {
        return api.request("POST", path)
                .asAdmin()
                .bytes(TableFormat.WORKBOOK, file)
                .send();
    }

    @SafeVarargs
    private static byte[] table(List<String>... agents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.XLSX.write(out, Columns.of("code", "name", "phone", "level", "creditLimit"), rows -> {
            for (List<String> agent : agents) {
                rows.row(agent);
            }
        });
        return out.toByteArray();
    }

    private static int line(Answer answer) {
        JsonObject error = answer.json().getJsonArray("errors").getJsonObject(0);
        return error.getInt("line");
    }

    private static String text(String value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }
}
