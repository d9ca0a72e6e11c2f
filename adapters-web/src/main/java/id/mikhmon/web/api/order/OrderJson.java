package id.mikhmon.web.api.order;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.api.payment.PaymentJson;
import id.mikhmon.web.json.IsoDuration;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.function.Function;

/** An order as the contract's section 4 describes it. */
final class OrderJson {
    private final Times times;
    private final Function<AgentCode, Optional<String>> agentNames;

    /** @param agentNames the name of an agent, empty when it is not known any more */
    OrderJson(Times times, Function<AgentCode, Optional<String>> agentNames) {
        this.times = times;
        this.agentNames = agentNames;
    }

    JsonObjectBuilder order(OrderView view) {
        Order order = view.order();
        JsonObjectBuilder json = JsonText.object()
                .add("id", order.id().value())
                .add("reference", order.reference().value())
                .add("status", order.state().name())
                .add("offer", JsonText.object().add("id", order.offer().value()).add("name", order.offerName()))
                .add("agent", order.agent().map(this::agent).orElse(JsonValue.NULL))
                .add("price", order.price().units())
                .add("fee", order.fee().units())
                .add("total", order.total().units())
                .add("currency", order.price().currency().value())
                .add("createdAt", times.text(order.createdAt()))
                .add("expiresAt", times.text(order.expiresAt()));
        times.add(json, "paidAt", order.paidAt());
        times.add(json, "deliveredAt", order.deliveredAt());
        json.add("payment", PaymentJson.of(view.payment(), times));
        json.add(
                "voucher", view.voucher().map(voucher -> voucher(view, voucher)).orElse(JsonValue.NULL));
        return json;
    }

    private JsonValue agent(AgentCode code) {
        return JsonText.object()
                .add("code", code.value())
                .add("name", agentNames.apply(code).orElse(code.value()))
                .build();
    }

    private JsonValue voucher(OrderView view, Voucher.Provisioned voucher) {
        JsonObjectBuilder json = JsonText.object()
                .add("username", voucher.code().value())
                .add("password", voucher.password().reveal())
                .add("profile", view.order().entitlement().profile())
                .add("validity", IsoDuration.text(view.order().validity()));
        JsonText.addText(json, "loginUrl", view.loginUrl());
        return json.build();
    }
}
