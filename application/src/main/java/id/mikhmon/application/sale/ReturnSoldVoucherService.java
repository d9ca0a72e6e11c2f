package id.mikhmon.application.sale;

import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;

/** Finds the sale of the order and posts the return of its one voucher. */
public final class ReturnSoldVoucherService implements ReturnSoldVoucher {
    private final Sales sales;
    private final SaleReturns returns;
    private final Transactions transactions;
    private final Clock clock;

    public ReturnSoldVoucherService(Sales sales, PostEntry ledger, Transactions transactions, Clock clock) {
        this.sales = sales;
        this.returns = new SaleReturns(ledger);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Money giveBack(Order locked) {
        return transactions.required(() -> {
            AgentSale sale = sales.ofOrder(locked.id())
                    .orElseThrow(() -> new IllegalArgumentException(locked.reference() + " is part of no sale"));
            returns.post(sale, locked, clock.instant());
            return sale.buy();
        });
    }
}
