package id.mikhmon.persistence.router;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of {@code routers}. */
@Entity
@Table(name = "routers")
class RouterRow {
    @Id
    String name;

    String host;
    int port;
    boolean tls;

    @Column(name = "user_name")
    String userName;

    @Column(name = "sealed_password")
    byte[] sealedPassword;

    @Column(name = "hotspot_server")
    String hotspotServer;

    @Column(name = "login_page")
    String loginPage;

    @Column(name = "time_zone")
    String timeZone;

    @Version
    long version;

    protected RouterRow() {}
}
