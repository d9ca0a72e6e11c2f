package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.router.CheckRouters;
import id.mikhmon.application.router.CheckRoutersService;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.router.FindRoutersService;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.application.router.RouterConditionsService;
import id.mikhmon.application.router.SaveRouter;
import id.mikhmon.application.router.SaveRouterService;
import id.mikhmon.application.router.TestRouter;
import id.mikhmon.application.router.TestRouterService;
import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.application.router.port.Routers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.HotspotRouter;
import id.mikhmon.routeros.RouterOsConnections;
import id.mikhmon.routeros.RouterOsHotspot;
import id.mikhmon.routeros.RouterOsProbe;
import id.mikhmon.routeros.wire.WireSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/** Routers and the connections to them. */
@ApplicationScoped
public class RouterWiring {
    @Resource
    private ManagedThreadFactory threads;

    private ScheduledExecutorService timer;

    /** Its tasks never block and touch nothing of the container, so one thread of our own is enough. */
    @PostConstruct
    void startTimer() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "router timer");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void stopTimer() {
        timer.shutdownNow();
    }

    @Produces
    @Singleton
    RouterOsConnections connections(CertificatePins pins, Clock clock, RandomGenerator random) {
        return new RouterOsConnections(WireSettings.standard(), pins, threads, timer, clock, random);
    }

    void close(@Disposes RouterOsConnections connections) {
        connections.close();
    }

    @Produces
    @Singleton
    HotspotRouter hotspotRouter(RouterOsConnections connections, Clock clock) {
        return new RouterOsHotspot(connections, clock);
    }

    @Produces
    @Singleton
    RouterProbe routerProbe(RouterOsConnections connections) {
        return new RouterOsProbe(connections);
    }

    @Produces
    @Singleton
    FindRouters findRouters(Routers routers, Transactions transactions) {
        return new FindRoutersService(routers, transactions);
    }

    @Produces
    @Singleton
    SaveRouter saveRouter(Routers routers, CertificatePins pins, RecordAudit audit, Transactions transactions) {
        return new SaveRouterService(routers, pins, audit, transactions);
    }

    @Produces
    @Singleton
    TestRouter testRouter(FindRouters routers, RouterProbe probe) {
        return new TestRouterService(routers, probe);
    }

    @Produces
    @Singleton
    RouterConditions routerConditions(FindRouters routers, RouterProbe probe) {
        return new RouterConditionsService(routers, probe);
    }

    @Produces
    @Singleton
    CheckRouters checkRouters(FindRouters routers, RouterProbe probe) {
        return new CheckRoutersService(routers, probe);
    }
}
