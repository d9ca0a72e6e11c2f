package id.mikhmon.web.api.sale;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.sale.ListedSale;
import id.mikhmon.application.sale.SaleView;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;

/** A sale with its vouchers, and as a line of a list. */
final class SaleJson {
    private final Times times;

    SaleJson(Times times) {
        this.times = times;
    }

    JsonObject of(SaleView view) {
        JsonArrayBuilder vouchers = JsonText.array();
        view.vouchers().forEach(one -> vouchers.add(voucher(one)));
        return of(view.sale(), view.waiting(), view.returned(), vouchers);
    }

    JsonObject of(SellVouchers.Sold sold) {
        JsonArrayBuilder vouchers = JsonText.array();
        sold.orders().forEach(order -> vouchers.add(voucher(order, Optional.empty(), Optional.empty())));
        return of(sold.made(), sold.orders().size(), 0, vouchers);
    }

    private JsonObject of(AgentSale sale, long waiting, long returned, JsonArrayBuilder vouchers) {
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
                .add("waiting", waiting)
                .add("returned", returned)
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

    static JsonObjectBuilder voucher(OrderView view) {
        return voucher(view.order(), view.voucher(), view.loginUrl());
    }

    /** What does not stand on the router has no code to show: it may be drawn again, or never be made. */
    private static JsonObjectBuilder voucher(
            Order order, Optional<Voucher.Provisioned> made, Optional<String> loginUrl) {
        JsonObjectBuilder json = JsonText.object()
                .add("reference", order.reference().value())
                .add("status", order.state().name())
                .add("onRouter", made.isPresent());
        JsonText.addText(json, "username", made.map(ready -> ready.code().value()));
        JsonText.addText(json, "password", made.map(ready -> ready.password().reveal()));
        JsonText.addText(json, "loginUrl", loginUrl);
        return json;
    }
}
