package id.mikhmon.web.portal.admin.funds;

import id.mikhmon.application.funds.DecideUnclear;
import id.mikhmon.application.funds.ViewUnclear;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.shared.Money;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Money that came for the top-up of the page and does not fit, and what can be done about it. */
@Named("unclear")
@RequestScoped
public class UnclearBacking implements DecideUnclear.Cases<String> {
    @Inject
    ViewUnclear viewUnclear;

    @Inject
    DecideUnclear decideUnclear;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    PortalTexts texts;

    @Inject
    Visitor visitor;

    private final FormFields form = new FormFields();
    private ViewUnclear.@Nullable Standing standing;

    /** A form that is sent asks for it before the page is opened: what is not shown takes no part. */
    public ViewUnclear.Standing of(@Nullable FundsRequest request) {
        if (standing == null) {
            standing = request == null ? ViewUnclear.Standing.NOTHING : viewUnclear.view(request);
        }
        return standing;
    }

    /** @return whether somebody has to decide, be it only that a payment without an amount went back */
    public boolean toDecide(@Nullable FundsRequest request) {
        return request != null && (request.needsAttention() || creditable(request));
    }

    /** @return whether there is something that the wallet can get */
    public boolean creditable(@Nullable FundsRequest request) {
        return !of(request).came().isEmpty();
    }

    public void credit() {
        decide(Optional.of(GivenBack.WALLET), "reasonCredit");
    }

    public void giveBack() {
        Optional<GivenBack> way =
                form.choice("way", GivenBack.class, notes).filter(UnclearDecision.WAYS_BACK::contains);
        if (way.isEmpty() && notes.isClean()) {
            notes.field(FieldError.of("way", "missing"));
        }
        decide(way, "reasonBack");
    }

    private void decide(Optional<GivenBack> way, String reasonField) {
        Optional<String> reason = form.text(reasonField, UnclearDecision.LONGEST_REASON, notes);
        Optional<FundsRequestId> id = exchange.item().flatMap(text -> Parsed.as(FundsRequestId::new, text));
        Optional<Money> seen = exchange.parameter("seen").flatMap(text -> Parsed.as(UnclearBacking::rupiah, text));
        if (!notes.isClean() || id.isEmpty() || seen.isEmpty()) {
            return;
        }
        String said = decideUnclear
                .decide(new DecideUnclear.Command(
                        id.get(), way.orElseThrow(), reason.orElseThrow(), seen, visitor.actor()))
                .fold(this);
        // What was there before may not be now, when the page is drawn again.
        standing = null;
        exchange.redirectOnceDone("/admin/request?item=" + id.get(), said);
    }

    private static Money rupiah(String units) {
        return Money.rupiah(Long.parseLong(units));
    }

    public FormFields getForm() {
        return form;
    }

    public List<Choice> getWays() {
        return UnclearDecision.WAYS_BACK.stream()
                .map(way -> new Choice(way.name(), texts.of(way)))
                .toList();
    }

    @Override
    public String decided(DecideUnclear.Decided outcome) {
        return outcome.decision().isCredit() ? "decided_credit" : "decided_refund";
    }

    @Override
    public String decidedBefore(DecideUnclear.DecidedBefore outcome) {
        return "decided_before";
    }

    @Override
    public String nothingUnclear(DecideUnclear.NothingUnclear outcome) {
        return notes.refused("unclear.refused.nothing");
    }

    @Override
    public String otherSum(DecideUnclear.OtherSum outcome) {
        return notes.refused("unclear.refused.sum");
    }

    @Override
    public String agentClosed(DecideUnclear.AgentClosed outcome) {
        return notes.refused("unclear.refused.closed");
    }

    /** The page says that it is not there. */
    @Override
    public String unknownRequest(DecideUnclear.UnknownRequest outcome) {
        return "";
    }
}
