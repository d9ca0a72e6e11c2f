package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.ImportAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agents as a table over the admin API; workbooks have {@link AgentWorkbookApiTest}. */
class AgentImportApiTest {
    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @Test
    void whatIsExportedCanBeImported() {
        List<Agent> agents = shop.aBareAndAFullAgent();

        Answer exported = api.get("admin/agents/export").asAdmin().send();
        Answer imported = csv("admin/agents/import?dryRun=true", new String(exported.bytes(), StandardCharsets.UTF_8));

        assertThat(exported.header("Content-Type")).startsWith("text/csv");
        assertThat(exported.header("Content-Disposition")).contains("agents.csv");
        assertThat(new String(exported.bytes(), StandardCharsets.UTF_8))
                .startsWith("code,name,phone,level,status,")
                .contains("\"'=SUM(\"\"A1\"\"); Ibu\"");
        assertThat(imported.status()).isEqualTo(200);
        ImportAgents.Command command = shop.imports.get(0);
        assertThat(command.dryRun()).isTrue();
        assertThat(shop.agentsOfTheFirstImport()).isEqualTo(agents);
        assertThat(command.lines()).extracting(ImportAgents.Line::number).containsExactly(2, 3);
    }

    @Test
    void spreadsheetsMayPartCellsBySemicolonsAndLeaveColumnsOut() {
        shop.importing = () -> new ImportAgents.Imported(1, 0);

        Answer answer = csv(
                "admin/agents/import", "\uFEFFcode;name;phone;level\r\n\r\nAG001;Warung Sari;081234567890;GOLD\r\n");

        assertThat(answer.json().getBoolean("dryRun")).isFalse();
        assertThat(answer.json().getInt("created")).isEqualTo(1);
        Agent former = anAgent(1).withEverything().thatIs(AgentStatus.SUSPENDED).agent();
        Agent changed = shop.imports.get(0).lines().get(0).agent().change().applied(Optional.of(former));
        assertThat(changed.status()).isEqualTo(AgentStatus.SUSPENDED);
        assertThat(changed.notes()).isEqualTo(former.notes());
        assertThat(changed.name()).isEqualTo("Warung Sari");
        assertThat(shop.imports.get(0).lines().get(0).number()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "AG1,Sari,081234567890,GOLD,,,|code",
                ",Sari,081234567890,GOLD,,,|code",
                "AG001,,081234567890,GOLD,,,|name",
                "AG001,Sari,12,GOLD,,,|phone",
                "AG001,Sari,081234567890,gold,,,|level",
                "AG001,Sari,081234567890,GOLD,OPEN,,|status",
                "AG001,Sari,081234567890,GOLD,,-5,|creditLimit",
                "AG001,Sari,081234567890,GOLD,,10.000,|creditLimit",
                "AG001,Sari,081234567890,GOLD,,lots,|creditLimit",
                "AG001,Sari,081234567890,GOLD,,,1hari a/b|offers[1]",
                "AG001,Sari,081234567890,GOLD,,,,more|row",
                "AG009,Budi,081234567899,GOLD,,,|code"
            })
    void everyWrongCellIsNamedByLineAndField(String row, String field) {
        Answer answer = csv(
                "admin/agents/import",
                "code,name,phone,level,status,creditLimit,offers\nAG009,Budi,081234567899,GOLD,ACTIVE,0,\n" + row
                        + "\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getInt("line"))
                .isEqualTo(3);
        assertThat(shop.imports).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"code,name,phone|level", "code,name,phone,level,balance|balance", "code,name,phone,level,name|name"
            })
    void aTableWithWrongColumnsIsRefused(String table, String field) {
        Answer answer = csv("admin/agents/import", table);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getInt("line"))
                .isEqualTo(1);
    }

    @Test
    void aQuotationMarkWithoutItsPartnerIsNamedByItsLine() {
        Answer answer = csv("admin/agents/import", "code,name,phone,level\nAG001,\"Sa\nri\",0,G\nAG002,\"Budi,0\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("body");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getInt("line"))
                .isEqualTo(4);
    }

    @Test
    void refusedLinesAreToldTogether() {
        shop.importing = () -> new ImportAgents.Refused(List.of(
                new ImportAgents.Fault(2, new SaveAgent.UnknownLevel()),
                new ImportAgents.Fault(7, new SaveAgent.PhoneTaken())));

        Answer answer = csv("admin/agents/import", "code,name,phone,level\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("level", "phone");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(1).getInt("line"))
                .isEqualTo(7);
    }

    @Test
    void onlyTextOfReasonableSizeIsImported() {
        assertThat(csv("admin/agents/import?dryRun=maybe", "code,name,phone,level\n")
                        .faults())
                .containsExactly("dryRun");
        assertThat(csv("admin/agents/import", "").faults()).contains("code", "name", "phone", "level");
        assertThat(api.request("POST", "admin/agents/import")
                        .asAdmin()
                        .bytes("text/csv", new byte[] {(byte) 0xc3, (byte) 0x28})
                        .send()
                        .faults())
                .containsExactly("body");
        assertThat(csv("admin/agents/import", "x".repeat(1024 * 1024 + 1)).status())
                .isEqualTo(413);
        assertThat(api.request("POST", "admin/agents/import")
                        .asAdmin()
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(415);
        assertThat(csv("admin/agents/import", "code,name,phone,level\n" + "AG001,S,081234567890,GOLD\n".repeat(5_001))
                        .faults())
                .containsExactly("body");
    }

    private Answer csv(String path, String table) {
        return api.request("POST", path)
                .asAdmin()
                .bytes("text/csv", table.getBytes(StandardCharsets.UTF_8))
                .send();
    }
}
