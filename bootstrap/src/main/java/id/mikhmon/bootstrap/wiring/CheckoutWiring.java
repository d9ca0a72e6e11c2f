package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FixShares;
import id.mikhmon.application.agent.QuoteForAgent;
import id.mikhmon.application.checkout.CatalogueStamp;
import id.mikhmon.application.checkout.CatalogueStampService;
import id.mikhmon.application.checkout.ChangeChannel;
import id.mikhmon.application.checkout.ChangeChannelService;
import id.mikhmon.application.checkout.ListOrders;
import id.mikhmon.application.checkout.ListOrdersService;
import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.checkout.PlaceOrderService;
import id.mikhmon.application.checkout.SearchOrders;
import id.mikhmon.application.checkout.SearchOrdersService;
import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.checkout.ViewChannelsService;
import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.application.checkout.ViewFiguresService;
import id.mikhmon.application.checkout.ViewOrder;
import id.mikhmon.application.checkout.ViewOrderService;
import id.mikhmon.application.checkout.ViewOrders;
import id.mikhmon.application.checkout.ViewOrdersService;
import id.mikhmon.application.checkout.ViewShop;
import id.mikhmon.application.checkout.ViewShopService;
import id.mikhmon.application.checkout.ViewStory;
import id.mikhmon.application.checkout.ViewStoryService;
import id.mikhmon.application.checkout.port.CatalogueVersion;
import id.mikhmon.application.checkout.port.OrderFigures;
import id.mikhmon.application.checkout.port.OrderSearch;
import id.mikhmon.application.checkout.port.OrderStories;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.order.FindKeyHolder;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.order.RegisterOrder;
import id.mikhmon.application.payment.CountAttempts;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.application.payment.StartPayment;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.bootstrap.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** What a buyer sees and does. */
@Dependent
public class CheckoutWiring {
    @Produces
    @Singleton
    PlaceOrder placeOrder(
            FindOffers offers,
            FindAgents agents,
            QuoteForAgent quotes,
            FixShares shares,
            FindChannels channels,
            FindKeyHolder keys,
            RegisterOrder register,
            StartPayment payments,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        return new PlaceOrderService(
                offers, agents, quotes, shares, channels, keys, register, payments, transactions, random, clock);
    }

    @Produces
    @Singleton
    ChangeChannel changeChannel(
            LockOrder locks,
            FindChannels channels,
            CountAttempts attempts,
            StartPayment payments,
            Transactions transactions,
            Clock clock) {
        return new ChangeChannelService(locks, channels, attempts, payments, transactions, clock);
    }

    @Produces
    @Singleton
    ViewOrder viewOrder(OrderViews views, Transactions transactions) {
        return new ViewOrderService(views, transactions);
    }

    @Produces
    @Singleton
    ListOrders listOrders(OrderViews views, Transactions transactions) {
        return new ListOrdersService(views, transactions);
    }

    @Produces
    @Singleton
    ViewChannels viewChannels(FindOffers offers, FindAgents agents, QuoteForAgent quotes, FindChannels channels) {
        return new ViewChannelsService(offers, agents, quotes, channels);
    }

    @Produces
    @Singleton
    ViewShop viewShop(FindAgents agents, FindOffers offers, QuoteForAgent quotes, RouterConditions routers) {
        return new ViewShopService(agents, offers, quotes, routers);
    }

    @Produces
    @Singleton
    CatalogueStamp catalogueStamp(
            CatalogueVersion version, FindChannels channels, RouterConditions routers, Transactions transactions) {
        return new CatalogueStampService(version, channels, routers, transactions);
    }

    @Produces
    @Singleton
    ViewOrders viewOrders(OrderViews views, Transactions transactions) {
        return new ViewOrdersService(views, transactions);
    }

    @Produces
    @Singleton
    ViewStory viewStory(OrderStories stories, Transactions transactions) {
        return new ViewStoryService(stories, transactions);
    }

    @Produces
    @Singleton
    ViewFigures viewFigures(OrderFigures figures, Transactions transactions, Clock clock, Settings settings) {
        return new ViewFiguresService(figures, transactions, clock, settings.timeZone());
    }

    @Produces
    @Singleton
    SearchOrders searchOrders(OrderSearch orders, ReadPhoneNumber phones, Transactions transactions) {
        return new SearchOrdersService(orders, phones, transactions);
    }
}
