package id.mikhmon.web.portal.admin.funds;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.funds.DecideRequest;
import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Choice;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Found;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One top-up or withdrawal, and its decision. */
@Named("funds")
@RequestScoped
public class RequestBacking implements Page, DecideRequest.Cases<String> {
    @Inject
    ViewRequest viewRequest;

    @Inject
    DecideRequest decideRequest;

    @Inject
    FindAgents findAgents;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    PortalTexts texts;

    @Inject
    Visitor visitor;

    private final FormFields form = new FormFields();
    private final Found<FundsRequest> found = new Found<>(() -> wanted().flatMap(viewRequest::view));

    @Override
    public void open() {
        if (found.orNotFound(exchange).isPresent() && !exchange.isPostback()) {
            form.with("place", MoneyPlace.BANK.name());
        }
    }

    public void approve() {
        Optional<MoneyPlace> place = form.choice("place", MoneyPlace.class, notes);
        Optional<String> reason = form.optionalText("reason", Decision.LONGEST_REASON, notes);
        if (notes.isClean()) {
            decide(new DecideRequest.CarryOut(place.orElseThrow(), reason));
        }
    }

    public void reject() {
        Optional<String> why = form.text("why", Decision.LONGEST_REASON, notes);
        if (notes.isClean()) {
            decide(new DecideRequest.Reject(why.orElseThrow()));
        }
    }

    private void decide(DecideRequest.Verdict verdict) {
        wanted().ifPresent(id -> {
            String said = decideRequest
                    .decide(new DecideRequest.Command(id, verdict, visitor.actor()))
                    .fold(this);
            exchange.redirectOnceDone("/admin/request?item=" + id, said);
        });
    }

    @Override
    public String decided(DecideRequest.Decided outcome) {
        return "decided";
    }

    @Override
    public String decidedBefore(DecideRequest.DecidedBefore outcome) {
        return "decided_before";
    }

    /** The page says that it is not there. */
    @Override
    public String unknownRequest(DecideRequest.UnknownRequest outcome) {
        return "";
    }

    private Optional<FundsRequestId> wanted() {
        return exchange.item().flatMap(text -> Parsed.as(FundsRequestId::new, text));
    }

    public @Nullable FundsRequest getFound() {
        return found.orNull();
    }

    public FormFields getForm() {
        return form;
    }

    public boolean isTopUp() {
        return found.is(one -> one.kind() == RequestKind.TOP_UP);
    }

    /** @return whether there is a picture: what is paid at a gateway has none */
    public boolean isProven() {
        return found.is(one -> one.kind() == RequestKind.TOP_UP && one.bill().isEmpty());
    }

    /** @return whether it waits for the decision of a person */
    public boolean isWaiting() {
        return found.is(one -> one.state() == RequestState.WAITING);
    }

    public boolean isUnpaid() {
        return found.is(one -> one.state() == RequestState.UNPAID);
    }

    /** @return whether money of it does not fit, be it done already */
    public boolean isAttention() {
        return found.is(FundsRequest::needsAttention);
    }

    public String getAgentName() {
        return found.get()
                .flatMap(one -> findAgents.find(one.agent()))
                .map(Agent::name)
                .orElse("");
    }

    public List<Choice> getPlaces() {
        return Arrays.stream(MoneyPlace.values())
                .map(place -> new Choice(place.name(), texts.of(place)))
                .toList();
    }
}
