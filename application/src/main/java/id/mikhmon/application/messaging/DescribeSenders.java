package id.mikhmon.application.messaging;

import id.mikhmon.domain.messaging.MessagingGatewayId;
import java.util.List;
import java.util.NavigableMap;

/** Tells which messaging gateways can be used in this version, and what an account there needs. */
public interface DescribeSenders {
    /** @return the names of the credentials by gateway, in their order */
    NavigableMap<MessagingGatewayId, List<String>> describe();
}
