package id.mikhmon.application.funds;

import id.mikhmon.application.payment.UnclearMoney.Came;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.shared.Money;
import java.util.List;

/** Shows what came for a top-up and does not fit, and what was decided about such money. */
public interface ViewUnclear {
    Standing view(FundsRequest request);

    /**
     * @param came what is unclear now, possibly nothing
     * @param decisions oldest first
     */
    record Standing(List<Came> came, List<UnclearDecision> decisions) {
        public Standing {
            came = List.copyOf(came);
            decisions = List.copyOf(decisions);
        }

        /** @return all that is unclear */
        public Money unclear() {
            return came.stream().map(Came::received).reduce(Money.rupiah(0), Money::plus);
        }

        /** @return what the wallet would get of it */
        public Money credit() {
            return came.stream().map(Came::credit).reduce(Money.rupiah(0), Money::plus);
        }
    }
}
