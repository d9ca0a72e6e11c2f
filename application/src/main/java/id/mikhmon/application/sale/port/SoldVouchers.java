package id.mikhmon.application.sale.port;

import id.mikhmon.application.sale.VoucherMark;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.VoucherCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions about the vouchers that agents sold from their wallets. Reads only, each in one query by an index. */
public interface SoldVouchers {
    /** How finely {@link #sums} tells times: midnight of every zone falls on the end of one. */
    Duration GRAIN = Duration.ofMinutes(15);

    /** @return newest first, of one moment the greater order id first */
    List<Found> page(Filter filter, int most);

    /**
     * @param code only the voucher of exactly that code
     * @param phone only vouchers of sales to that customer
     * @param after only vouchers that come after it
     */
    record Filter(
            AgentCode agent,
            Optional<OrderState> state,
            Optional<VoucherCode> code,
            Optional<PhoneNumber> phone,
            Optional<VoucherMark> after) {}

    record Found(OrderId order, SaleId sale, Instant soldAt) {
        public VoucherMark mark() {
            return new VoucherMark(soldAt, order);
        }
    }

    /** @return how many of the agent's vouchers no router has yet */
    long waiting(AgentCode agent);

    /**
     * @param from a full quarter of an hour; {@code to}: the first moment after the period
     * @return what the agent sold in each {@link #GRAIN} in which it sold anything, in the order of time; what was returned is not
     *     counted
     */
    List<Sum> sums(AgentCode agent, Instant from, Instant to);

    /**
     * @param start of the quarter of an hour
     * @param paid what the agent paid for them together
     * @param asked what its customers paid by its price list
     */
    record Sum(Instant start, long vouchers, Money paid, Money asked) {}
}
