package id.mikhmon.web.api.sale;

import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** A held sale as its agent sees it, and as the owner's people do. */
record HeldSaleJson(Times times) {
    JsonObjectBuilder forAgent(HeldSale held) {
        Optional<HeldSale.Decision> decision = held.decision();
        JsonObjectBuilder json = JsonText.object()
                .add("id", held.id().value())
                .add("agent", held.agent().value())
                .add("offer", JsonText.object().add("id", held.offer().value()).add("name", held.offerName()))
                .add("count", held.count())
                .add("price", held.buy().units())
                .add("total", held.total().units())
                .add("currency", held.buy().currency().value())
                .add("customer", SaleJson.customer(held.customer()))
                .add("limit", held.limit().name())
                .add("status", held.state().name())
                .add("askedAt", times.text(held.askedAt()));
        JsonText.addText(json, "sale", decision.flatMap(HeldSale.Decision::sale).map(SaleId::value));
        JsonText.addText(json, "reason", decision.flatMap(HeldSale.Decision::reason));
        times.add(json, "decidedAt", decision.map(HeldSale.Decision::at));
        return json;
    }

    /** With who decided. */
    JsonObjectBuilder forOwner(HeldSale held) {
        JsonObjectBuilder json = forAgent(held);
        JsonText.addText(json, "decidedBy", held.decision().map(HeldSale.Decision::by));
        return json;
    }
}
