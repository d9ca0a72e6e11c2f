package id.mikhmon.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.messaging.SaveMessagingAccount;
import id.mikhmon.application.messaging.ViewMessagingAccounts;
import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.offer.SaveOffer;
import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.SaveGatewayAccount;
import id.mikhmon.application.payment.ViewGatewayAccounts;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.sandbox.StandIns;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoCatalogueTest {
    private static final URI LOGIN = URI.create("http://127.0.0.1:9080/sandbox/hotspot/login");

    private final StandIns standIns = StandIns.start();
    private final Map<RouterName, Router> routers = new LinkedHashMap<>();
    private final Map<OfferId, Offer> offers = new LinkedHashMap<>();
    private final Map<AgentCode, Agent> agents = new LinkedHashMap<>();
    private final List<GatewayAccount> gatewayAccounts = new ArrayList<>();
    private final List<MessagingAccount> messagingAccounts = new ArrayList<>();

    private final DemoCatalogue catalogue = new DemoCatalogue(
            new FindRouters() {
                @Override
                public Optional<Router> find(RouterName name) {
                    return Optional.ofNullable(routers.get(name));
                }

                @Override
                public List<Router> all() {
                    return List.copyOf(routers.values());
                }
            },
            (router, actor) -> routers.put(router.name(), router) == null,
            new FindOffers() {
                @Override
                public Optional<Offer> find(OfferId id) {
                    return Optional.ofNullable(offers.get(id));
                }

                @Override
                public List<Offer> all() {
                    return List.copyOf(offers.values());
                }
            },
            (offer, actor) -> new SaveOffer.Saved(offers.put(offer.id(), offer) == null),
            new FindAgents() {
                @Override
                public Optional<Agent> find(AgentCode code) {
                    return Optional.ofNullable(agents.get(code));
                }

                @Override
                public List<Agent> all() {
                    return List.copyOf(agents.values());
                }
            },
            (command, actor) -> {
                Agent agent = command.change().applied(Optional.ofNullable(agents.get(command.code())));
                return new SaveAgent.Saved(agent, agents.put(agent.code(), agent) == null);
            });
    private final DemoAccounts accounts = new DemoAccounts(
            () -> gatewayAccounts.stream()
                    .map(a -> new ViewGatewayAccounts.View(a, List.of(), Optional.empty()))
                    .toList(),
            (account, actor) -> {
                gatewayAccounts.clear();
                return new SaveGatewayAccount.Saved(gatewayAccounts.add(account));
            },
            () -> messagingAccounts.stream()
                    .map(a -> new ViewMessagingAccounts.View(
                            a,
                            List.of(),
                            new MessageSender.DeviceState(MessageSender.Condition.UNKNOWN, Optional.empty()),
                            Optional.empty()))
                    .toList(),
            (command, actor) -> {
                messagingAccounts.clear();
                return new SaveMessagingAccount.Saved(messagingAccounts.add(new MessagingAccount(
                        command.gateway(),
                        command.active(),
                        command.baseUrl(),
                        command.credentials(),
                        Secret.of("f00d"))));
            });

    @AfterEach
    void stop() {
        standIns.close();
    }

    @Test
    void aFreshSandboxSellsThreeOffersByTwoAgents() {
        catalogue.register(standIns.router(), LOGIN);

        assertThat(offers.values())
                .extracting(o -> o.id() + " " + o.price().units())
                .containsExactly("3jam 2000", "1hari 5000", "7hari 25000");
        assertThat(agents.values()).extracting(Agent::name).containsExactly("Warung Sari", "Kios Pak Budi");
        assertThat(routers.values())
                .singleElement()
                .satisfies(r -> assertThat(r.port()).isEqualTo(standIns.router().port()));
    }

    @Test
    void theNextStartKeepsWhatTheOwnerChangedAndFollowsThePorts() {
        catalogue.register(standIns.router(), LOGIN);
        Offer cheap = offers.get(new OfferId("3jam"));
        Offer changed =
                new Offer(cheap.id(), "3 jam promo", "", cheap.price(), cheap.validity(), cheap.entitlement(), false);
        offers.put(changed.id(), changed);
        try (StandIns nextStart = StandIns.start()) {
            catalogue.register(nextStart.router(), LOGIN);

            assertThat(offers.get(cheap.id())).isEqualTo(changed);
            assertThat(routers.values())
                    .singleElement()
                    .satisfies(r ->
                            assertThat(r.port()).isEqualTo(nextStart.router().port()));
        }
    }

    @Test
    void accountsPointToTheStandIns() {
        accounts.register(standIns.tripay());
        accounts.register(standIns.fonnte(), "http://127.0.0.1:9080");

        assertThat(gatewayAccounts).singleElement().satisfies(a -> {
            assertThat(a.baseUrl()).contains(URI.create(standIns.tripay().baseUrl()));
            assertThat(a.credentials()).containsOnlyKeys("merchantCode", "apiKey", "privateKey");
        });
        assertThat(messagingAccounts)
                .singleElement()
                .satisfies(a -> assertThat(a.baseUrl())
                        .contains(URI.create(standIns.fonnte().baseUrl())));
        assertThat(standIns.fonnte().inboundUrl()).isEqualTo("http://127.0.0.1:9080/webhooks/whatsapp/fonnte/f00d");
    }

    @Test
    void anAccountOfTheOwnersOwnIsLeftAlone() {
        accounts.register(standIns.tripay());
        GatewayAccount demo = gatewayAccounts.get(0);
        GatewayAccount own = new GatewayAccount(
                demo.gateway(), true, demo.environment(), Optional.empty(), demo.credentials(), List.of());
        gatewayAccounts.set(0, own);

        accounts.register(standIns.tripay());

        assertThat(gatewayAccounts).containsExactly(own);
    }
}
