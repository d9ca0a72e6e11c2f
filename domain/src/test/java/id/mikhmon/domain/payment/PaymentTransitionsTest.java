package id.mikhmon.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTransitionsTest {
    /** One line per state; under each event the state that follows, a dot for no change. */
    private static final String TABLE = """
            state      OPENED REFUSED NO_ANSWER ABSENT    PAID PAID_OTHER_AMOUNT PAID_AGAIN EXPIRED FAILED REFUNDED
            NEW        OPEN   REJECTED UNKNOWN  ABANDONED PAID REVIEW            REVIEW     EXPIRED FAILED .
            OPEN       .      .        .        .         PAID REVIEW            REVIEW     EXPIRED FAILED .
            UNKNOWN    OPEN   REJECTED .        ABANDONED PAID REVIEW            REVIEW     EXPIRED FAILED .
            REJECTED   .      .        .        .         PAID REVIEW            REVIEW     .       .      .
            ABANDONED  .      .        .        .         PAID REVIEW            REVIEW     .       .      .
            EXPIRED    .      .        .        .         PAID REVIEW            REVIEW     .       .      .
            FAILED     .      .        .        .         PAID REVIEW            REVIEW     .       .      .
            PAID       .      .        .        .         .    .                 .          .       .      REFUNDED
            REVIEW     .      .        .        .         .    .                 .          .       .      REFUNDED
            REFUNDED   .      .        .        .         .    .                 .          .       .      .
            """;

    static Stream<Arguments> allPairs() {
        Map<PaymentState, Map<PaymentEvent, String>> expected = read();
        return Arrays.stream(PaymentState.values())
                .flatMap(state -> Arrays.stream(PaymentEvent.values())
                        .map(event ->
                                Arguments.of(state, event, expected.get(state).get(event))));
    }

    private static Map<PaymentState, Map<PaymentEvent, String>> read() {
        String[] lines = TABLE.split("\n");
        String[] events = lines[0].split(" +");
        Map<PaymentState, Map<PaymentEvent, String>> rows = new EnumMap<>(PaymentState.class);
        for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
            String[] cells = line.split(" +");
            Map<PaymentEvent, String> row = new EnumMap<>(PaymentEvent.class);
            for (int i = 1; i < events.length; i++) {
                row.put(PaymentEvent.valueOf(events[i]), cells[i]);
            }
            rows.put(PaymentState.valueOf(cells[0]), row);
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void eachPairLeadsWhereTheTableSays(PaymentState state, PaymentEvent event, String expected) {
        String next =
                PaymentTransitions.next(state, event).map(PaymentState::name).orElse(".");

        assertThat(next).isEqualTo(expected);
    }
}
