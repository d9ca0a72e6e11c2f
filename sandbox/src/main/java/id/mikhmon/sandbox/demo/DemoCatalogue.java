package id.mikhmon.sandbox.demo;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.offer.SaveOffer;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.router.SaveRouter;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.sandbox.router.RouterSettings;
import id.mikhmon.sandbox.router.RouterStandIn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;

/**
 * Puts the demo's router, offers and agents into the product. It may run at every start: offers and agents that are there stay as the owner has changed
 * them, and the router gets the address of the stand-in, whose port changes.
 */
@Dependent
public class DemoCatalogue {
    private static final Logger LOG = System.getLogger(DemoCatalogue.class.getName());
    private static final String DEMO_LOGIN = "/sandbox/hotspot/login";

    private final FindRouters routers;
    private final SaveRouter saveRouter;
    private final FindOffers offers;
    private final SaveOffer saveOffer;
    private final FindAgents agents;
    private final SaveAgent saveAgent;

    @Inject
    public DemoCatalogue(
            FindRouters routers,
            SaveRouter saveRouter,
            FindOffers offers,
            SaveOffer saveOffer,
            FindAgents agents,
            SaveAgent saveAgent) {
        this.routers = routers;
        this.saveRouter = saveRouter;
        this.offers = offers;
        this.saveOffer = saveOffer;
        this.agents = agents;
        this.saveAgent = saveAgent;
    }

    /**
     * Opens a transaction for each thing that it stores. A refusal is logged and leaves the rest as it is.
     *
     * @param loginPage where customers of the stand-in log in, unless the owner has set another page
     */
    public void register(RouterStandIn standIn, URI loginPage) {
        saveRouter.save(router(standIn, loginPage), Actor.SYSTEM);
        DemoOffers.offers().stream()
                .filter(offer -> offers.find(offer.id()).isEmpty())
                .forEach(this::save);
        DemoOffers.agents().stream()
                .filter(agent -> agents.find(agent.code()).isEmpty())
                .forEach(this::save);
    }

    private Router router(RouterStandIn standIn, URI loginPage) {
        RouterSettings settings = standIn.settings();
        Optional<Router> known = routers.find(DemoOffers.ROUTER);
        return new Router(
                DemoOffers.ROUTER,
                "127.0.0.1",
                standIn.port(),
                settings.tls(),
                settings.user(),
                Secret.of(settings.password()),
                known.map(Router::hotspotServer).orElse("all"),
                known.map(Router::loginPage)
                        .filter(page -> !DEMO_LOGIN.equals(page.getPath()))
                        .orElse(loginPage),
                settings.zone());
    }

    private void save(Offer offer) {
        SaveOffer.Outcome outcome = saveOffer.save(offer, Actor.SYSTEM);
        if (!(outcome instanceof SaveOffer.Saved)) {
            LOG.log(Level.WARNING, "The demo offer {0} was refused: {1}", offer.id(), outcome);
        }
    }

    private void save(Agent agent) {
        SaveAgent.Outcome outcome = saveAgent.save(agent, Actor.SYSTEM);
        if (!(outcome instanceof SaveAgent.Saved)) {
            LOG.log(Level.WARNING, "The demo agent {0} was refused: {1}", agent.code(), outcome);
        }
    }
}
