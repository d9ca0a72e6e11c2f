package id.mikhmon.domain.agent;

import id.mikhmon.domain.shared.Money;

/** How an agent's buy price of an offer comes about. */
public sealed interface PriceRule {
    /** @return what the agent pays where buyers in the owner's shop pay {@code price}; never more than that */
    Money on(Money price);

    /** The same price whatever the offer costs; above the offer's price it counts as that. */
    record Fixed(Money buy) implements PriceRule {
        @Override
        public Money on(Money price) {
            return buy.compareTo(price) > 0 ? price : buy;
        }
    }

    /** So many per cent less than the offer costs; the discount is in whole rupiah, what is below a rupiah is not given. */
    record Discount(Percentage percent) implements PriceRule {
        public Discount {
            if (percent.compareTo(Percentage.WHOLE) > 0) {
                throw new IllegalArgumentException("a discount is 0 to 100 per cent");
            }
        }

        @Override
        public Money on(Money price) {
            return price.minus(percent.roundedDown(price));
        }
    }
}
