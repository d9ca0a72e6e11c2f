package id.mikhmon.web.api;

import id.mikhmon.web.api.offer.OffersResource;
import id.mikhmon.web.api.order.OrdersResource;
import id.mikhmon.web.api.payment.PaymentChannelsResource;
import id.mikhmon.web.problem.ProblemMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** What a shop's own page or app may call without a token. Named class by class, so that the start scans nothing. */
@ApplicationPath("/api/v1")
public class PublicApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(OffersResource.class, PaymentChannelsResource.class, OrdersResource.class, ProblemMapper.class);
    }
}
