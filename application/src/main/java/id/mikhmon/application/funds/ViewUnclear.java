package id.mikhmon.application.funds;

import id.mikhmon.application.ledger.TakenBack;
import id.mikhmon.application.payment.UnclearMoney.Came;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.shared.Money;
import java.util.List;

/**
 * Shows the money of a request beside what it asks for: what came and does not fit, what was decided about such money, what went
 * into the wallet and what was taken out of it again.
 */
public interface ViewUnclear {
    Standing view(FundsRequest request);

    /**
     * @param came what is unclear now, possibly nothing
     * @param decisions oldest first
     * @param credited what went into the wallet in all, whatever was taken back since
     * @param takenBack what the gateway took back of it, oldest first
     */
    record Standing(List<Came> came, List<UnclearDecision> decisions, Money credited, List<TakenBack> takenBack) {
        /** Nothing has come yet. */
        public static final Standing NOTHING = new Standing(List.of(), List.of(), Money.rupiah(0), List.of());

        public Standing {
            came = List.copyOf(came);
            decisions = List.copyOf(decisions);
            takenBack = List.copyOf(takenBack);
        }

        /** @return all that is unclear */
        public Money unclear() {
            return came.stream().map(Came::received).reduce(Money.rupiah(0), Money::plus);
        }

        /** @return what was taken from the wallet again */
        public Money fromWallet() {
            return takenBack.stream().map(TakenBack::fromWallet).reduce(Money.rupiah(0), Money::plus);
        }

        /** @return what the wallet would get of what is unclear */
        public Money credit() {
            return came.stream().map(Came::credit).reduce(Money.rupiah(0), Money::plus);
        }
    }
}
