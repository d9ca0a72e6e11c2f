package id.mikhmon.web.portal.admin.level;

import id.mikhmon.domain.agent.CommissionRule;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.OwnPriceRule;
import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the form of a level and reads it. Uplines have a field each; those above the last filled one earn nothing. */
final class LevelForm {
    private LevelForm() {}

    static void fillNew(FormFields form) {
        form.with("discount", "0")
                .with("kind", CommissionRule.Kind.MARGIN.name())
                .with("least", "100")
                .with("most", "100");
        fill(form, SubAgentRule.NOT_ALLOWED);
    }

    private static void fill(FormFields form, SubAgentRule rule) {
        form.with("subAgents", rule.kind().name())
                .with("subAgentsMost", Integer.toString(rule.most()))
                .with("subAgentsPerDay", Integer.toString(rule.perDay()));
    }

    static void fill(FormFields form, Level level) {
        CommissionRule rule = level.commission();
        form.with("code", level.code().value())
                .with("name", level.name())
                .with("discount", PriceText.number(level.discount().percent()))
                .with("kind", rule.kind().name())
                .with("percent", rule.kind() == CommissionRule.Kind.PERCENT ? PriceText.number(rule.percent()) : "")
                .with("ownPrice", level.ownPrice().allowed())
                .with("least", PriceText.number(level.ownPrice().least()))
                .with("most", PriceText.number(level.ownPrice().most()))
                .with(
                        "turnover",
                        level.promotionTurnover()
                                .map(money -> Long.toString(money.units()))
                                .orElse(""));
        fill(form, level.subAgents());
        for (int depth = 1; depth <= rule.uplines().size(); depth++) {
            form.with("upline" + depth, PriceText.number(rule.uplines().get(depth - 1)));
        }
    }

    static Optional<Level> read(FormFields form, Optional<String> known, Notes notes) {
        known.ifPresent(code -> form.with("code", code));
        Optional<LevelCode> code = form.parsed("code", 20, Parsed::levelCode, "level-code", notes);
        Optional<String> name = form.text("name", 60, notes);
        Optional<Percentage> discount = percent(form, "discount", 0, 100, notes);
        Optional<CommissionRule> commission = commission(form, notes);
        Optional<Percentage> least = percent(form, "least", 0, 100, notes);
        Optional<Percentage> most = percent(form, "most", 100, 1_000, notes);
        Optional<Long> turnover = form.optionalWhole("turnover", 0, Money.MAX_UNITS, notes);
        Optional<SubAgentRule.Kind> subAgents = form.choice("subAgents", SubAgentRule.Kind.class, notes);
        Optional<Long> subAgentsMost = form.whole("subAgentsMost", 1, SubAgentRule.MOST, notes);
        Optional<Long> subAgentsPerDay = form.whole("subAgentsPerDay", 1, SubAgentRule.MOST_PER_DAY, notes);
        if (!notes.isClean()) {
            return Optional.empty();
        }
        return Optional.of(new Level(
                code.orElseThrow(),
                name.orElseThrow(),
                new PriceRule.Discount(discount.orElseThrow()),
                commission.orElseThrow(),
                new OwnPriceRule(form.flag("ownPrice"), least.orElseThrow(), most.orElseThrow()),
                turnover.map(Money::rupiah),
                new SubAgentRule(
                        subAgents.orElseThrow(),
                        subAgentsMost.orElseThrow().intValue(),
                        subAgentsPerDay.orElseThrow().intValue())));
    }

    private static Optional<CommissionRule> commission(FormFields form, Notes notes) {
        Optional<CommissionRule.Kind> kind = form.choice("kind", CommissionRule.Kind.class, notes);
        Optional<Percentage> percent = Optional.of(Percentage.ZERO);
        if (kind.filter(CommissionRule.Kind.PERCENT::equals).isPresent()) {
            percent = percent(form, "percent", 0, 100, notes);
        } else if (!form.raw("percent").isBlank()
                && !PriceText.percentage(form.raw("percent")).equals(Optional.of(Percentage.ZERO))) {
            notes.field(FieldError.of("percent", "no-percent-of-margin"));
        }
        List<Percentage> uplines = uplines(form, notes);
        if (uplines.stream().mapToInt(Percentage::hundredths).sum() > Percentage.WHOLE.hundredths()) {
            notes.field(FieldError.of("upline1", "over-the-whole"));
        }
        return notes.isClean()
                ? Optional.of(new CommissionRule(kind.orElseThrow(), percent.orElseThrow(), uplines))
                : Optional.empty();
    }

    private static List<Percentage> uplines(FormFields form, Notes notes) {
        List<Percentage> uplines = new ArrayList<>();
        int last = 0;
        for (int depth = 1; depth <= CommissionRule.DEEPEST; depth++) {
            boolean empty = form.raw("upline" + depth).isBlank();
            uplines.add(
                    empty
                            ? Percentage.ZERO
                            : percent(form, "upline" + depth, 0, 100, notes).orElse(Percentage.ZERO));
            last = empty ? last : depth;
        }
        return uplines.subList(0, last);
    }

    private static Optional<Percentage> percent(FormFields form, String name, int least, int most, Notes notes) {
        Optional<Percentage> percent = form.parsed(name, 10, PriceText::percentage, "two-decimals", notes);
        if (percent.filter(value -> value.compareTo(Percentage.of(least)) < 0).isPresent()) {
            notes.field(FieldError.of(name, "too-small", Integer.toString(least)));
        }
        if (percent.filter(value -> value.compareTo(Percentage.of(most)) > 0).isPresent()) {
            notes.field(FieldError.of(name, "too-large", Integer.toString(most)));
        }
        return percent;
    }
}
