package id.mikhmon.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void tokenNeverShowsAndIsKnownByItsHash() {
        AccessToken token = AccessToken.draw(new Random(1));

        assertThat(token.reveal()).hasSize(43);
        assertThat(token.toString()).doesNotContain(token.reveal());
        assertThat(AccessToken.read(token.reveal())).contains(token);
        assertThat(token.hash())
                .isEqualTo(AccessToken.read(token.reveal()).orElseThrow().hash());
        assertThat(token.hash().hex()).doesNotContain(token.reveal());
        assertThat(AccessToken.read("short")).isEmpty();
        assertThat(AccessToken.read(token.reveal() + "x")).isEmpty();
    }

    @Test
    void proofOfAFormIsNotTheStoredHash() {
        AccessToken token = AccessToken.draw(new Random(1));

        assertThat(token.formProof()).hasSize(64).isNotEqualTo(token.hash().hex());
    }

    @Test
    void recoveryCodesAreReadAsPeopleTypeThem() {
        List<RecoveryCode> codes = RecoveryCode.drawSet(new Random(1));
        RecoveryCode first = codes.get(0);

        assertThat(codes).hasSize(10);
        assertThat(new HashSet<>(codes)).hasSize(10);
        assertThat(RecoveryCode.read(" " + first.value().toUpperCase(java.util.Locale.ROOT) + " "))
                .contains(first);
        assertThat(RecoveryCode.read(first.value().replace("-", " "))).contains(first);
        assertThat(RecoveryCode.read("123456")).isEmpty();
        assertThat(first.toString()).doesNotContain(first.value());
    }

    @Test
    void loginNameHasOneSpelling() {
        assertThat(LoginName.read("  Hasan ")).contains(new LoginName("hasan"));
        assertThat(LoginName.read("ab")).isEmpty();
        assertThat(LoginName.read("(system)")).isEmpty();
        assertThat(LoginName.read("a b c")).isEmpty();
    }
}
