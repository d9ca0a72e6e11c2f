package id.mikhmon.web.api.agent;

import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.request.JsonFields;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prices of levels and agents on the wire: {@code {offer, fixed, discountPercent}}, with {@code sellPrice} for an agent. */
final class PriceFields {
    /** Rows that one request may have. */
    private static final int MOST = 500;

    private PriceFields() {}

    /** @return the rules by offer in the order in which they were sent */
    static Map<OfferId, PriceRule> readRules(byte[] body) {
        JsonFields fields = JsonFields.read(body);
        Map<OfferId, PriceRule> rules = new LinkedHashMap<>();
        Set<OfferId> seen = new HashSet<>();
        for (JsonFields row : fields.objects("prices", MOST)) {
            Optional<OfferId> offer = offer(row, seen);
            Optional<PriceRule> rule = rule(row);
            if (bothNull(row)) {
                row.note("fixed", "fixed-or-discount");
            }
            if (offer.isPresent() && rule.isPresent()) {
                rules.put(offer.get(), rule.get());
            }
        }
        fields.finish();
        return rules;
    }

    static List<AgentPrice> readAgreed(byte[] body) {
        JsonFields fields = JsonFields.read(body);
        List<AgentPrice> prices = new ArrayList<>();
        Set<OfferId> seen = new HashSet<>();
        for (JsonFields row : fields.objects("prices", MOST)) {
            Optional<OfferId> offer = offer(row, seen);
            Optional<PriceRule> buy = rule(row);
            Optional<Money> sell =
                    row.optionalWhole("sellPrice", 1, Offer.HIGHEST_PRICE).map(Money::rupiah);
            if (bothNull(row) && row.isNull("sellPrice")) {
                row.note("sellPrice", "some-price");
            }
            if (offer.isPresent() && (buy.isPresent() || sell.isPresent())) {
                prices.add(new AgentPrice(offer.get(), buy, sell));
            }
        }
        fields.finish();
        return prices;
    }

    private static Optional<OfferId> offer(JsonFields row, Set<OfferId> seen) {
        Optional<OfferId> offer = row.parsed("offer", 40, Parsed::offerId, "short-name");
        if (offer.isPresent() && !seen.add(offer.get())) {
            row.note("offer", "twice");
        }
        return offer;
    }

    private static Optional<PriceRule> rule(JsonFields row) {
        Optional<Long> fixed = row.optionalWhole("fixed", 0, Offer.HIGHEST_PRICE);
        Optional<BigDecimal> discount = row.optionalDecimal("discountPercent", 0, 100);
        if (fixed.isPresent() && discount.isPresent()) {
            row.note("fixed", "fixed-or-discount");
            return Optional.empty();
        }
        return fixed.<PriceRule>map(units -> new PriceRule.Fixed(Money.rupiah(units)))
                .or(() -> discount.map(percent -> new PriceRule.Discount(Percentage.of(percent))));
    }

    private static boolean bothNull(JsonFields row) {
        return row.isNull("fixed") && row.isNull("discountPercent");
    }

    static JsonObjectBuilder json(OfferId offer, Optional<PriceRule> rule) {
        JsonObjectBuilder json = JsonText.object().add("offer", offer.value());
        if (rule.isPresent() && rule.get() instanceof PriceRule.Fixed fixed) {
            return json.add("fixed", fixed.buy().units()).addNull("discountPercent");
        }
        if (rule.isPresent() && rule.get() instanceof PriceRule.Discount discount) {
            return json.addNull("fixed")
                    .add("discountPercent", discount.percent().decimal());
        }
        return json.addNull("fixed").addNull("discountPercent");
    }
}
