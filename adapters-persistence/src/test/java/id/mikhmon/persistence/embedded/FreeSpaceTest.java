package id.mikhmon.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskIsRefusedInOneLine() {
        assertThatThrownBy(() -> FreeSpace.require(folder, Long.MAX_VALUE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is full")
                .hasMessageContaining(folder.toString())
                .message()
                .hasLineCount(1);
    }

    @Test
    void enoughRoomIsFine() {
        assertThatCode(() -> FreeSpace.require(folder, 1)).doesNotThrowAnyException();
    }
}
