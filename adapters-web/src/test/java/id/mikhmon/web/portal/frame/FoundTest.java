package id.mikhmon.web.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoundTest {
    private final PlayedExchange exchange = new PlayedExchange();
    private Optional<String> stored = Optional.of("RG1");
    private int reads;
    private final Found<String> found = new Found<>(() -> {
        reads++;
        return stored;
    });

    @Test
    void thingIsReadOnceAndNotBeforeItIsAskedFor() {
        assertThat(reads).isZero();

        assertThat(found.is("RG1"::equals)).isTrue();
        stored = Optional.empty();

        assertThat(found.orNotFound(exchange)).contains("RG1");
        assertThat(found.orNull()).isEqualTo("RG1");
        assertThat(reads).isEqualTo(1);
        assertThat(exchange.went()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFoundAndIsNothing() {
        stored = Optional.empty();

        assertThat(found.orNull()).isNull();
        assertThat(found.is(any -> true)).isFalse();
        assertThat(exchange.went()).isEmpty();
        assertThat(found.orNotFound(exchange)).isEmpty();
        assertThat(exchange.went()).isEqualTo("404");
    }
}
