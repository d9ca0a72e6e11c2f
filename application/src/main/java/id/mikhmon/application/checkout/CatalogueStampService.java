package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.CatalogueVersion;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.router.RouterName;
import java.util.stream.Collectors;

/** Joins the version of the stored catalogue, the version of the channels and the routers that are away. */
public final class CatalogueStampService implements CatalogueStamp {
    private final CatalogueVersion version;
    private final FindChannels channels;
    private final RouterConditions routers;
    private final Transactions transactions;

    public CatalogueStampService(
            CatalogueVersion version, FindChannels channels, RouterConditions routers, Transactions transactions) {
        this.version = version;
        this.channels = channels;
        this.routers = routers;
        this.transactions = transactions;
    }

    @Override
    public String stamp() {
        String away = routers.away().stream().map(RouterName::value).sorted().collect(Collectors.joining(","));
        return transactions.required(version::current) + "/" + channels.version() + "/" + away;
    }
}
