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
import java.util.TreeSet;

/** The rules of all levels as they are stored now. */
record PriceMatrix(Map<LevelCode, Map<OfferId, PriceRule>> rules) {
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
        rules.keySet().stream().sorted(Comparator.comparing(LevelCode::value)).forEach(level -> {
            all.append(level).append('{');
            ids(rules.get(level))
                    .forEach(offer -> all.append(offer)
                            .append('=')
                            .append(said(Optional.of(rules.get(level).get(new OfferId(offer)))))
                            .append(';'));
            all.append('}');
        });
        return all.length() + "-" + Integer.toHexString(all.toString().hashCode());
    }

    /** @return what is to change for the wished rules, by level and offer */
    List<PriceChange> changes(Map<LevelCode, Map<OfferId, PriceRule>> wished) {
        List<PriceChange> changes = new ArrayList<>();
        wished.keySet().stream().sorted(Comparator.comparing(LevelCode::value)).forEach(level -> {
            Map<OfferId, PriceRule> now = rules.getOrDefault(level, Map.of());
            Set<String> offers = ids(now);
            offers.addAll(ids(wished.get(level)));
            for (String id : offers) {
                OfferId offer = new OfferId(id);
                PriceChange change = new PriceChange(
                        level,
                        offer,
                        Optional.ofNullable(now.get(offer)),
                        Optional.ofNullable(wished.get(level).get(offer)));
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
                .allMatch(change -> rules.containsKey(change.level())
                        && Optional.ofNullable(rules.get(change.level()).get(change.offer()))
                                .equals(change.before()));
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

    private static Set<String> ids(Map<OfferId, PriceRule> rules) {
        Set<String> ids = new TreeSet<>();
        rules.keySet().forEach(offer -> ids.add(offer.value()));
        return ids;
    }
}
