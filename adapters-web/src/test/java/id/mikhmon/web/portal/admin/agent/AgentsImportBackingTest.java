package id.mikhmon.web.portal.admin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.ImportAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedLook;
import id.mikhmon.web.portal.frame.SentFile;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import id.mikhmon.web.table.HandmadeWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentsImportBackingTest {
    private static final String TABLE = "code,name,phone,level\nAG001,Sari,+6281234567890,GOLD\n";

    private final List<ImportAgents.Command> asked = new ArrayList<>();
    private ImportAgents.Outcome answer = new ImportAgents.Imported(1, 0);
    private Capability[] rights = {Capability.MANAGE_AGENTS};

    @Test
    void aFileIsLookedThroughAndThenStored() {
        AgentsImportBacking first = page();
        assertThat(first.receive(new SentFile("agen.csv", bytes(TABLE)), true)).isFalse();
        assertThat(first.getImported()).isEqualTo(new ImportAgents.Imported(1, 0));

        assertThat(page().receive(new SentFile("agen.csv", bytes(TABLE)), false))
                .isTrue();

        assertThat(asked).extracting(ImportAgents.Command::dryRun).containsExactly(true, false);
        assertThat(asked.get(0).lines().get(0).number()).isEqualTo(2);
    }

    @Test
    void aWorkbookIsKnownByWhatItIs() {
        byte[] file = HandmadeWorkbook.of("<row><c t=\"inlineStr\"><is><t>code</t></is></c></row>")
                .bytes();

        AgentsImportBacking page = page();

        assertThat(page.receive(new SentFile("agen", file), true)).isFalse();
        assertThat(page.getWrong())
                .extracting(AgentsImportBacking.Wrong::column)
                .containsExactly("name", "phone", "level");
    }

    @Test
    void whatIsWrongWithACellIsToldWithItsPlace() {
        AgentsImportBacking page = page();

        page.receive(new SentFile("agen.csv", bytes(TABLE + "AG2,,+6281234567891,GOLD\n")), false);

        assertThat(page.getWrong())
                .hasSize(2)
                .allSatisfy(wrong -> assertThat(wrong.line()).isEqualTo(3));
        assertThat(page.getWrong())
                .extracting(AgentsImportBacking.Wrong::column)
                .containsExactlyInAnyOrder("code", "name");
        assertThat(page.getWrong())
                .allSatisfy(wrong -> assertThat(wrong.sentence()).isNotBlank());
        assertThat(page.getImported()).isNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsRefusedIsToldWithItsPlace() {
        answer = new ImportAgents.Refused(List.of(new ImportAgents.Fault(2, new SaveAgent.UnknownLevel())));
        AgentsImportBacking page = page();

        assertThat(page.receive(new SentFile("agen.csv", bytes(TABLE)), false)).isFalse();

        assertThat(page.getWrong()).extracting(AgentsImportBacking.Wrong::line).containsExactly(2);
        assertThat(page.getWrong())
                .extracting(AgentsImportBacking.Wrong::column)
                .containsExactly("level");
    }

    @Test
    void whatIsNoSuchFileIsSaidBesideTheFile() {
        assertThat(notes(new byte[0], "").keys()).isEqualTo(Map.of("file", "missing"));
        assertThat(notes(new byte[AgentsImportBacking.MOST_BYTES + 1], "a.csv").keys())
                .isEqualTo(Map.of("file", "file-too-large"));
        assertThat(notes(bytes(TABLE), "agen.xls").keys()).isEqualTo(Map.of("file", "not-xlsx"));
        assertThat(notes(bytes(TABLE), "agen.XLSX").keys()).isEqualTo(Map.of("file", "not-xlsx"));
        assertThat(notes(new byte[] {(byte) 0xc3, (byte) 0x28}, "agen.csv").keys())
                .isEqualTo(Map.of("file", "not-utf"));
        assertThat(asked).isEmpty();
    }

    @Test
    void creditIsRaisedOnlyByWhoMayMoveMoney() {
        page().receive(new SentFile("agen.csv", bytes(TABLE)), false);
        rights = new Capability[] {Capability.MANAGE_AGENTS, Capability.CORRECT_LEDGER};
        page().receive(new SentFile("agen.csv", bytes(TABLE)), false);

        assertThat(asked)
                .extracting(command -> command.lines().get(0).agent().credit())
                .containsExactly(SaveAgent.Credit.NOT_RAISED, SaveAgent.Credit.ANY);
    }

    private Notes notes(byte[] file, String name) {
        AgentsImportBacking page = page();
        assertThat(page.receive(new SentFile(name, file), false)).isFalse();
        return page.notes;
    }

    private AgentsImportBacking page() {
        AgentsImportBacking page = new AgentsImportBacking();
        page.importAgents = (command, actor) -> {
            asked.add(command);
            return answer;
        };
        page.phones = text ->
                Optional.of(text).filter(phone -> phone.startsWith("+62")).map(PhoneNumber::new);
        page.visitor = PlayedVisitor.staff("siti", rights);
        page.notes = new Notes();
        page.look = new PlayedLook();
        return page;
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }
}
