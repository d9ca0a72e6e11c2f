package id.mikhmon.web.api;

import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.agent.AgentExportResource;
import id.mikhmon.web.api.agent.AgentImportResource;
import id.mikhmon.web.api.agent.AgentPricesResource;
import id.mikhmon.web.api.agent.AgentsResource;
import id.mikhmon.web.api.agent.LevelsResource;
import id.mikhmon.web.api.agent.OwnSubAgentsResource;
import id.mikhmon.web.api.agent.PromotionsResource;
import id.mikhmon.web.api.agent.RegistrationsResource;
import id.mikhmon.web.api.audit.AuditResource;
import id.mikhmon.web.api.funds.OwnTopUpsResource;
import id.mikhmon.web.api.funds.OwnWithdrawalsResource;
import id.mikhmon.web.api.funds.TopUpsResource;
import id.mikhmon.web.api.funds.WithdrawalsResource;
import id.mikhmon.web.api.identity.AgentLoginsResource;
import id.mikhmon.web.api.identity.StaffResource;
import id.mikhmon.web.api.ledger.LedgerResource;
import id.mikhmon.web.api.ledger.OwnBalanceResource;
import id.mikhmon.web.api.ledger.OwnLedgerResource;
import id.mikhmon.web.api.ledger.StatementsResource;
import id.mikhmon.web.api.ledger.WalletMovementsResource;
import id.mikhmon.web.api.messaging.MessagingGatewaysResource;
import id.mikhmon.web.api.offer.AdminOffersResource;
import id.mikhmon.web.api.offer.OffersResource;
import id.mikhmon.web.api.offer.OwnOffersResource;
import id.mikhmon.web.api.order.AdminOrdersResource;
import id.mikhmon.web.api.order.OrderDecisionsResource;
import id.mikhmon.web.api.order.OrdersResource;
import id.mikhmon.web.api.outbox.OutboxResource;
import id.mikhmon.web.api.payment.CallbacksResource;
import id.mikhmon.web.api.payment.PaymentChannelsResource;
import id.mikhmon.web.api.payment.PaymentGatewaysResource;
import id.mikhmon.web.api.router.RoutersResource;
import id.mikhmon.web.api.sale.AgentSalesResource;
import id.mikhmon.web.api.sale.HeldSalesResource;
import id.mikhmon.web.api.sale.OwnHeldSalesResource;
import id.mikhmon.web.api.sale.OwnSalesResource;
import id.mikhmon.web.api.sale.OwnVouchersResource;
import id.mikhmon.web.edge.Exchange;
import id.mikhmon.web.problem.ProblemMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;

/** The API's resources, filter and mapper in the JAX-RS machinery that the server uses too, without sockets. */
public final class ApiUnderTest {
    public static final String TOKEN = "token-of-at-least-thirty-two-characters";

    private final PlayedShop shop;
    private final WebSettings settings;
    private final Throttles throttles;

    public ApiUnderTest(PlayedShop shop) {
        this(shop, Optional.of(Secret.of(TOKEN)), WebSettings.Limits.GENEROUS);
    }

    public ApiUnderTest(PlayedShop shop, Optional<Secret> token, WebSettings.Limits limits) {
        this.shop = shop;
        this.settings = new WebSettings(
                URI.create("https://wifi.example"),
                false,
                token,
                ZoneId.of("Asia/Jakarta"),
                "WiFi",
                Optional.empty(),
                limits);
        this.throttles = Throttles.of(limits);
    }

    /** A request; {@code path} with its query is relative to {@code /api/v1/}. */
    public Request request(String method, String path) {
        return new Request(method, path);
    }

    public Request get(String path) {
        return new Request("GET", path);
    }

    /** A JSON body with the admin token. */
    public Answer put(String path, String body) {
        return new Request("PUT", path).asAdmin().json(body).send();
    }

    /** Placing an order with a key. */
    public Answer place(String body) {
        return new Request("POST", "orders")
                .header("Idempotency-Key", "key-1")
                .json(body)
                .send();
    }

    private SynchronousDispatcher dispatcher(String area) {
        SynchronousDispatcher dispatcher = (SynchronousDispatcher) MockDispatcherFactory.createDispatcher();
        dispatcher.getProviderFactory().registerProviderInstance(new ProblemMapper());
        switch (area) {
            case "admin" -> dispatcher.getProviderFactory().registerProviderInstance(gate());
            case "agent" -> dispatcher.getProviderFactory().registerProviderInstance(agentGate());
            default -> {
                // the shop has no gate
            }
        }
        resources(area).forEach(dispatcher.getRegistry()::addSingletonResource);
        return dispatcher;
    }

    private List<Object> resources(String area) {
        return switch (area) {
            case "admin" -> adminResources();
            case "agent" -> agentResources();
            default -> publicResources();
        };
    }

    private AgentGate agentGate() {
        AgentGate gate = new AgentGate();
        gate.throttles = throttles;
        gate.checkApiToken = shop.people.checkApiToken();
        return gate;
    }

    private List<Object> agentResources() {
        return List.of(
                new OwnBalanceResource(shop.viewBalance()),
                new OwnOffersResource(shop.viewPriceList()),
                new OwnSalesResource(
                        shop.sales.sellVouchers(),
                        shop.sales.viewSale(),
                        shop.sales.listSales(),
                        shop.sales.listHeldSales(),
                        shop.phones(),
                        settings),
                new OwnHeldSalesResource(shop.sales.listHeldSales(), settings),
                new OwnVouchersResource(shop.sales.listSoldVouchers(), settings),
                new OwnLedgerResource(shop.listEntries(), settings),
                new OwnTopUpsResource(
                        shop.funds.requestFunds(0),
                        shop.funds.listRequests(),
                        shop.funds.viewRequest(),
                        shop.funds.viewUnclear(),
                        bill -> Optional.ofNullable(shop.bills.get(bill)),
                        settings),
                new OwnWithdrawalsResource(
                        shop.funds.requestFunds(0), shop.funds.listRequests(), shop.funds.viewRequest(), settings),
                new OwnSubAgentsResource(
                        shop.registrations.viewSubAgents(),
                        shop.registrations.bringInAgent(),
                        shop.registrations.listRegistrations(),
                        shop.phones(),
                        settings));
    }

    private AdminGate gate() {
        AdminGate gate = new AdminGate();
        gate.settings = settings;
        gate.throttles = throttles;
        gate.checkApiToken = shop.people.checkApiToken();
        return gate;
    }

    private List<Object> publicResources() {
        return List.of(
                new OffersResource(shop.viewShop()),
                new PaymentChannelsResource(shop.viewChannels()),
                new OrdersResource(
                        shop.placeOrder(), shop.viewOrder(), shop.findAgents(), shop.phones(), throttles, settings));
    }

    private List<Object> adminResources() {
        return List.of(
                new RoutersResource(shop.findRouters(), shop.saveRouter(), shop.testRouter(), settings),
                new AdminOffersResource(shop.findOffers(), shop.saveOffer()),
                new AgentsResource(shop.findAgents(), shop.listAgents(), shop.saveAgent(), shop.phones()),
                new AgentPricesResource(shop.levels.viewPrices(), shop.levels.saveAgentPrices()),
                new AgentImportResource(shop.importAgents(), shop.phones()),
                new AgentExportResource(shop.findAgents()),
                new PromotionsResource(
                        shop.promotions.listPromotions(),
                        shop.promotions.acceptPromotion(),
                        shop.promotions.releaseLevel(),
                        settings),
                new RegistrationsResource(
                        shop.registrations.listRegistrations(), shop.registrations.decideRegistration(), settings),
                new LevelsResource(
                        shop.levels.findLevels(),
                        shop.levels.saveLevel(),
                        shop.levels.removeLevel(),
                        shop.levels.viewPrices(),
                        shop.levels.saveLevelPrices(),
                        shop.levels.showExample()),
                new StatementsResource(shop.findAgents(), shop.viewStatement(), settings),
                new WalletMovementsResource(shop.findAgents(), shop.moveWallet(), settings),
                new LedgerResource(
                        shop.listAccounts(),
                        shop.listEntries(),
                        shop.viewVerification(),
                        shop.verifyLedger(),
                        settings),
                new PaymentGatewaysResource(shop.gateways.viewGateways(), shop.gateways.saveGateway(), settings),
                new CallbacksResource(
                        shop.gateways.listCallbacks(),
                        shop.gateways.workCallbackAgain(),
                        shop.gateways.closeCallback(),
                        settings),
                new MessagingGatewaysResource(shop.gateways.viewMessaging(), shop.gateways.saveMessaging(), settings),
                new AdminOrdersResource(shop.listOrders(), shop.viewOrder(), shop.findAgents(), settings),
                new OrderDecisionsResource(shop.decideOrder(), shop.viewDecisions(), shop.viewOrder(), settings),
                new AgentSalesResource(
                        shop.sales.sellVouchers(),
                        shop.sales.viewSale(),
                        shop.sales.listSales(),
                        shop.sales.listHeldSales(),
                        shop.findAgents(),
                        shop.phones(),
                        settings),
                new HeldSalesResource(shop.sales.listHeldSales(), shop.sales.decideHeldSale(), settings),
                new TopUpsResource(
                        shop.funds.decideRequest(),
                        shop.funds.decideUnclear(),
                        shop.funds.listRequests(),
                        shop.funds.viewRequest(),
                        shop.funds.viewUnclear(),
                        settings),
                new WithdrawalsResource(
                        shop.funds.decideRequest(), shop.funds.listRequests(), shop.funds.viewRequest(), settings),
                new OutboxResource(shop.listOutbox(), shop.retryMessage(), settings),
                new StaffResource(
                        shop.people.findPeople(),
                        shop.people.saveStaff(),
                        shop.people.sendSetupLink(),
                        shop.people.dropSecondFactor(),
                        shop.people.endPersonsSessions(),
                        shop.phones(),
                        settings),
                new AgentLoginsResource(
                        shop.people.inviteAgent(shop.findAgents()), shop.people.setAgentLogin(), settings),
                new AuditResource(shop.people.searchAudit(), shop.people.verifyAudit(), settings));
    }

    /** A request that is being put together. */
    public final class Request {
        private final String method;
        private final String path;
        private final List<Map.Entry<String, String>> headers = new ArrayList<>();
        private final Exchange exchange = Exchange.get("/");
        private byte[] body = new byte[0];

        private Request(String method, String path) {
            this.method = method;
            this.path = path;
        }

        public Request header(String name, String value) {
            headers.add(Map.entry(name, value));
            exchange.header(name, value);
            return this;
        }

        public Request asAdmin() {
            return header("Authorization", "Bearer " + TOKEN);
        }

        public Request from(String address) {
            exchange.from(address);
            return this;
        }

        public Request json(String text) {
            return bytes("application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        public Request bytes(String contentType, byte[] content) {
            body = content;
            return header("Content-Type", contentType);
        }

        public Answer send() {
            String area = path.startsWith("admin/") ? "admin" : path.startsWith("agent/") ? "agent" : "";
            int query = path.indexOf('?');
            if (query >= 0) {
                exchange.query(path.substring(query + 1));
            }
            String bare = query < 0 ? path : path.substring(0, query);
            SynchronousDispatcher dispatcher = dispatcher(area);
            dispatcher.getDefaultContextObjects().put(HttpServletRequest.class, exchange.request());
            MockHttpResponse response = new MockHttpResponse();
            dispatcher.invoke(mock(area.isEmpty() ? "/" + bare : bare.substring(area.length())), response);
            return new Answer(response);
        }

        private MockHttpRequest mock(String address) {
            try {
                MockHttpRequest request = MockHttpRequest.create(method, address);
                headers.forEach(header -> request.header(header.getKey(), header.getValue()));
                return request.content(body);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
