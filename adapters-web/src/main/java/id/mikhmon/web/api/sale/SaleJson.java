package id.mikhmon.web.api.sale;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.sale.ListedSale;
import id.mikhmon.application.sale.SaleView;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;

/** A sale with its vouchers, and as a line of a list. */
final class SaleJson {
    private final Times times;

    SaleJson(Times times) {
        this.times = times;
    }

    JsonObject of(SaleView view) {
        AgentSale sale = view.sale();
        JsonArrayBuilder vouchers = JsonText.array();
        view.vouchers().forEach(one -> vouchers.add(voucher(one)));
        return sale(
                        sale.id(),
                        sale.reference(),
                        sale.agent(),
                        sale.offer(),
                        sale.offerName(),
                        sale.buy(),
                        sale.sell(),
                        sale.vouchers().size(),
                        sale.customer(),
                        sale.soldAt())
                .add("waiting", view.waiting())
                .add("returned", view.returned())
                .add("vouchers", vouchers)
                .build();
    }

    JsonObjectBuilder of(ListedSale sale) {
        return sale(
                        sale.id(),
                        sale.reference(),
                        sale.agent(),
                        sale.offer(),
                        sale.offerName(),
                        sale.buy(),
                        sale.sell(),
                        sale.vouchers(),
                        sale.customer(),
                        sale.soldAt())
                .add("waiting", sale.waiting())
                .add("returned", sale.returned());
    }

    private JsonObjectBuilder sale(
            SaleId id,
            OrderReference reference,
            AgentCode agent,
            OfferId offer,
            String offerName,
            Money buy,
            Money sell,
            int count,
            SoldTo customer,
            Instant soldAt) {
        return JsonText.object()
                .add("id", id.value())
                .add("reference", reference.value())
                .add("agent", agent.value())
                .add("offer", JsonText.object().add("id", offer.value()).add("name", offerName))
                .add("count", count)
                .add("price", buy.units())
                .add("sellPrice", sell.units())
                .add("total", buy.times(count).units())
                .add("currency", buy.currency().value())
                .add("customer", customer(customer))
                .add("soldAt", times.text(soldAt));
    }

    static JsonValue customer(SoldTo customer) {
        if (customer.name().isEmpty() && customer.phone().isEmpty()) {
            return JsonValue.NULL;
        }
        JsonObjectBuilder json = JsonText.object();
        JsonText.addText(json, "name", customer.name());
        JsonText.addText(json, "phone", customer.phone().map(PhoneNumber::e164));
        return json.build();
    }

    /** What does not stand on the router has no code to show: it may be drawn again, or never be made. */
    static JsonObjectBuilder voucher(OrderView view) {
        JsonObjectBuilder json = JsonText.object()
                .add("reference", view.order().reference().value())
                .add("status", view.order().state().name())
                .add("onRouter", view.voucher().isPresent());
        JsonText.addText(
                json, "username", view.voucher().map(ready -> ready.code().value()));
        JsonText.addText(
                json, "password", view.voucher().map(ready -> ready.password().reveal()));
        JsonText.addText(json, "loginUrl", view.loginUrl());
        return json;
    }
}
