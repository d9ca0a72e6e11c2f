package id.mikhmon.persistence.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private static final SecretBox.Place CAFE = new SecretBox.Place("routers", "sealed_password", "cafe");
    private static final SecretBox.Place HALL = new SecretBox.Place("routers", "sealed_password", "hall");

    private final SecretBox box = new SecretBox(key(1));

    @Test
    void sealedSecretOpensAtItsPlace() {
        for (String secret : new String[] {"", "s3cret", "sandi é 😀", "x".repeat(5_000)}) {
            assertThat(box.open(box.seal(secret, CAFE), CAFE)).isEqualTo(secret);
        }
    }

    @Test
    void sealedSecretShowsNothingAndNeverLooksTheSame() {
        byte[] once = box.seal("s3cret", CAFE);
        byte[] again = box.seal("s3cret", CAFE);

        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret");
        assertThat(once).isNotEqualTo(again);
    }

    @Test
    void secretMovedToAnotherRowDoesNotOpen() {
        byte[] sealed = box.seal("s3cret", CAFE);

        assertThatThrownBy(() -> box.open(sealed, HALL)).isInstanceOf(WrongSecretKey.class);
    }

    @Test
    void wrongKeyIsToldBySettingAndPlaceWithoutTheContent() {
        byte[] sealed = box.seal("s3cret", CAFE);

        assertThatThrownBy(() -> new SecretBox(key(2)).open(sealed, CAFE))
                .isInstanceOf(WrongSecretKey.class)
                .hasMessageContaining("mikhmon.secret.key")
                .hasMessageContaining("routers.sealed_password of cafe")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void secretThatWasChangedInAnyByteDoesNotOpen() {
        byte[] sealed = box.seal("s3cret", CAFE);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> box.open(changed, CAFE)).isInstanceOf(WrongSecretKey.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> box.open(cut, CAFE)).isInstanceOf(WrongSecretKey.class);
        }
    }

    @Test
    void keyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new SecretBox(new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mikhmon.secret.key");
    }

    private static byte[] key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }
}
