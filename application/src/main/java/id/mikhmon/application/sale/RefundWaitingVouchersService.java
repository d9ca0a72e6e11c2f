package id.mikhmon.application.sale;

import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.WithdrawVoucher;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.sale.AgentSale;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides each voucher anew under its order's lock: whoever records the delivery takes the same lock, so a voucher is
 * delivered or returned and never both.
 */
public final class RefundWaitingVouchersService implements RefundWaitingVouchers {
    private static final Logger LOG = System.getLogger(RefundWaitingVouchersService.class.getName());
    private static final int MOST_AT_ONCE = 200;

    private final Sales sales;
    private final LockOrder locks;
    private final AdvanceOrder advance;
    private final WithdrawVoucher vouchers;
    private final SaleReturns returns;
    private final Transactions transactions;
    private final Duration allowed;

    /** @param allowed how long a voucher that was sold may wait for its router */
    public RefundWaitingVouchersService(
            Sales sales,
            LockOrder locks,
            AdvanceOrder advance,
            WithdrawVoucher vouchers,
            PostEntry ledger,
            Transactions transactions,
            Duration allowed) {
        this.sales = sales;
        this.locks = locks;
        this.advance = advance;
        this.vouchers = vouchers;
        this.returns = new SaleReturns(ledger);
        this.transactions = transactions;
        this.allowed = allowed;
    }

    @Override
    public int refund(Instant now) {
        List<OrderId> late = transactions.required(() -> sales.waitingSince(now.minus(allowed), MOST_AT_ONCE));
        return (int) late.stream().filter(order -> refundedOrLater(order, now)).count();
    }

    /** One order that cannot be returned must not keep the others waiting. */
    private boolean refundedOrLater(OrderId id, Instant now) {
        try {
            return refunded(id, now);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Order " + id + " is not returned now", e);
            return false;
        }
    }

    private boolean refunded(OrderId id, Instant now) {
        return transactions.required(() -> {
            Optional<AgentSale> sale = sales.ofOrder(id);
            Optional<Order> order = locks.lock(id).filter(locked -> locked.state() == OrderState.PAID);
            if (sale.isEmpty() || order.isEmpty() || !vouchers.withdraw(order.get())) {
                return false;
            }
            advance.advance(order.get(), OrderEvent.MONEY_RETURNED);
            returns.post(sale.get(), order.get(), now);
            return true;
        });
    }
}
