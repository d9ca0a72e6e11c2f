package id.mikhmon.application.checkout;

import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.shared.Money;

/** The buyer of an unpaid order chooses another way to pay: a further attempt is opened, the earlier one stays payable. */
public interface ChangeChannel {
    Outcome change(OrderId order, ChannelCode channel);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Changed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.changed(this);
        }
    }

    record UnknownOrder() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownOrder(this);
        }
    }

    /** Paid, expired, or changed too often. */
    record NotNow() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notNow(this);
        }
    }

    record UnknownChannel() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownChannel(this);
        }
    }

    record AmountOutOfBounds(Money least, Money most) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.amountOutOfBounds(this);
        }
    }

    interface Cases<R> {
        R changed(Changed outcome);

        R unknownOrder(UnknownOrder outcome);

        R notNow(NotNow outcome);

        R unknownChannel(UnknownChannel outcome);

        R amountOutOfBounds(AmountOutOfBounds outcome);
    }
}
