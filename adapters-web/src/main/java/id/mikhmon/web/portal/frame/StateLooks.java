package id.mikhmon.web.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/** Icon and tone of every state that a page shows; the word comes from the texts, so that colour is never alone. */
@Named("states")
@ApplicationScoped
public class StateLooks {
    private static final String OK = "ok pi-check-circle";
    private static final String WAIT = "wait pi-clock";
    private static final String BAD = "bad pi-times-circle";
    private static final String LOOK = "bad pi-exclamation-triangle";
    private static final String UNSURE = "wait pi-question-circle";
    private static final String PLAIN = "plain pi-minus-circle";

    private static final Map<String, String> LOOKS = Map.ofEntries(
            Map.entry("OrderState.CREATED", PLAIN),
            Map.entry("OrderState.AWAITING_PAYMENT", WAIT),
            Map.entry("OrderState.PAID", "wait pi-send"),
            Map.entry("OrderState.DELIVERED", OK),
            Map.entry("OrderState.EXPIRED", PLAIN),
            Map.entry("OrderState.FAILED", BAD),
            Map.entry("OrderState.REVIEW", LOOK),
            Map.entry("OrderState.REFUNDED", "plain pi-undo"),
            Map.entry("PaymentState.NEW", PLAIN),
            Map.entry("PaymentState.OPEN", WAIT),
            Map.entry("PaymentState.UNKNOWN", UNSURE),
            Map.entry("PaymentState.REJECTED", BAD),
            Map.entry("PaymentState.ABANDONED", PLAIN),
            Map.entry("PaymentState.EXPIRED", PLAIN),
            Map.entry("PaymentState.FAILED", BAD),
            Map.entry("PaymentState.PAID", OK),
            Map.entry("PaymentState.REVIEW", LOOK),
            Map.entry("PaymentState.REFUNDED", "plain pi-undo"),
            Map.entry("RequestState.WAITING", WAIT),
            Map.entry("RequestState.UNPAID", WAIT),
            Map.entry("RequestState.DONE", OK),
            Map.entry("RequestState.REJECTED", BAD),
            Map.entry("RequestState.ENDED", PLAIN),
            Map.entry("RequestState.REVIEW", LOOK),
            Map.entry("RequestState.RETURNED", "plain pi-undo"),
            Map.entry("HeldState.WAITING", WAIT),
            Map.entry("HeldState.SOLD", OK),
            Map.entry("HeldState.REJECTED", BAD),
            Map.entry("HeldStanding.WAITING", WAIT),
            Map.entry("HeldStanding.SOLD", OK),
            Map.entry("HeldStanding.REJECTED", BAD),
            Map.entry("RegistrationState.WAITING", WAIT),
            Map.entry("RegistrationState.APPROVED", OK),
            Map.entry("RegistrationState.REJECTED", BAD),
            Map.entry("MessageState.QUEUED", WAIT),
            Map.entry("MessageState.UNKNOWN", UNSURE),
            Map.entry("MessageState.ACCEPTED", OK),
            Map.entry("MessageState.SENT", OK),
            Map.entry("MessageState.DELIVERED", OK),
            Map.entry("MessageState.READ", OK),
            Map.entry("MessageState.FAILED", BAD),
            Map.entry("CallbackState.WAITING", WAIT),
            Map.entry("CallbackState.WORKED", OK),
            Map.entry("CallbackState.UNKNOWN", LOOK),
            Map.entry("OutboxStore.State.WAITING", WAIT),
            Map.entry("OutboxStore.State.DONE", OK),
            Map.entry("OutboxStore.State.BLOCKED", LOOK),
            Map.entry("RouterProbe.State.REACHABLE", OK),
            Map.entry("RouterProbe.State.DEGRADED", "wait pi-exclamation-circle"),
            Map.entry("RouterProbe.State.DOWN", BAD),
            Map.entry("RouterProbe.State.UNKNOWN", UNSURE),
            Map.entry("MessageSender.Condition.REACHABLE", OK),
            Map.entry("MessageSender.Condition.DOWN", BAD),
            Map.entry("MessageSender.Condition.UNKNOWN", UNSURE),
            Map.entry("VoucherStanding.READY", OK),
            Map.entry("VoucherStanding.WAITING", WAIT),
            Map.entry("VoucherStanding.RETURNED", "plain pi-undo"),
            Map.entry("FundsStanding.WAITING", WAIT),
            Map.entry("FundsStanding.UNPAID", WAIT),
            Map.entry("FundsStanding.DONE", OK),
            Map.entry("FundsStanding.REJECTED", BAD),
            Map.entry("FundsStanding.ENDED", PLAIN),
            Map.entry("FundsStanding.REVIEW", LOOK),
            Map.entry("FundsStanding.RETURNED", "plain pi-undo"),
            Map.entry("AgentStatus.ACTIVE", OK),
            Map.entry("AgentStatus.SUSPENDED", "wait pi-pause-circle"),
            Map.entry("AgentStatus.CLOSED", PLAIN),
            Map.entry("PersonState.ACTIVE", OK),
            Map.entry("PersonState.SUSPENDED", PLAIN),
            Map.entry("Switch.ON", OK),
            Map.entry("Switch.OFF", PLAIN));

    /** A thing that is switched on or off, said as a state. */
    public enum Switch {
        ON,
        OFF
    }

    public Switch on(boolean active) {
        return active ? Switch.ON : Switch.OFF;
    }

    /** @return {@code ok}, {@code wait}, {@code bad} or {@code plain} */
    public String tone(Enum<?> state) {
        return look(state).split(" ")[0];
    }

    /** @return class of the icon, such as {@code pi-clock} */
    public String icon(Enum<?> state) {
        return look(state).split(" ")[1];
    }

    private static String look(Enum<?> state) {
        return LOOKS.getOrDefault(nameOf(state) + "." + state.name(), PLAIN);
    }

    /** @return the enum's name; a nested one has the name of its class before it, but for {@link Switch} */
    static String nameOf(Enum<?> state) {
        Class<?> type = state.getDeclaringClass();
        Class<?> outer = type.getEnclosingClass();
        return outer == null || type == Switch.class
                ? type.getSimpleName()
                : outer.getSimpleName() + "." + type.getSimpleName();
    }
}
