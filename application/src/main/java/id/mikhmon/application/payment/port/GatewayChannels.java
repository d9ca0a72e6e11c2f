package id.mikhmon.application.payment.port;

import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.GatewayId;
import java.util.List;
import java.util.Map;

/**
 * Storage of the channels that each gateway told of when it last answered for the account that is stored now, so that a
 * server which starts while a gateway is away knows them. They are no secret: the sales page shows them.
 */
public interface GatewayChannels {
    /** @return those of every account that has some, in the order in which the gateway told them */
    Map<GatewayId, List<Channel>> all();

    /**
     * Puts a list in the place of the former one, as a whole; an empty one forgets. Part of the open transaction, which holds the
     * account by {@link GatewayAccounts#lock}.
     *
     * @param channels all of that gateway, no code twice
     */
    void replace(GatewayId gateway, List<Channel> channels);
}
