package id.mikhmon.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.shared.Secret;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final Secret PASSWORD = Secret.of("kopi susu gula aren");

    @Test
    void passwordIsKnownAgainAndNoOther() {
        PasswordHash hash = PasswordHash.of(PASSWORD, new Random(1));

        assertThat(hash.matches(PASSWORD)).isTrue();
        assertThat(hash.matches(Secret.of("kopi susu gula areN"))).isFalse();
        assertThat(hash.matches(Secret.of(""))).isFalse();
        assertThat(hash.text()).startsWith("pbkdf2-sha512$210000$").doesNotContain(PASSWORD.reveal());
        assertThat(hash.isOutdated()).isFalse();
    }

    @Test
    void samePasswordIsKeptDifferentlyEachTime() {
        Random random = new Random(1);

        assertThat(PasswordHash.of(PASSWORD, 1_000, random)).isNotEqualTo(PasswordHash.of(PASSWORD, 1_000, random));
    }

    @Test
    void hashSaysItselfHowItWasReckoned() {
        PasswordHash cheap = PasswordHash.of(PASSWORD, 1_000, new Random(1));

        assertThat(new PasswordHash(cheap.text()).matches(PASSWORD)).isTrue();
        assertThat(cheap.isOutdated()).isTrue();
    }

    @Test
    void hashNeverShows() {
        PasswordHash hash = PasswordHash.of(PASSWORD, 1_000, new Random(1));

        assertThat(hash.toString()).isEqualTo("(hash of a password)");
        assertThatThrownBy(() -> new PasswordHash("md5$1$x$y")).isInstanceOf(IllegalArgumentException.class);
    }
}
