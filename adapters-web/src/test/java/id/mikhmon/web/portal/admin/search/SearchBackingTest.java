package id.mikhmon.web.portal.admin.search;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.ListAgents;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchBackingTest {
    private final PlayedExchange exchange = new PlayedExchange();
    private final List<OrderView> orders = new ArrayList<>();
    private final List<Agent> agents = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void nothingIsAskedWithoutAText() {
        page(Capability.VIEW_ORDERS, Capability.MANAGE_AGENTS).open();

        assertThat(asked).isEmpty();
    }

    @Test
    void theOnlyOrderIsOpenedAtOnce() {
        orders.add(view(1));
        exchange.with("q", "MK1");
        page(Capability.VIEW_ORDERS, Capability.MANAGE_AGENTS).open();

        assertThat(exchange.went())
                .isEqualTo("/admin/order?item=" + orders.get(0).order().id());
    }

    @Test
    void theOnlyAgentIsOpenedAtOnce() {
        agents.add(anAgent(7).agent());
        exchange.with("q", "AG007");
        page(Capability.VIEW_ORDERS, Capability.MANAGE_AGENTS).open();

        assertThat(exchange.went()).isEqualTo("/admin/agent?item=AG007");
    }

    @Test
    void orderAndAgentOfOnePhoneAreListedTogether() {
        orders.add(view(1));
        agents.add(anAgent(7).agent());
        exchange.with("q", "0812");
        SearchBacking page = page(Capability.VIEW_ORDERS, Capability.MANAGE_AGENTS);
        page.open();

        assertThat(exchange.went()).isEmpty();
        assertThat(page.getOrders()).hasSize(1);
        assertThat(page.getAgents()).hasSize(1);
    }

    @Test
    void whoMayNotManageAgentsFindsNone() {
        agents.add(anAgent(7).agent());
        exchange.with("q", "AG007");
        SearchBacking page = page(Capability.VIEW_ORDERS);
        page.open();

        assertThat(page.getAgents()).isEmpty();
        assertThat(asked).containsExactly("orders AG007");
    }

    private SearchBacking page(Capability... may) {
        SearchBacking page = new SearchBacking();
        page.exchange = exchange;
        page.visitor = PlayedVisitor.staff("siti", may);
        page.searchOrders = text -> {
            asked.add("orders " + text);
            return orders;
        };
        page.listAgents = query -> {
            asked.add("agents " + query.search().orElse(""));
            return new ListAgents.Page(agents, Optional.empty());
        };
        return page;
    }

    private static OrderView view(long number) {
        return new OrderView(anOrder().number(number).order(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
