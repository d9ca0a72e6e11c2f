package id.mikhmon.application.funds;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What follows from a request and from its decision, in the caller's transaction: row, message, money and audit, in this order. */
public final class FundsRecords {
    private final FundsRequests requests;
    private final QueueMessage messages;
    private final TellOwner owner;
    private final PostEntry ledger;
    private final RecordAudit audit;

    public FundsRecords(
            FundsRequests requests, QueueMessage messages, TellOwner owner, PostEntry ledger, RecordAudit audit) {
        this.requests = requests;
        this.messages = messages;
        this.owner = owner;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Somebody has to decide. */
    void tellOwner(FundsRequest request) {
        tellOwner(request, "funds-waiting-" + request.id());
    }

    /** Once for each transaction of the gateway. */
    void tellOwnerOf(FundsRequest request, String transaction) {
        UUID name = UUID.nameUUIDFromBytes(transaction.getBytes(StandardCharsets.UTF_8));
        tellOwner(request, "funds-" + request.id() + "-" + name);
    }

    private void tellOwner(FundsRequest request, String key) {
        owner.tell(
                new MessageKey(key),
                MessageTemplate.FUNDS_WAITING,
                Map.of(
                        "reference", request.id().value(),
                        "agent", request.agent().value(),
                        "amount", Long.toString(request.amount().units())));
    }

    /**
     * Carries a decision out.
     *
     * @param decided a request that the open transaction made or has locked
     * @param agent whom to tell
     * @param lastWord called while the accounts are locked; what it throws takes everything back
     */
    void settle(FundsRequest decided, Optional<Agent> agent, Actor actor, Runnable lastWord) {
        requests.change(decided, RequestState.WAITING);
        agent.ifPresent(known -> tellAgent(decided, known));
        decided.settlement().map(ledger::post).ifPresent(outcome -> {
            if (!(outcome instanceof PostEntry.Posted)) {
                throw new IllegalStateException("request " + decided.id() + " cannot be settled: " + outcome);
            }
        });
        lastWord.run();
        audit(actor, decided, Optional.of(RequestState.WAITING));
    }

    void tellAgent(FundsRequest decided, Agent agent) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "reference", decided.id().value(),
                "amount", Long.toString(decided.amount().units())));
        MessageTemplate template = decided.kind() == RequestKind.TOP_UP
                ? MessageTemplate.TOP_UP_CREDITED
                : MessageTemplate.WITHDRAWAL_PAID;
        if (decided.state() == RequestState.REJECTED) {
            template = MessageTemplate.FUNDS_REJECTED;
            variables.put("reason", decided.decision().flatMap(Decision::reason).orElseThrow());
        }
        tell(agent, "funds-decided-" + decided.id(), template, variables);
    }

    /** What became of money that did not fit; there is nothing to tell of a sum that nobody knows. */
    void tellAgent(UnclearDecision decision, Agent agent) {
        if (decision.amount().isZero()) {
            return;
        }
        Map<String, String> variables = new HashMap<>(Map.of(
                "reference", decision.request().value(),
                "amount", Long.toString(decision.amount().units())));
        MessageTemplate template = MessageTemplate.TOP_UP_CREDITED;
        if (!decision.isCredit()) {
            template = MessageTemplate.TOP_UP_GIVEN_BACK;
            variables.put("reason", decision.reason());
        }
        tell(agent, "funds-unclear-" + decision.request() + "-" + decision.nth(), template, variables);
    }

    private void tell(Agent agent, String key, MessageTemplate template, Map<String, String> variables) {
        messages.queue(
                new QueueMessage.Command(new MessageKey(key), agent.phone(), Language.INDONESIAN, template, variables));
    }

    /** Last of all, as {@link #audit(Actor, FundsRequest, Optional)}. */
    void audit(Actor actor, RequestState before, FundsRequest after, UnclearDecision decision) {
        audit.record(
                actor,
                decision.isCredit() ? "top-up.credited" : "top-up.given-back",
                after.id().value(),
                before.name(),
                after.state() + " " + after.agent() + " " + decision.amount() + " " + decision.way() + ": "
                        + decision.reason());
    }

    /**
     * What a gateway told of a top-up's money. Last of all, as {@link #audit(Actor, FundsRequest, Optional)}.
     *
     * @param amount what came or went, nothing where no amount was told
     */
    void audit(Actor gateway, String word, RequestState before, FundsRequest after, Money amount) {
        audit.record(
                gateway,
                "top-up." + word,
                after.id().value(),
                before.name(),
                after.state() + " " + after.agent() + " " + amount);
    }

    /** Last of all: it holds the end of the audit until the commit. */
    void audit(Actor actor, FundsRequest request, Optional<RequestState> before) {
        String kind = request.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(
                actor,
                kind + "." + word(request.state()),
                request.id().value(),
                before.map(RequestState::name).orElse(""),
                described(request));
    }

    private static String word(RequestState state) {
        return switch (state) {
            case WAITING, UNPAID -> "asked";
            case DONE -> "done";
            case REJECTED -> "rejected";
            case ENDED -> "ended";
            case REVIEW -> "in-review";
            case RETURNED -> "returned";
        };
    }

    private static String described(FundsRequest request) {
        StringBuilder words = new StringBuilder(request.state() + " " + request.agent() + " " + request.amount());
        request.decision()
                .flatMap(Decision::place)
                .map(MoneyPlace::name)
                .ifPresent(place -> words.append(' ').append(place));
        request.decision()
                .flatMap(Decision::reason)
                .ifPresent(reason -> words.append(": ").append(reason));
        return words.toString();
    }
}
