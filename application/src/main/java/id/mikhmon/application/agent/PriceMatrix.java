package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceChange;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.OfferId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of all levels as they are stored now. */
record PriceMatrix(Map<LevelCode, Map<OfferId, PriceRule>> rules) {
    private static final Comparator<OfferId> BY_ID = Comparator.comparing(OfferId::value);

    static PriceMatrix read(Levels levels, Prices prices) {
        Map<LevelCode, Map<OfferId, PriceRule>> rules = new LinkedHashMap<>();
        for (Level level : levels.all()) {
            rules.put(level.code(), prices.ofLevel(level.code()));
        }
        return new PriceMatrix(rules);
    }

    /** @return a text that is another one when any rule is another one */
    String mark() {
        StringBuilder all = new StringBuilder();
        byLevel(rules).forEach((level, ofLevel) -> {
            all.append(level).append('{');
            byOffer(ofLevel)
                    .forEach((offer, rule) -> all.append(offer)
                            .append('=')
                            .append(said(Optional.of(rule)))
                            .append(';'));
            all.append('}');
        });
        return all.length() + "-" + Integer.toHexString(all.toString().hashCode());
    }

    /** @return what is to change for the wished rules, by level and offer */
    List<PriceChange> changes(Map<LevelCode, Map<OfferId, PriceRule>> wished) {
        List<PriceChange> changes = new ArrayList<>();
        byLevel(wished).forEach((level, then) -> {
            Map<OfferId, PriceRule> now = rules.getOrDefault(level, Map.of());
            Set<OfferId> offers = new TreeSet<>(BY_ID);
            offers.addAll(now.keySet());
            offers.addAll(then.keySet());
            for (OfferId offer : offers) {
                PriceChange change = new PriceChange(
                        level, offer, Optional.ofNullable(now.get(offer)), Optional.ofNullable(then.get(offer)));
                if (!change.before().equals(change.after())) {
                    changes.add(change);
                }
            }
        });
        return changes;
    }

    /** @return all rules of that level once the changes are made */
    Map<OfferId, PriceRule> changed(LevelCode level, List<PriceChange> changes) {
        Map<OfferId, PriceRule> after = new LinkedHashMap<>(rules.getOrDefault(level, Map.of()));
        for (PriceChange change : changes) {
            if (change.level().equals(level)) {
                change.after()
                        .ifPresentOrElse(rule -> after.put(change.offer(), rule), () -> after.remove(change.offer()));
            }
        }
        return after;
    }

    /** @return whether every price still is what the changes found, so that they can be made */
    boolean isBefore(List<PriceChange> changes) {
        return changes.stream()
                .allMatch(change -> Optional.ofNullable(rules.get(change.level()))
                        .filter(now ->
                                Optional.ofNullable(now.get(change.offer())).equals(change.before()))
                        .isPresent());
    }

    /** @return such as {@code 4500} or {@code 12.5%}; {@code -} for the level's discount */
    static String said(Optional<PriceRule> rule) {
        if (rule.isPresent() && rule.get() instanceof PriceRule.Fixed fixed) {
            return Long.toString(fixed.buy().units());
        }
        if (rule.isPresent() && rule.get() instanceof PriceRule.Discount discount) {
            return discount.percent().decimal().toPlainString() + "%";
        }
        return "-";
    }

    private static <T> Map<LevelCode, T> byLevel(Map<LevelCode, T> unsorted) {
        Map<LevelCode, T> sorted = new TreeMap<>(Comparator.comparing(LevelCode::value));
        sorted.putAll(unsorted);
        return sorted;
    }

    private static Map<OfferId, PriceRule> byOffer(Map<OfferId, PriceRule> unsorted) {
        Map<OfferId, PriceRule> sorted = new TreeMap<>(BY_ID);
        sorted.putAll(unsorted);
        return sorted;
    }
}
