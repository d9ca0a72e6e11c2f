package id.mikhmon.web.portal.frame;

import id.mikhmon.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Days as the bars of a small picture: the best one of full height, and a day on which something came in never without one. */
public final class DayBars {
    /** The picture in its own units: a bar every 20, the highest 60. */
    private static final int STEP = 20;

    private static final int TALLEST = 60;
    private static final int LEAST = 3;

    private DayBars() {}

    public record Day(LocalDate date, long count, Money money) {}

    /** A day as a bar: {@code x} of its left edge, {@code y} of its top, in units of the picture. */
    public record Bar(LocalDate day, long count, Money money, int x, int y, int height) {}

    /** @return bars as high as how many there were */
    public static List<Bar> ofCounts(List<Day> days) {
        return bars(days, Day::count);
    }

    /** @return bars as high as the money */
    public static List<Bar> ofMoney(List<Day> days) {
        return bars(days, day -> day.money().units());
    }

    private static List<Bar> bars(List<Day> days, ToLongFunction<Day> measure) {
        long most = Math.max(1, days.stream().mapToLong(measure).max().orElse(1));
        return IntStream.range(0, days.size())
                .mapToObj(index -> {
                    Day day = days.get(index);
                    long measured = measure.applyAsLong(day);
                    int height = measured == 0 ? 1 : (int) Math.max(LEAST, measured * TALLEST / most);
                    return new Bar(day.date(), day.count(), day.money(), index * STEP + 3, TALLEST - height, height);
                })
                .toList();
    }
}
