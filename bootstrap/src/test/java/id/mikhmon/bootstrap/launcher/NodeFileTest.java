package id.mikhmon.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.bootstrap.settings.NodeStart;
import id.mikhmon.bootstrap.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFileTest {
    @TempDir
    private Path home;

    @Test
    void aNodeKeepsItsIdAndCountsItsStarts() throws IOException {
        NodeStart first = NodeFile.countUp(home, true);
        NodeStart second = NodeFile.countUp(home, false);

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.alone()).isTrue();
        assertThat(second).isEqualTo(new NodeStart(first.id(), 2, false));
        assertThat(home).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void aCopyOfAFolderIsAnotherNode() throws IOException {
        Path original = Files.createDirectory(home.resolve("original"));
        NodeStart first = NodeFile.countUp(original, false);
        Path copy = Files.createDirectory(home.resolve("copy"));
        Files.copy(original.resolve("node"), copy.resolve("node"));

        NodeStart other = NodeFile.countUp(copy, false);

        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(other.number()).isEqualTo(1);
        assertThat(NodeFile.countUp(original, false)).isEqualTo(new NodeStart(first.id(), 2, false));
    }

    @Test
    void aCopyThatTookThePlaceOfTheFolderIsAnotherNode() throws IOException {
        Path folder = Files.createDirectory(home.resolve("folder"));
        NodeStart first = NodeFile.countUp(folder, false);
        Path moved = Files.move(folder, home.resolve("moved"));
        Files.createDirectory(folder);
        Files.copy(moved.resolve("node"), folder.resolve("node"));

        assertThat(NodeFile.countUp(folder, false).id()).isNotEqualTo(first.id());
    }

    @Test
    void aFileThatCannotBeUnderstoodBeginsANewNode() throws IOException {
        for (String broken : new String[] {"", "id=x\nstarts=1\n", "\\u00zz", "starts=99999999999999999999"}) {
            Files.writeString(home.resolve("node"), broken);

            assertThat(NodeFile.countUp(home, false).number()).isEqualTo(1);
        }
    }

    @Test
    void theApplicationReadsWhatTheLauncherTells() throws IOException {
        NodeStart start = NodeFile.countUp(home, true);

        assertThat(NodeStart.read(property -> Optional.of(start.text()))).contains(start);
        assertThat(NodeStart.read(property -> Optional.empty())).isEmpty();
        assertThatThrownBy(() -> NodeStart.read(property -> Optional.of("cafe")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("MIKHMON_NODE_START");
    }
}
