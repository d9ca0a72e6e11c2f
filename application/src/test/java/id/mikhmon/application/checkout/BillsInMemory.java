package id.mikhmon.application.checkout;

import id.mikhmon.application.payment.Bill;
import id.mikhmon.application.payment.Bills;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/** No bills at all, until a test says whose they are. */
public final class BillsInMemory implements Bills {
    private Optional<Bills> keeper = Optional.empty();

    public void keptBy(Bills bills) {
        keeper = Optional.of(bills);
    }

    @Override
    public Optional<Bill> find(OrderId id) {
        return keeper.flatMap(bills -> bills.find(id));
    }

    @Override
    public Optional<Bill> lock(OrderId id) {
        return keeper.flatMap(bills -> bills.lock(id));
    }

    @Override
    public void paid(Bill bill, Payment payment) {
        keeper.orElseThrow().paid(bill, payment);
    }

    @Override
    public void unclear(Bill bill, Payment payment) {
        keeper.orElseThrow().unclear(bill, payment);
    }

    @Override
    public void beside(Bill bill, Payment payment, String transaction, Money received) {
        keeper.orElseThrow().beside(bill, payment, transaction, received);
    }

    @Override
    public void ended(Bill bill) {
        keeper.orElseThrow().ended(bill);
    }

    @Override
    public void besideReturned(Bill bill, Payment payment, Returned what) {
        keeper.orElseThrow().besideReturned(bill, payment, what);
    }

    @Override
    public void returned(Bill bill, Payment payment, Returned what) {
        keeper.orElseThrow().returned(bill, payment, what);
    }
}
