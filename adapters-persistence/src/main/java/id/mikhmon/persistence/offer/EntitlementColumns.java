package id.mikhmon.persistence.offer;

import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.offer.VoucherFormat;
import id.mikhmon.domain.router.RouterName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/** The columns of an entitlement: an offer has them, and an order keeps a copy of its own. */
@Embeddable
public class EntitlementColumns {
    String router;
    String profile;
    String server;

    @Column(name = "limit_uptime_seconds")
    long limitUptimeSeconds;

    @Column(name = "limit_bytes")
    long limitBytes;

    @Column(name = "code_mode")
    String codeMode;

    @Column(name = "code_prefix")
    String codePrefix;

    @Column(name = "code_length")
    int codeLength;

    @Column(name = "code_alphabet")
    String codeAlphabet;

    protected EntitlementColumns() {}

    public static EntitlementColumns of(Offer.Entitlement entitlement) {
        EntitlementColumns columns = new EntitlementColumns();
        columns.router = entitlement.router().value();
        columns.profile = entitlement.profile();
        columns.server = entitlement.server();
        columns.limitUptimeSeconds = entitlement.limits().uptime().toSeconds();
        columns.limitBytes = entitlement.limits().bytes();
        columns.codeMode = entitlement.format().mode().name();
        columns.codePrefix = entitlement.format().prefix();
        columns.codeLength = entitlement.format().length();
        columns.codeAlphabet = entitlement.format().alphabet();
        return columns;
    }

    public Offer.Entitlement toEntitlement() {
        return new Offer.Entitlement(
                new RouterName(router),
                profile,
                server,
                new UsageLimits(Duration.ofSeconds(limitUptimeSeconds), limitBytes),
                new VoucherFormat(VoucherFormat.Mode.valueOf(codeMode), codePrefix, codeLength, codeAlphabet));
    }
}
