package id.mikhmon.web.portal.admin.search;

import id.mikhmon.application.agent.ListAgents;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.SearchOrders;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Orders by number, voucher code or phone, and agents by code, phone or name. The only thing that is found is opened at once. */
@Named("search")
@RequestScoped
public class SearchBacking implements Page {
    private static final int MOST_AGENTS = 25;

    @Inject
    SearchOrders searchOrders;

    @Inject
    ListAgents listAgents;

    @Inject
    PageExchange exchange;

    @Inject
    Visitor visitor;

    private Optional<String> sought = Optional.empty();
    private List<OrderView> orders = List.of();
    private List<Agent> agents = List.of();

    @Override
    public void open() {
        sought = exchange.parameter("q").map(text -> text.length() > 64 ? text.substring(0, 64) : text);
        if (sought.isEmpty()) {
            return;
        }
        orders = searchOrders.search(sought.get());
        if (visitor.who().may(Capability.MANAGE_AGENTS)) {
            agents = listAgents
                    .list(new ListAgents.Query(
                            sought, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(MOST_AGENTS)))
                    .agents();
        }
        if (orders.size() == 1 && agents.isEmpty()) {
            exchange.redirect("/admin/order?item=" + orders.get(0).order().id());
        } else if (orders.isEmpty() && agents.size() == 1) {
            exchange.redirect("/admin/agent?item=" + agents.get(0).code());
        }
    }

    public String getSought() {
        return sought.orElse("");
    }

    public List<OrderView> getOrders() {
        return orders;
    }

    public List<Agent> getAgents() {
        return agents;
    }
}
