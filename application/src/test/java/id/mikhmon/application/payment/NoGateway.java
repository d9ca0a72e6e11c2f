package id.mikhmon.application.payment;

import id.mikhmon.application.ledger.TakenBack;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.Payment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** For a house where nothing can be paid at a gateway. */
public final class NoGateway implements FindChannels, StartPayment, UnclearMoney {
    @Override
    public List<Channel> all() {
        return List.of();
    }

    @Override
    public long version() {
        return 0;
    }

    @Override
    public Payment start(Order order, Channel channel) {
        throw new IllegalStateException("there is no gateway");
    }

    @Override
    public Payment start(Bill bill, Channel channel) {
        throw new IllegalStateException("there is no gateway");
    }

    @Override
    public Duration openFor(Channel channel) {
        return Duration.ZERO;
    }

    @Override
    public List<Came> of(OrderId bill) {
        return List.of();
    }

    @Override
    public List<TakenBack> takenBack(OrderId bill) {
        return List.of();
    }

    @Override
    public List<Came> lock(OrderId bill) {
        return List.of();
    }

    @Override
    public boolean holdsUnknown(OrderId bill) {
        return false;
    }

    @Override
    public boolean holdsCredited(OrderId bill) {
        return false;
    }

    @Override
    public void credit(OrderId bill, AccountId wallet, String note) {
        throw new IllegalStateException("nothing came");
    }

    @Override
    public void giveBack(OrderId bill, Optional<AccountId> source, String note) {
        throw new IllegalStateException("nothing came");
    }
}
