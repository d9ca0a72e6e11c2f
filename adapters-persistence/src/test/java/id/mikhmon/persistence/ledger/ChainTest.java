package id.mikhmon.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChainTest {
    private final List<String> faults = new ArrayList<>();
    private final Chain chain = new Chain(faults::add);

    @Test
    void movementsThatComeByOutOfOrderAreFollowedByTheirNumbers() {
        chain.add(2, -300, 700L);
        chain.add(4, 50, 650L);
        chain.add(1, 1_000, 1_000L);
        chain.add(3, -100, 600L);
        chain.end();

        assertThat(faults).isEmpty();
    }

    @Test
    void aMovementThatIsMissingIsNamedOnce() {
        chain.add(1, 1_000, 1_000L);
        chain.add(3, -100, 600L);
        chain.add(4, -100, 500L);
        chain.end();

        assertThat(faults).containsExactly("movement 3 is there, but not the one before it");
    }

    @Test
    void aMissingMovementIsNotWaitedForWithoutEnd() {
        LongStream.rangeClosed(2, 10_001).forEach(number -> chain.add(number, 1, number));
        assertThat(faults).isEmpty();

        chain.add(10_002, 1, 10_002L);
        assertThat(faults).containsExactly("movement 2 is there, but not the one before it");

        chain.add(1, 1, 1L);
        chain.end();
        assertThat(faults)
                .containsExactly(
                        "movement 2 is there, but not the one before it",
                        "movement 1 stands where another one was counted");
    }

    @Test
    void aWrongBalanceIsNamedAndGoneOnFrom() {
        chain.add(1, 1_000, 1_000L);
        chain.add(2, -100, 901L);
        chain.add(3, -100, 801L);
        chain.add(4, -100, null);
        chain.end();

        assertThat(faults)
                .containsExactly(
                        "balance after movement 2 is 901, not 900", "balance after movement 4 is null, not 701");
    }
}
