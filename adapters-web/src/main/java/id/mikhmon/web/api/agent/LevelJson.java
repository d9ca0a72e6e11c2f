package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.SaveLevel;
import id.mikhmon.domain.agent.CommissionRule;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.OwnPriceRule;
import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.request.JsonFields;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A level on the wire. Percentages are numbers with at most two decimals. */
final class LevelJson {
    private LevelJson() {}

    static JsonObject of(Level level) {
        CommissionRule rule = level.commission();
        JsonObjectBuilder commission = JsonText.object().add("kind", rule.kind().name());
        if (rule.kind() == CommissionRule.Kind.PERCENT) {
            commission.add("percent", rule.percent().decimal());
        } else {
            commission.addNull("percent");
        }
        JsonArrayBuilder uplines = JsonText.array();
        rule.uplines().forEach(percent -> uplines.add(percent.decimal()));
        JsonObjectBuilder json = JsonText.object()
                .add("code", level.code().value())
                .add("name", level.name())
                .add("discountPercent", level.discount().percent().decimal())
                .add("commission", commission.add("uplinePercents", uplines))
                .add(
                        "ownPrice",
                        JsonText.object()
                                .add("allowed", level.ownPrice().allowed())
                                .add("leastPercent", level.ownPrice().least().decimal())
                                .add("mostPercent", level.ownPrice().most().decimal()));
        level.promotionTurnover()
                .ifPresentOrElse(
                        turnover -> json.add("promotionTurnover", turnover.units()),
                        () -> json.addNull("promotionTurnover"));
        json.add(
                "subAgents",
                JsonText.object()
                        .add("admission", level.subAgents().kind().name())
                        .add("most", level.subAgents().most())
                        .add("perDay", level.subAgents().perDay()));
        return json.build();
    }

    /**
     * @return without a rule on sub-agents when none was sent: a client that knows nothing of them leaves it as it is
     * @throws id.mikhmon.web.problem.ProblemException with 400 naming every wrong field
     */
    static SaveLevel.Command read(String pathCode, byte[] body) {
        JsonFields fields = JsonFields.read(body);
        Optional<LevelCode> code = Parsed.levelCode(pathCode);
        if (code.isEmpty()) {
            fields.note("code", "level-code");
        }
        Optional<String> name = fields.text("name", 60);
        Optional<BigDecimal> discount = fields.decimal("discountPercent", 0, 100);
        Optional<CommissionRule> commission = commission(fields.object("commission"));
        Optional<OwnPriceRule> ownPrice = ownPrice(fields.object("ownPrice"));
        Optional<Long> turnover = fields.optionalWhole("promotionTurnover", 0, Money.MAX_UNITS);
        Optional<SubAgentRule> subAgents =
                fields.isSent("subAgents") ? subAgents(fields.object("subAgents")) : Optional.empty();
        fields.finish();
        Level level = new Level(
                code.orElseThrow(),
                name.orElseThrow(),
                new PriceRule.Discount(Percentage.of(discount.orElseThrow())),
                commission.orElseThrow(),
                ownPrice.orElseThrow(),
                turnover.map(Money::rupiah),
                SubAgentRule.NOT_ALLOWED);
        return new SaveLevel.Command(level, subAgents);
    }

    /** @return empty when a field is wrong, which is noted then */
    private static Optional<SubAgentRule> subAgents(JsonFields fields) {
        Optional<SubAgentRule.Kind> kind = fields.choice("admission", SubAgentRule.Kind.class);
        Optional<Long> most = fields.whole("most", 1, SubAgentRule.MOST);
        Optional<Long> perDay = fields.whole("perDay", 1, SubAgentRule.MOST_PER_DAY);
        return kind.isPresent() && most.isPresent() && perDay.isPresent()
                ? Optional.of(new SubAgentRule(
                        kind.get(), most.get().intValue(), perDay.get().intValue()))
                : Optional.empty();
    }

    /** @return empty when a field is wrong, which is noted then */
    private static Optional<CommissionRule> commission(JsonFields fields) {
        Optional<CommissionRule.Kind> kind = fields.choice("kind", CommissionRule.Kind.class);
        boolean byPercent = kind.filter(CommissionRule.Kind.PERCENT::equals).isPresent();
        Optional<BigDecimal> percent =
                byPercent ? fields.decimal("percent", 0, 100) : fields.optionalDecimal("percent", 0, 100);
        List<Percentage> uplines = fields.decimals("uplinePercents", CommissionRule.DEEPEST, 0, 100).stream()
                .map(Percentage::of)
                .toList();
        if (!byPercent
                && kind.isPresent()
                && percent.filter(value -> value.signum() > 0).isPresent()) {
            fields.note("percent", "no-percent-of-margin");
            return Optional.empty();
        }
        if (uplines.stream().mapToInt(Percentage::hundredths).sum() > Percentage.WHOLE.hundredths()) {
            fields.note("uplinePercents", "over-the-whole");
            return Optional.empty();
        }
        return kind.filter(known -> !byPercent || percent.isPresent())
                .map(known ->
                        new CommissionRule(known, percent.map(Percentage::of).orElse(Percentage.ZERO), uplines));
    }

    private static Optional<OwnPriceRule> ownPrice(JsonFields fields) {
        Optional<Boolean> allowed = fields.flag("allowed");
        Optional<BigDecimal> least = fields.decimal("leastPercent", 0, 100);
        Optional<BigDecimal> most = fields.decimal("mostPercent", 100, 1_000);
        return allowed.isPresent() && least.isPresent() && most.isPresent()
                ? Optional.of(new OwnPriceRule(allowed.get(), Percentage.of(least.get()), Percentage.of(most.get())))
                : Optional.empty();
    }
}
