package id.mikhmon.web.portal.admin.order;

import id.mikhmon.application.checkout.OrderStory;
import id.mikhmon.application.decision.DecideOrder;
import id.mikhmon.application.decision.ViewDecisions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.decision.ActionRules;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Choice;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done about the order of the page: each action with a reason of its own, and once for each time the page is shown. */
@Named("decision")
@RequestScoped
public class DecisionBacking implements DecideOrder.Cases<String> {
    @Inject
    DecideOrder decideOrder;

    @Inject
    ViewDecisions viewDecisions;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    PortalTexts texts;

    @Inject
    Visitor visitor;

    private final FormFields form = new FormFields();
    private @Nullable List<OrderDecision> made;
    private @Nullable Set<OrderAction> allowed;
    private final String key = UUID.randomUUID().toString();

    public void deliverAgain() {
        decide(OrderAction.DELIVER_AGAIN, "reasonDeliver", Optional.empty(), Optional.empty());
    }

    public void close() {
        decide(OrderAction.CLOSE, "reasonClose", Optional.empty(), Optional.empty());
    }

    public void credit() {
        Optional<AgentCode> agent = form.parsed("creditAgent", 8, Parsed::agentCode, "agent-code", notes);
        decide(OrderAction.CREDIT, "reasonCredit", Optional.empty(), agent);
    }

    public void refund() {
        Optional<GivenBack> way = form.choice("refundWay", GivenBack.class, notes);
        decide(OrderAction.REFUND, "reasonRefund", way, Optional.empty());
    }

    private void decide(OrderAction action, String reasonField, Optional<GivenBack> way, Optional<AgentCode> agent) {
        Optional<String> reason = form.text(reasonField, OrderDecision.LONGEST_REASON, notes);
        Optional<OrderId> order = exchange.item().flatMap(Parsed::orderId);
        Optional<IdempotencyKey> once = exchange.parameter("key").flatMap(text -> Parsed.as(IdempotencyKey::new, text));
        if (!mayDo(action)) {
            notes.refuse("decision.refused.right");
        }
        if (!notes.isClean() || order.isEmpty() || once.isEmpty()) {
            return;
        }
        String said = decideOrder
                .decide(new DecideOrder.Command(
                        order.get(), action, way, agent, reason.orElseThrow(), once.get(), visitor.actor()))
                .fold(this);
        // What was allowed before may not be now, when the page is drawn again.
        allowed = null;
        exchange.redirectOnceDone("/admin/order?item=" + order.get(), said);
    }

    private boolean mayDo(OrderAction action) {
        return visitor.who().may(Capability.RESOLVE_ORDERS) && visitor.who().may(action.needed());
    }

    /** @param action name of an {@link OrderAction} */
    public boolean allows(@Nullable OrderStory story, String action) {
        return allowed(story).contains(OrderAction.valueOf(action));
    }

    public boolean allowsAny(@Nullable OrderStory story) {
        return !allowed(story).isEmpty();
    }

    private Set<OrderAction> allowed(@Nullable OrderStory story) {
        if (story == null) {
            return Set.of();
        }
        if (allowed == null) {
            allowed = viewDecisions.allowed(story.view().order()).stream()
                    .filter(this::mayDo)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return allowed;
    }

    /** @return what was decided about the order, oldest first */
    public List<OrderDecision> of(@Nullable Order order) {
        if (made == null) {
            made = order == null ? List.of() : viewDecisions.view(order.id());
        }
        return made;
    }

    public List<Choice> ways(@Nullable Order order) {
        return order == null
                ? List.of()
                : ActionRules.ways(order.origin()).stream()
                        .map(way -> new Choice(way.name(), texts.of(way)))
                        .toList();
    }

    public FormFields getForm() {
        return form;
    }

    /** @return what makes pressing a button twice one decision */
    public String getKey() {
        return key;
    }

    @Override
    public String decided(DecideOrder.Decided outcome) {
        return "decided_" + outcome.decision().action().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String decidedBefore(DecideOrder.DecidedBefore outcome) {
        return "decided_" + outcome.decision().action().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String unknownOrder(DecideOrder.UnknownOrder outcome) {
        exchange.notFound();
        return "";
    }

    @Override
    public String notAllowed(DecideOrder.NotAllowed outcome) {
        return notes.refused("decision.refused.state");
    }

    @Override
    public String unknownAgent(DecideOrder.UnknownAgent outcome) {
        return notes.wrong(FieldError.of("creditAgent", "unknown-agent"));
    }

    @Override
    public String keyUsed(DecideOrder.KeyUsed outcome) {
        return notes.refused("decision.refused.key");
    }
}
