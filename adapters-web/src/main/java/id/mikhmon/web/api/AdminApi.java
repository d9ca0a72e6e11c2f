package id.mikhmon.web.api;

import id.mikhmon.web.api.agent.AgentExportResource;
import id.mikhmon.web.api.agent.AgentImportResource;
import id.mikhmon.web.api.agent.AgentPricesResource;
import id.mikhmon.web.api.agent.AgentsResource;
import id.mikhmon.web.api.agent.LevelsResource;
import id.mikhmon.web.api.agent.PromotionsResource;
import id.mikhmon.web.api.agent.RegistrationsResource;
import id.mikhmon.web.api.audit.AuditResource;
import id.mikhmon.web.api.funds.TopUpsResource;
import id.mikhmon.web.api.funds.WithdrawalsResource;
import id.mikhmon.web.api.identity.AgentLoginsResource;
import id.mikhmon.web.api.identity.StaffResource;
import id.mikhmon.web.api.ledger.LedgerResource;
import id.mikhmon.web.api.ledger.StatementsResource;
import id.mikhmon.web.api.ledger.WalletMovementsResource;
import id.mikhmon.web.api.messaging.MessagingGatewaysResource;
import id.mikhmon.web.api.offer.AdminOffersResource;
import id.mikhmon.web.api.order.AdminOrdersResource;
import id.mikhmon.web.api.order.OrderDecisionsResource;
import id.mikhmon.web.api.outbox.OutboxResource;
import id.mikhmon.web.api.payment.CallbacksResource;
import id.mikhmon.web.api.payment.PaymentGatewaysResource;
import id.mikhmon.web.api.router.RoutersResource;
import id.mikhmon.web.api.sale.AgentSalesResource;
import id.mikhmon.web.api.sale.HeldSalesResource;
import id.mikhmon.web.problem.ProblemMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * What the owner's automation may call with the admin token, and persons with tokens of their own. An application of its own, so that {@link AdminGate} stands
 * before all of it and no spelling of an address leads around it.
 */
@ApplicationPath("/api/v1/admin")
public class AdminApi extends Application {
    /** The path of this application, for addresses in answers. */
    public static final String PATH = "/api/v1/admin/";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AdminGate.class,
                ProblemMapper.class,
                RoutersResource.class,
                AdminOffersResource.class,
                AgentsResource.class,
                AgentSalesResource.class,
                HeldSalesResource.class,
                AgentPricesResource.class,
                AgentImportResource.class,
                AgentExportResource.class,
                PromotionsResource.class,
                RegistrationsResource.class,
                LevelsResource.class,
                StatementsResource.class,
                WalletMovementsResource.class,
                LedgerResource.class,
                PaymentGatewaysResource.class,
                CallbacksResource.class,
                MessagingGatewaysResource.class,
                AdminOrdersResource.class,
                TopUpsResource.class,
                WithdrawalsResource.class,
                OrderDecisionsResource.class,
                OutboxResource.class,
                StaffResource.class,
                AgentLoginsResource.class,
                AuditResource.class);
    }
}
