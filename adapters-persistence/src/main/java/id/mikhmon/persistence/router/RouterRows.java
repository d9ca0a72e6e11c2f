package id.mikhmon.persistence.router;

import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.persistence.secret.SecretBox;
import java.net.URI;
import java.time.ZoneId;

/** Routers to rows and back. */
final class RouterRows {
    private RouterRows() {}

    static RouterRow toRow(Router router, SecretBox secrets) {
        RouterRow row = new RouterRow();
        row.name = router.name().value();
        change(row, router, secrets);
        return row;
    }

    static void change(RouterRow row, Router router, SecretBox secrets) {
        row.host = router.host();
        row.port = router.port();
        row.tls = router.tls();
        row.userName = router.user();
        row.sealedPassword = secrets.seal(router.password().reveal(), password(row.name));
        row.hotspotServer = router.hotspotServer();
        row.loginPage = router.loginPage().toString();
        row.timeZone = router.timeZone().getId();
    }

    static Router toRouter(RouterRow row, SecretBox secrets) {
        return new Router(
                new RouterName(row.name),
                row.host,
                row.port,
                row.tls,
                row.userName,
                Secret.of(secrets.open(row.sealedPassword, password(row.name))),
                row.hotspotServer,
                URI.create(row.loginPage),
                ZoneId.of(row.timeZone));
    }

    private static SecretBox.Place password(String name) {
        return new SecretBox.Place("routers", "sealed_password", name);
    }
}
