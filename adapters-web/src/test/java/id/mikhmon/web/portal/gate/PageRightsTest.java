package id.mikhmon.web.portal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.identity.Who;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageRightsTest {
    private static final Map<String, Capability> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("/admin/home", Capability.VIEW_ORDERS),
            Map.entry("/admin/orders", Capability.VIEW_ORDERS),
            Map.entry("/admin/order", Capability.VIEW_ORDERS),
            Map.entry("/admin/held-sales", Capability.VIEW_ORDERS),
            Map.entry("/admin/held-sale", Capability.VIEW_ORDERS),
            Map.entry("/admin/offers", Capability.MANAGE_OFFERS),
            Map.entry("/admin/offer", Capability.MANAGE_OFFERS),
            Map.entry("/admin/agents", Capability.MANAGE_AGENTS),
            Map.entry("/admin/agent", Capability.MANAGE_AGENTS),
            Map.entry("/admin/agents-import", Capability.MANAGE_AGENTS),
            Map.entry("/admin/promotions", Capability.MANAGE_AGENTS),
            Map.entry("/admin/registrations", Capability.MANAGE_AGENTS),
            Map.entry("/admin/registration", Capability.MANAGE_AGENTS),
            Map.entry("/admin/top-ups", Capability.APPROVE_TOP_UPS),
            Map.entry("/admin/withdrawals", Capability.APPROVE_TOP_UPS),
            Map.entry("/admin/request", Capability.APPROVE_TOP_UPS),
            Map.entry("/admin/levels", Capability.MANAGE_PRICES),
            Map.entry("/admin/level", Capability.MANAGE_PRICES),
            Map.entry("/admin/prices", Capability.MANAGE_PRICES),
            Map.entry("/admin/ledger", Capability.VIEW_LEDGER),
            Map.entry("/admin/entries", Capability.VIEW_LEDGER),
            Map.entry("/admin/statement", Capability.VIEW_LEDGER),
            Map.entry("/admin/payments", Capability.MANAGE_GATEWAYS),
            Map.entry("/admin/payment", Capability.MANAGE_GATEWAYS),
            Map.entry("/admin/messaging", Capability.MANAGE_GATEWAYS),
            Map.entry("/admin/messenger", Capability.MANAGE_GATEWAYS),
            Map.entry("/admin/routers", Capability.MANAGE_ROUTERS),
            Map.entry("/admin/router", Capability.MANAGE_ROUTERS),
            Map.entry("/admin/search", Capability.VIEW_ORDERS),
            Map.entry("/admin/inbox", Capability.MANAGE_GATEWAYS),
            Map.entry("/admin/staff", Capability.MANAGE_STAFF),
            Map.entry("/admin/person", Capability.MANAGE_STAFF),
            Map.entry("/admin/audit", Capability.VIEW_AUDIT),
            Map.entry("/admin/settings", Capability.MANAGE_SETTINGS),
            Map.entry("/admin/outbox", Capability.MANAGE_OUTBOX)));

    private static final Set<String> AGENT_PAGES = Set.of(
            "/agent/home",
            "/agent/more",
            "/agent/sell",
            "/agent/sale",
            "/agent/held",
            "/agent/vouchers",
            "/agent/ledger",
            "/agent/commission",
            "/agent/top-up",
            "/agent/top-ups",
            "/agent/request",
            "/agent/withdraw",
            "/agent/link",
            "/agent/prices",
            "/agent/price",
            "/agent/sub-agents",
            "/agent/sub-agent");

    /** Files that a servlet writes, without a page of their own. */
    private static final Map<String, Capability> FILES = Map.of(
            "/admin/orders-csv", Capability.VIEW_ORDERS,
            "/admin/orders-xlsx", Capability.VIEW_ORDERS,
            "/admin/agents-csv", Capability.MANAGE_AGENTS,
            "/admin/agents-xlsx", Capability.MANAGE_AGENTS,
            "/admin/agents-upload", Capability.MANAGE_AGENTS,
            "/admin/entries-xlsx", Capability.VIEW_LEDGER,
            "/admin/statement-xlsx", Capability.VIEW_LEDGER,
            "/admin/entries-csv", Capability.VIEW_LEDGER,
            "/admin/statement-csv", Capability.VIEW_LEDGER,
            "/admin/statement-pdf", Capability.VIEW_LEDGER);

    @Test
    void filesNeedTheCapabilityOfTheirList() {
        for (Capability had : Capability.values()) {
            FILES.forEach((file, needed) -> assertThat(PageRights.allows(staff(had), file))
                    .as(file + " with " + had)
                    .isEqualTo(needed == had));
        }
    }

    @Test
    void everyPageThereIsStandsInTheTable() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/META-INF/resources/admin"))) {
            assertThat(pages.map(page ->
                                    "/admin/" + page.getFileName().toString().replace(".xhtml", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(TABLE.keySet());
        }
    }

    @Test
    void staffOpensThePagesOfItsCapabilityAloneUnderBothAddresses() {
        for (Capability had : Capability.values()) {
            TABLE.forEach((page, needed) -> {
                assertThat(PageRights.allows(staff(had), page))
                        .as(page + " with " + had)
                        .isEqualTo(needed == had);
                assertThat(PageRights.allows(staff(had), page + ".xhtml")).isEqualTo(needed == had);
            });
        }
    }

    @Test
    void pictureOfAProofIsForWhoDecidesAlone() {
        for (Capability had : Capability.values()) {
            assertThat(PageRights.allows(staff(had), "/admin/proof"))
                    .as(had.name())
                    .isEqualTo(had == Capability.APPROVE_TOP_UPS);
        }
    }

    @Test
    void everyPageOfTheAgentsIsEveryAgentsAndNobodyElses() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/META-INF/resources/agent"))) {
            assertThat(pages.map(page ->
                                    "/agent/" + page.getFileName().toString().replace(".xhtml", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(AGENT_PAGES);
        }
        for (String page : AGENT_PAGES) {
            assertThat(PageRights.allows(agent(), page)).as(page).isTrue();
            assertThat(PageRights.allows(agent(), page + ".xhtml")).as(page).isTrue();
            assertThat(PageRights.allows(staff(Capability.values()), page))
                    .as(page)
                    .isFalse();
        }
        assertThat(PageRights.allows(agent(), "/agent/statement")).isTrue();
        assertThat(PageRights.allows(agent(), "/agent/statement-pdf")).isTrue();
        assertThat(PageRights.allows(agent(), "/agent/proof")).isTrue();
        for (String page : Set.of(
                "/agent/new-page", "/agent/sale/", "/agent/statement.xhtml", "/agent/proof.xhtml", "/admin/home")) {
            assertThat(PageRights.allows(agent(), page)).as(page).isFalse();
        }
    }

    @Test
    void pageThatIsNotListedIsTheAdministratorsAlone() {
        for (String page : Set.of("/admin/new-page", "/admin/orders/", "/admin/orders.xhtml.x", "/admin//orders")) {
            assertThat(PageRights.allows(staff(Capability.values()), page))
                    .as(page)
                    .isFalse();
            assertThat(PageRights.allows(who(PersonKind.ADMIN, Capability.ALL), page))
                    .isTrue();
        }
    }

    @Test
    void portalBeginsWithThePageThatThePersonMayOpen() {
        assertThat(PageRights.first(who(PersonKind.ADMIN, Capability.ALL))).isEqualTo("/admin/home");
        assertThat(PageRights.first(staff(Capability.MANAGE_ROUTERS))).isEqualTo("/admin/routers");
        assertThat(PageRights.first(staff(Capability.VIEW_AUDIT))).isEqualTo("/admin/audit");
        assertThat(PageRights.first(staff(Capability.SELL))).isEqualTo("/account");
        assertThat(PageRights.first(agent())).isEqualTo("/agent/home");
    }

    private static Who agent() {
        return new Who(
                PersonFixture.agent("AG001").id(),
                PersonKind.AGENT,
                "Sari",
                Optional.of(new AgentCode("AG001")),
                Set.of(Capability.SELL),
                Language.INDONESIAN);
    }

    private static Who staff(Capability... had) {
        return who(PersonKind.STAFF, Set.of(had));
    }

    private static Who who(PersonKind kind, Set<Capability> had) {
        return new Who(PersonFixture.admin("hasan").id(), kind, "Siti", Optional.empty(), had, Language.INDONESIAN);
    }
}
