package id.mikhmon.web.portal.admin.order;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.checkout.OrderStory;
import id.mikhmon.application.checkout.ViewStory;
import id.mikhmon.application.outbox.RetryMessage;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.order.Order;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One order with its whole story. */
@Named("order")
@RequestScoped
public class OrderBacking implements Page {
    @Inject
    ViewStory viewStory;

    @Inject
    FindAgents findAgents;

    @Inject
    RetryMessage retryMessage;

    @Inject
    PageExchange exchange;

    @Inject
    PortalTexts texts;

    @Inject
    Visitor visitor;

    private @Nullable OrderStory story;
    private List<StoryLine> lines = List.of();
    private String agentName = "";

    @Override
    public void open() {
        // Anew: what a form has just tried may have found another state.
        Optional<OrderStory> found = stored();
        story = found.orElse(null);
        found.ifPresentOrElse(this::show, exchange::notFound);
    }

    private void show(OrderStory found) {
        Optional<String> again = exchange.posted("retry");
        if (again.isPresent()) {
            retry(found, again.get());
            return;
        }
        lines = StoryLine.of(found, texts);
        agentName = found.view()
                .order()
                .agent()
                .flatMap(findAgents::find)
                .map(Agent::name)
                .orElse("");
    }

    /** @param message id of blocked or waiting work of this order that is to run now */
    private void retry(OrderStory found, String message) {
        boolean ours = found.work().stream()
                .anyMatch(entry -> Long.toString(entry.id()).equals(message));
        exchange.redirect(
                "/admin/order?item=" + found.view().order().id(),
                isWorker() && ours && retryMessage.retry(Long.parseLong(message), visitor.actor())
                        ? "retried"
                        : "nothing_to_retry");
    }

    /** @return whether the visitor may start work of the outbox again */
    public boolean isWorker() {
        return visitor.who().may(Capability.MANAGE_OUTBOX);
    }

    private Optional<OrderStory> stored() {
        return exchange.item().flatMap(Parsed::orderId).flatMap(viewStory::view);
    }

    /** A form that is sent asks for it before the page is opened: what is not shown takes no part. */
    public @Nullable OrderStory getStory() {
        if (story == null) {
            story = stored().orElse(null);
        }
        return story;
    }

    /** @return null when there is no such order */
    public @Nullable Order getOrder() {
        return Optional.ofNullable(getStory())
                .map(found -> found.view().order())
                .orElse(null);
    }

    public List<StoryLine> getLines() {
        return lines;
    }

    public String getAgentName() {
        return agentName;
    }
}
