package id.mikhmon.routeros.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RouterTextTest {

    @Test
    void wellFormedUtf8IsReadAsSuch() {
        RouterText text = RouterText.of("Kopi é 咖啡".getBytes(StandardCharsets.UTF_8));

        assertThat(text.text()).isEqualTo("Kopi é 咖啡");
        assertThat(text.legacy()).isFalse();
    }

    @Test
    void anythingElseIsTheOldCodePageAndKeepsItsBytes() {
        byte[] bytes = {'C', 'a', 'f', (byte) 0xE9, ' ', (byte) 0x81, (byte) 0x80};

        RouterText text = RouterText.of(bytes);

        assertThat(text.text()).startsWith("Café ").endsWith("€");
        assertThat(text.legacy()).isTrue();
        assertThat(text.bytes()).isEqualTo(bytes);
    }
}
