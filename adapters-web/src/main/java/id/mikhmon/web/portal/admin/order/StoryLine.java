package id.mikhmon.web.portal.admin.order;

import id.mikhmon.application.checkout.OrderStory;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.web.portal.frame.PortalTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order.
 *
 * @param kind part of the text's key below {@code order.story.}
 * @param detail a name or number of the happening, empty when there is none
 * @param state how far it is, null when a happening has no state
 */
public record StoryLine(
        Instant at, String kind, String detail, @Nullable Enum<?> state, String icon) {
    /** @return the story in the order of time, but for the work of the outbox that is done: it repeats what it led to */
    static List<StoryLine> of(OrderStory story, PortalTexts texts) {
        Order order = story.view().order();
        List<StoryLine> lines = new ArrayList<>();
        lines.add(new StoryLine(order.createdAt(), "placed", order.offerName(), null, "pi-shopping-cart"));
        for (Payment payment : story.payments()) {
            String name = payment.gateway() + " · " + payment.channel() + " · " + payment.reference();
            lines.add(new StoryLine(payment.createdAt(), "payment", name, payment.state(), "pi-credit-card"));
            payment.paidAt()
                    .map(at -> notBefore(payment.createdAt(), at))
                    .ifPresent(at -> lines.add(
                            new StoryLine(at, "money", payment.reference().value(), null, "pi-wallet")));
        }
        order.paidAt().ifPresent(at -> lines.add(new StoryLine(at, "paid", "", null, "pi-check")));
        story.voucher().ifPresent(drawn -> {
            lines.add(new StoryLine(drawn.drawnAt(), "drawn", drawn.code().value(), null, "pi-ticket"));
            drawn.provisionedAt()
                    .ifPresent(at -> lines.add(new StoryLine(
                            at, "router", order.entitlement().router().value(), null, "pi-wifi")));
        });
        order.deliveredAt().ifPresent(at -> lines.add(new StoryLine(at, "delivered", "", null, "pi-check-circle")));
        story.messages()
                .forEach(sent -> lines.add(new StoryLine(
                        sent.createdAt(),
                        "message." + sent.template().name(),
                        sent.gateway().map(Enum::name).orElse(""),
                        sent.state(),
                        "pi-whatsapp")));
        story.work().stream()
                .filter(entry -> entry.state() != OutboxStore.State.DONE)
                .forEach(entry -> lines.add(new StoryLine(
                        entry.createdAt(),
                        "work",
                        texts.known("outbox.type." + entry.type(), entry.type())
                                + entry.lastError().map(error -> " · " + error).orElse(""),
                        entry.state(),
                        "pi-inbox")));
        lines.sort(Comparator.comparing(StoryLine::at));
        return List.copyOf(lines);
    }

    /** Gateways tell whole seconds, so that money seems to come before it was asked for. */
    private static Instant notBefore(Instant asked, Instant told) {
        return told.isBefore(asked) ? asked : told;
    }

    public boolean hasState() {
        return state != null;
    }
}
