package id.mikhmon.web.api.order;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewOrder;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;

/**
 * Gives the gateway a moment, so that the first answer to a buyer usually shows how to pay. Looks again and again with
 * growing pauses, about two seconds in all.
 */
final class AwaitPayment {
    private static final int[] PAUSES_IN_MILLIS = {40, 60, 100, 150, 200, 300, 400, 400, 400};

    private final ViewOrder viewOrder;

    AwaitPayment(ViewOrder viewOrder) {
        this.viewOrder = viewOrder;
    }

    /** @return the order as it is when its payment was opened or refused, or when patience has ended */
    OrderView of(OrderId id) {
        OrderView view = view(id);
        for (int pause : PAUSES_IN_MILLIS) {
            if (view.order().state() != OrderState.CREATED) {
                return view;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                // The server stops; the order is stored, so it is answered as it stands.
                Thread.currentThread().interrupt();
                return view;
            }
            view = view(id);
        }
        return view;
    }

    private OrderView view(OrderId id) {
        return viewOrder
                .view(id)
                .orElseThrow(() -> new IllegalStateException("an order that was just placed cannot be read"));
    }
}
