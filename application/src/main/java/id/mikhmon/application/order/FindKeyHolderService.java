package id.mikhmon.application.order;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.IdempotencyKey;
import java.util.Optional;

/** Reads keys that were used. */
public final class FindKeyHolderService implements FindKeyHolder {
    private final Orders orders;
    private final Transactions transactions;

    public FindKeyHolderService(Orders orders, Transactions transactions) {
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    public Optional<RegisterOrder.Holder> find(IdempotencyKey key, String fingerprint) {
        return transactions.required(() -> orders.findKey(key)
                .map(holder -> new RegisterOrder.Holder(
                        holder.order(), holder.fingerprint().equals(fingerprint))));
    }
}
