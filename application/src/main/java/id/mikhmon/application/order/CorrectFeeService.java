package id.mikhmon.application.order;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.shared.Money;

/** Stores the fee that the gateway charges. */
public final class CorrectFeeService implements CorrectFee {
    private final Orders orders;
    private final Transactions transactions;

    public CorrectFeeService(Orders orders, Transactions transactions) {
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    public Order correct(Order locked, Money fee) {
        return transactions.required(() -> {
            if (locked.fee().equals(fee)) {
                return locked;
            }
            Order corrected = locked.withFee(fee);
            orders.save(corrected);
            return corrected;
        });
    }
}
