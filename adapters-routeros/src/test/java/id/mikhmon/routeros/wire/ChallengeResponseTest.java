package id.mikhmon.routeros.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeResponseTest {

    @ParameterizedTest
    @CsvSource({
        "secret, 0123456789abcdef0123456789abcdef, 00ebbe7c3df6b3d902bfd1f355c6e63289",
        "'', 856780b7411eefd3abadee2058c149a3, 005062f7a5ef124d34675bf3e81f56c556",
        "pässwörd, 0123456789abcdef0123456789abcdef, 002d9156607bd6381826c40fc1ac7d8420"
    })
    void responseHasTheDigitsOfTheReference(String password, String challenge, String response) {
        assertThat(ChallengeResponse.isChallenge(challenge)).isTrue();
        assertThat(ChallengeResponse.to(password, challenge)).isEqualTo(response);
    }
}
