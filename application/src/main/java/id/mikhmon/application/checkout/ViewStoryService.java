package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderStories;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Reads the story of an order at one moment. */
public final class ViewStoryService implements ViewStory {
    private final OrderStories stories;
    private final Transactions transactions;

    public ViewStoryService(OrderStories stories, Transactions transactions) {
        this.stories = stories;
        this.transactions = transactions;
    }

    @Override
    public Optional<OrderStory> view(OrderId id) {
        return transactions.required(() -> stories.find(id));
    }
}
