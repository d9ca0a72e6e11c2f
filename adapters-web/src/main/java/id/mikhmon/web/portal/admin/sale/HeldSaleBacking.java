package id.mikhmon.web.portal.admin.sale;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.sale.DecideHeldSale;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Found;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One sale of an agent that was over a limit, and the decision for those who may. */
@Named("heldSale")
@RequestScoped
public class HeldSaleBacking implements Page, DecideHeldSale.Cases<String> {
    @Inject
    ListHeldSales listHeldSales;

    @Inject
    DecideHeldSale decideHeldSale;

    @Inject
    FindAgents findAgents;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Visitor visitor;

    private final FormFields form = new FormFields();
    private final Found<HeldSale> found = new Found<>(() -> wanted().flatMap(listHeldSales::view));

    @Override
    public void open() {
        found.orNotFound(exchange);
    }

    public void approve() {
        decide(new DecideHeldSale.LetGo());
    }

    public void reject() {
        form.text("why", HeldSale.LONGEST_REASON, notes).ifPresent(why -> decide(new DecideHeldSale.Reject(why)));
    }

    private void decide(DecideHeldSale.Verdict verdict) {
        if (!mayDecide()) {
            notes.refuse("decision.refused.right");
            return;
        }
        wanted().ifPresent(id -> {
            String said = decideHeldSale
                    .decide(new DecideHeldSale.Command(id, verdict, visitor.actor()))
                    .fold(this);
            exchange.redirectOnceDone("/admin/held-sale?item=" + id, said);
        });
    }

    @Override
    public String decided(DecideHeldSale.Decided outcome) {
        return "decided";
    }

    @Override
    public String decidedBefore(DecideHeldSale.DecidedBefore outcome) {
        return "decided_before";
    }

    /** The page says that it is not there. */
    @Override
    public String unknownHeldSale(DecideHeldSale.UnknownHeldSale outcome) {
        return "";
    }

    @Override
    public String notSold(DecideHeldSale.NotSold outcome) {
        return notes.refused(reason(outcome.why()));
    }

    private static String reason(SellVouchers.Outcome why) {
        if (why instanceof SellVouchers.Overdrawn) {
            return "heldsale.refused.balance";
        }
        return why instanceof SellVouchers.PriceChanged ? "heldsale.refused.price" : "heldsale.refused.closed";
    }

    private Optional<HeldSaleId> wanted() {
        return exchange.item().flatMap(text -> Parsed.as(HeldSaleId::new, text));
    }

    public @Nullable HeldSale getFound() {
        return found.orNull();
    }

    /** @return whether it waits, and the visitor may decide */
    public boolean isDecidable() {
        return mayDecide() && found.is(held -> held.state() == HeldState.WAITING);
    }

    private boolean mayDecide() {
        return visitor.who().may(Capability.RESOLVE_ORDERS);
    }

    public String getAgentName() {
        return found.get()
                .flatMap(held -> findAgents.find(held.agent()))
                .map(Agent::name)
                .orElse("");
    }

    public FormFields getForm() {
        return form;
    }
}
