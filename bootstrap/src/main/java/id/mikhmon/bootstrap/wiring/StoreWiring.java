package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.LevelHolds;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.PriceChanges;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.agent.port.SaleShares;
import id.mikhmon.application.checkout.port.CatalogueVersion;
import id.mikhmon.application.checkout.port.OrderFigures;
import id.mikhmon.application.checkout.port.OrderSearch;
import id.mikhmon.application.checkout.port.OrderStories;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.application.decision.port.Decisions;
import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.messaging.port.Messages;
import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.application.offer.port.Offers;
import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.outbox.Node;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.GatewayChannels;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.promotion.port.Turnovers;
import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.registration.port.SubAgentSales;
import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.application.router.port.Routers;
import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.persistence.agent.JdbcLevelHolds;
import id.mikhmon.persistence.agent.JdbcLevels;
import id.mikhmon.persistence.agent.JdbcPriceChanges;
import id.mikhmon.persistence.agent.JdbcPrices;
import id.mikhmon.persistence.agent.JdbcSaleShares;
import id.mikhmon.persistence.agent.JpaAgents;
import id.mikhmon.persistence.checkout.JpaCatalogueVersion;
import id.mikhmon.persistence.checkout.JpaOrderFigures;
import id.mikhmon.persistence.checkout.JpaOrderSearch;
import id.mikhmon.persistence.checkout.JpaOrderStories;
import id.mikhmon.persistence.checkout.JpaOrderViews;
import id.mikhmon.persistence.decision.JdbcDecisions;
import id.mikhmon.persistence.funds.JdbcFundsRequests;
import id.mikhmon.persistence.ledger.JdbcLedger;
import id.mikhmon.persistence.messaging.JpaMessages;
import id.mikhmon.persistence.messaging.JpaMessagingAccounts;
import id.mikhmon.persistence.offer.JpaOffers;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.outbox.JdbcOutboxStore;
import id.mikhmon.persistence.payment.JdbcCallbacks;
import id.mikhmon.persistence.payment.JdbcGatewayChannels;
import id.mikhmon.persistence.payment.JpaGatewayAccounts;
import id.mikhmon.persistence.payment.JpaPayments;
import id.mikhmon.persistence.promotion.JdbcTurnovers;
import id.mikhmon.persistence.registration.JdbcRegistrations;
import id.mikhmon.persistence.registration.JdbcSubAgentSales;
import id.mikhmon.persistence.router.JdbcCertificatePins;
import id.mikhmon.persistence.router.JpaRouters;
import id.mikhmon.persistence.sale.JdbcHeldSales;
import id.mikhmon.persistence.sale.JdbcSales;
import id.mikhmon.persistence.sale.JdbcSoldVouchers;
import id.mikhmon.persistence.secret.SecretBox;
import id.mikhmon.persistence.secret.SecretKeyCheck;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.JtaTransactions;
import id.mikhmon.persistence.voucher.JpaVouchers;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Base64;

/** Every store on the one database. */
@ApplicationScoped
public class StoreWiring {
    @PersistenceContext(unitName = "mikhmon")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @Produces
    @Singleton
    JtaTransactions transactions() {
        return new JtaTransactions(transaction, registry, entities);
    }

    @Produces
    @Singleton
    Database database(JtaTransactions transactions) {
        return transactions.database();
    }

    /** The launcher generates the key; a server without it has to be given one. */
    @Produces
    @Singleton
    SecretBox secretBox(Settings settings) {
        String key = settings.secretKey()
                .orElseThrow(() -> new IllegalStateException(
                        "Start stopped: the setting " + Settings.environmentName(Settings.SECRET_KEY) + " is missing"));
        return new SecretBox(Base64.getDecoder().decode(key));
    }

    @Produces
    @Singleton
    SecretKeyCheck secretKeyCheck(Database database, SecretBox secrets) {
        return new SecretKeyCheck(database, secrets);
    }

    @Produces
    @Singleton
    OutboxStore outboxStore(Database database, Clock clock, Node node) {
        return new JdbcOutboxStore(database, clock, node);
    }

    @Produces
    @Singleton
    Orders orders(Database database) {
        return new JpaOrders(database);
    }

    @Produces
    @Singleton
    OrderViews orderViews(Database database) {
        return new JpaOrderViews(database);
    }

    @Produces
    @Singleton
    CatalogueVersion catalogueVersion(Database database) {
        return new JpaCatalogueVersion(database);
    }

    @Produces
    @Singleton
    Payments payments(Database database) {
        return new JpaPayments(database);
    }

    @Produces
    @Singleton
    Callbacks callbacks(Database database, SecretBox secrets) {
        return new JdbcCallbacks(database, secrets);
    }

    @Produces
    @Singleton
    GatewayAccounts gatewayAccounts(Database database, SecretBox secrets, Clock clock) {
        return new JpaGatewayAccounts(database, secrets, clock);
    }

    @Produces
    @Singleton
    GatewayChannels gatewayChannels(Database database) {
        return new JdbcGatewayChannels(database);
    }

    @Produces
    @Singleton
    Vouchers vouchers(Database database) {
        return new JpaVouchers(database);
    }

    @Produces
    @Singleton
    Ledger ledger(Database database, Clock clock) {
        return new JdbcLedger(database, clock);
    }

    @Produces
    @Singleton
    Offers offers(Database database) {
        return new JpaOffers(database);
    }

    @Produces
    @Singleton
    Agents agents(Database database) {
        return new JpaAgents(database);
    }

    @Produces
    @Singleton
    Levels levels(Database database) {
        return new JdbcLevels(database);
    }

    @Produces
    @Singleton
    Prices prices(Database database) {
        return new JdbcPrices(database);
    }

    @Produces
    @Singleton
    SaleShares saleShares(Database database) {
        return new JdbcSaleShares(database);
    }

    @Produces
    @Singleton
    Routers routers(Database database, SecretBox secrets, Clock clock) {
        return new JpaRouters(database, secrets, clock);
    }

    @Produces
    @Singleton
    CertificatePins certificatePins(Database database) {
        return new JdbcCertificatePins(database);
    }

    @Produces
    @Singleton
    Messages messages(Database database) {
        return new JpaMessages(database);
    }

    @Produces
    @Singleton
    MessagingAccounts messagingAccounts(Database database, SecretBox secrets, Clock clock) {
        return new JpaMessagingAccounts(database, secrets, clock);
    }

    @Produces
    @Singleton
    Sales sales(Database database) {
        return new JdbcSales(database);
    }

    @Produces
    @Singleton
    Registrations registrations(Database database) {
        return new JdbcRegistrations(database);
    }

    @Produces
    @Singleton
    SubAgentSales subAgentSales(Database database) {
        return new JdbcSubAgentSales(database);
    }

    @Produces
    @Singleton
    LevelHolds levelHolds(Database database) {
        return new JdbcLevelHolds(database);
    }

    @Produces
    @Singleton
    HeldSales heldSales(Database database) {
        return new JdbcHeldSales(database);
    }

    @Produces
    @Singleton
    Turnovers turnovers(Database database) {
        return new JdbcTurnovers(database);
    }

    @Produces
    @Singleton
    FundsRequests fundsRequests(Database database) {
        return new JdbcFundsRequests(database);
    }

    @Produces
    @Singleton
    PriceChanges priceChanges(Database database) {
        return new JdbcPriceChanges(database);
    }

    @Produces
    @Singleton
    SoldVouchers soldVouchers(Database database) {
        return new JdbcSoldVouchers(database);
    }

    @Produces
    @Singleton
    Decisions decisions(Database database) {
        return new JdbcDecisions(database);
    }

    @Produces
    @Singleton
    OrderStories orderStories(Database database) {
        return new JpaOrderStories(database);
    }

    @Produces
    @Singleton
    OrderFigures orderFigures(Database database) {
        return new JpaOrderFigures(database);
    }

    @Produces
    @Singleton
    OrderSearch orderSearch(Database database) {
        return new JpaOrderSearch(database);
    }
}
