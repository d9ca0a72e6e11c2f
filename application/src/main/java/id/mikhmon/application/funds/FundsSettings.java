package id.mikhmon.application.funds;

import id.mikhmon.domain.shared.Money;

/**
 * What the owner allows.
 *
 * @param leastTopUp the smallest top-up
 * @param mostTopUp the largest
 * @param unseenTopUps what an agent's wallet is topped up with in 24 hours before a person has to look, nothing for never
 * @param leastWithdrawal the smallest withdrawal
 */
public record FundsSettings(Money leastTopUp, Money mostTopUp, Money unseenTopUps, Money leastWithdrawal) {
    public FundsSettings {
        if (leastTopUp.compareTo(mostTopUp) > 0) {
            throw new IllegalArgumentException("the smallest top-up is not above the largest");
        }
    }
}
