package id.mikhmon.persistence.recent;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.transaction.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final MovableClock clock = new MovableClock();
    private final Recent<String, String> recent = new Recent<>(clock);
    private String stored = "old";
    private int readings;

    @Test
    void valueIsReadOnceInASecond() {
        find();
        find();
        assertThat(readings).isEqualTo(1);

        clock.pass(Duration.ofSeconds(1));
        find();

        assertThat(readings).isEqualTo(2);
    }

    @Test
    void changeByAnotherNodeIsSeenAfterASecond() {
        find();
        stored = "new";
        assertThat(find()).isEqualTo("old");

        clock.pass(Duration.ofSeconds(1));

        assertThat(find()).isEqualTo("new");
    }

    @Test
    void changeOnThisNodeIsSeenAtOnceAndSoIsItsRollback() {
        find();

        recent.changes("key");
        stored = "new";
        assertThat(find()).isEqualTo("new");
        stored = "old";

        assertThat(find()).isEqualTo("old");
    }

    @Test
    void valueReadBeforeAChangeIsNotKeptAfterIt() {
        recent.find("key", () -> {
            recent.changes("key");
            return Optional.of("old");
        });
        stored = "new";

        assertThat(find()).isEqualTo("new");
    }

    @Test
    void valueReadAgainBeforeAChangeIsNotKeptAfterIt() {
        find();
        clock.pass(Duration.ofSeconds(1));
        recent.find("key", () -> {
            recent.changes("key");
            return Optional.of("old");
        });
        stored = "new";

        assertThat(find()).isEqualTo("new");
    }

    @Test
    void keepingBeginsAnewWhenTheChangeIsLongOver() {
        recent.changes("key");
        clock.pass(Duration.ofMinutes(3));
        find();
        find();

        assertThat(readings).isEqualTo(1);
    }

    @Test
    void nothingIsKeptOfWhatIsNotThere() {
        assertThat(recent.find("other", Optional::empty)).isEmpty();

        assertThat(recent.find("other", () -> Optional.of("there now"))).contains("there now");
    }

    private String find() {
        return recent.find("key", () -> {
                    readings++;
                    return Optional.of(stored);
                })
                .orElseThrow();
    }
}
