package id.mikhmon.application.payment;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.Payment;
import java.time.Duration;
import java.util.List;

/** For a house where nothing can be paid at a gateway. */
public final class NoGateway implements FindChannels, StartPayment {
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
}
