package id.mikhmon.routeros;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.application.voucher.port.HotspotRouter.Absent;
import id.mikhmon.application.voucher.port.HotspotRouter.Admitted;
import id.mikhmon.application.voucher.port.HotspotRouter.Answer;
import id.mikhmon.application.voucher.port.HotspotRouter.HotspotUser;
import id.mikhmon.application.voucher.port.HotspotRouter.Refused;
import id.mikhmon.application.voucher.port.HotspotRouter.TakenByAnother;
import id.mikhmon.application.voucher.port.HotspotRouter.Unknown;
import id.mikhmon.application.voucher.port.HotspotRouter.Unreachable;
import id.mikhmon.application.voucher.port.HotspotRouter.Used;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.VoucherCode;
import id.mikhmon.routeros.wire.ScriptedRouter;
import id.mikhmon.routeros.wire.ScriptedRouter.Peer;
import id.mikhmon.routeros.wire.ScriptedRouter.Request;
import id.mikhmon.routeros.wire.WireSettings;
import id.mikhmon.routeros.wire.WireThreads;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class RouterOsHotspotTest {

    private static final RouterName CAFE = new RouterName("cafe");

    private final WireThreads threads = new WireThreads();
    private final ScriptedHotspot hotspot = new ScriptedHotspot();
    private final ScriptedRouter device = ScriptedRouter.playing(hotspot);
    private final RouterOsConnections connections = new RouterOsConnections(
            WireSettings.standard()
                    .with(new WireSettings.Timeouts(
                            Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(500)))
                    .with(new WireSettings.Pauses(Duration.ofMillis(50), Duration.ofMillis(200))),
            new InMemoryCertificatePins(),
            threads.factory(),
            threads.timer(),
            Clock.systemUTC(),
            new Random(1));
    private final RouterOsHotspot router = new RouterOsHotspot(connections, Clock.systemUTC());
    private final RouterOsProbe probe = new RouterOsProbe(connections);

    @AfterEach
    void closeAll() {
        connections.close();
        device.close();
        threads.close();
    }

    @Test
    void admittedUserStandsThereWithEverythingThatWasSold() {
        HotspotUser user = new HotspotUser(
                new VoucherCode("k7m3xq"),
                Secret.of("p4ss"),
                "1hari",
                "hotspot1",
                new UsageLimits(Duration.ofDays(30), 1_073_741_824L),
                "up-412-01.02.24-order-7");

        assertThat(router.admit(cafe("secret"), user)).isEqualTo(new Admitted());

        Request add = hotspot.users.get("k7m3xq");
        assertThat(add.arguments())
                .containsOnly(
                        Map.entry("server", "hotspot1"),
                        Map.entry("name", "k7m3xq"),
                        Map.entry("password", "p4ss"),
                        Map.entry("profile", "1hari"),
                        Map.entry("limit-uptime", "4w2d"),
                        Map.entry("limit-bytes-total", "1073741824"),
                        Map.entry("comment", "up-412-01.02.24-order-7"));
    }

    @Test
    void everyPrintNamesThePropertiesItWants() {
        router.admit(cafe("secret"), voucher("k7m3xq"));
        router.lookUp(cafe("secret"), voucher("k7m3xq"));
        probe.test(cafe("secret"));

        assertThat(hotspot.seen)
                .filteredOn(request -> request.command().endsWith("/print"))
                .hasSizeGreaterThan(4)
                .allSatisfy(request -> assertThat(request.argument(".proplist")).isNotEmpty());
    }

    @Test
    void admittingAgainIsAdmittedAndMakesNoSecondUser() {
        router.admit(cafe("secret"), voucher("k7m3xq"));

        assertThat(router.admit(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Admitted());
        assertThat(hotspot.users).hasSize(1);
    }

    @Test
    void nameWithAnotherCommentIsTakenByAnother() {
        router.admit(cafe("secret"), voucher("k7m3xq", "1hari", "vc-somebody-else"));

        assertThat(router.admit(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new TakenByAnother());
        assertThat(router.lookUp(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new TakenByAnother());
    }

    @Test
    void nameWithoutACommentIsTakenByAnother() {
        router.admit(cafe("secret"), voucher("k7m3xq", "1hari", ""));

        assertThat(router.admit(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new TakenByAnother());
    }

    @Test
    void lookUpTellsAbsentFromStanding() {
        assertThat(router.lookUp(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Absent());

        router.admit(cafe("secret"), voucher("k7m3xq"));

        assertThat(router.lookUp(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Admitted());
    }

    @ParameterizedTest
    @CsvSource({"100", "1", "1har", "2hari"})
    void prefixOfAProfileIsRefusedBeforeTheRouterCouldTakeItForTheProfile(String profile) {
        Answer answer = router.admit(cafe("secret"), voucher("k7m3xq", profile, "vc-7"));

        assertThat(answer).isEqualTo(new Refused("the router has no hotspot user profile named " + profile));
        assertThat(hotspot.users).isEmpty();
    }

    @Test
    void exactNameIsTakenAlthoughItIsAPrefixOfAnotherOne() {
        assertThat(router.admit(cafe("secret"), voucher("k7m3xq", "100M", "vc-7")))
                .isEqualTo(new Admitted());
    }

    @Test
    void missingHotspotServerIsRefused() {
        HotspotUser user = new HotspotUser(
                new VoucherCode("k7m3xq"), Secret.of("k7m3xq"), "1hari", "hotspot", UsageLimits.NONE, "vc-7");

        assertThat(router.admit(cafe("secret"), user))
                .isEqualTo(new Refused("the router has no hotspot server named hotspot"));
    }

    @Test
    void profileThatVanishedAMomentAgoIsRefusedAndLookedUpAgain() {
        router.admit(cafe("secret"), voucher("a1"));
        hotspot.profiles.remove("1hari");

        assertThat(router.admit(cafe("secret"), voucher("a2"))).isInstanceOf(Refused.class);
        assertThat(router.admit(cafe("secret"), voucher("a3")))
                .isEqualTo(new Refused("the router has no hotspot user profile named 1hari"));
    }

    @ParameterizedTest
    @CsvSource({
        "not enough permissions (9), lacks a permission",
        "failure: no space left on device, is full",
        "failure: something of its own, something of its own"
    })
    void refusalIsToldInItsOwnWords(String trap, String reason) {
        hotspot.refusal = trap;

        Answer answer = router.admit(cafe("secret"), voucher("k7m3xq"));

        assertThat(answer).isInstanceOf(Refused.class);
        assertThat(((Refused) answer).reason()).contains(reason).doesNotContain("k7m3xq");
    }

    @Test
    void wrongPasswordIsUnreachableAndTriedOnce() {
        for (int i = 0; i < 3; i++) {
            Answer answer = router.admit(cafe("wrong"), voucher("k7m3xq"));

            assertThat(answer).isInstanceOf(Unreachable.class);
            assertThat(((Unreachable) answer).reason()).contains("refused user and password");
        }

        assertThat(device.connections()).isEqualTo(1);
        assertThat(probe.condition(CAFE).state()).isEqualTo(RouterProbe.State.DOWN);
        assertThat(router.admit(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Admitted());
    }

    @Test
    void refusedConnectionIsUnreachable() {
        device.close();

        assertThat(router.admit(cafe("secret"), voucher("k7m3xq"))).isInstanceOf(Unreachable.class);
        assertThat(router.lookUp(cafe("secret"), voucher("k7m3xq"))).isInstanceOf(Unreachable.class);
        assertThat(probe.condition(CAFE).state()).isEqualTo(RouterProbe.State.DOWN);
        assertThat(probe.condition(CAFE).error()).isPresent();
    }

    @Test
    void silenceBeforeTheAddIsUnreachableSinceNothingWasWritten() {
        device.plays(Peer::swallowForever);

        assertThat(router.admit(cafe("secret"), voucher("k7m3xq"))).isInstanceOf(Unreachable.class);
    }

    @Test
    void silenceAfterTheAddIsUnknownAndReadBackLater() {
        device.plays(peer -> playUntilAdd(peer, false));

        assertThat(router.admit(cafe("secret"), voucher("k7m3xq"))).isInstanceOf(Unknown.class);

        device.plays(hotspot);
        await(() -> router.lookUp(cafe("secret"), voucher("k7m3xq")).equals(new Admitted()));
        assertThat(router.admit(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Admitted());
    }

    @Test
    void lostConnectionAfterTheAddIsUnknown() {
        device.plays(peer -> playUntilAdd(peer, true));

        assertThat(router.admit(cafe("secret"), voucher("k7m3xq"))).isInstanceOf(Unknown.class);
        assertThat(probe.condition(CAFE).state()).isEqualTo(RouterProbe.State.DEGRADED);

        device.plays(hotspot);
        assertThat(router.admit(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Admitted());
        assertThat(hotspot.users).hasSize(1);
    }

    @Test
    void removedUserIsGoneWithTheSessionOfThatMomentAndItsCookiesAndNobodyElses() {
        device.plays(peer -> {
            while (true) {
                Request request = peer.next();
                if (request.command().equals("/ip/hotspot/user/remove")) {
                    hotspot.sessions.put("*A053217", "k7m3xq");
                }
                hotspot.answer(peer, request);
            }
        });
        router.admit(cafe("secret"), voucher("k7m3xq"));
        router.admit(cafe("secret"), voucher("other"));
        hotspot.sessions.put("*A053218", "other");
        hotspot.cookies.putAll(Map.of("*1", "k7m3xq", "*2", "k7m3xq", "*3", "other"));

        assertThat(router.remove(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Absent());

        assertThat(hotspot.users).containsOnlyKeys("other");
        assertThat(hotspot.sessions).containsOnlyKeys("*A053218");
        assertThat(hotspot.cookies).containsOnlyKeys("*3");
    }

    @ParameterizedTest
    @CsvSource({"3m20s, false", "00:00:01, false", "0s, true", "00:00:00, true"})
    void userThatSomebodyHasLoggedInWithStays(String uptime, boolean online) {
        router.admit(cafe("secret"), voucher("k7m3xq"));
        hotspot.uptimes.put("k7m3xq", uptime);
        if (online) {
            hotspot.sessions.put("*A053217", "k7m3xq");
        }

        assertThat(router.remove(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Used());

        assertThat(hotspot.users).containsOnlyKeys("k7m3xq");
        assertThat(hotspot.sessions).hasSize(online ? 1 : 0);
    }

    @Test
    void removingWhatIsNotThereIsDoneAndEndsWhatWasLeft() {
        hotspot.sessions.put("*A053217", "k7m3xq");

        assertThat(router.remove(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Absent());
        assertThat(router.remove(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Absent());

        assertThat(hotspot.sessions).isEmpty();
        assertThat(hotspot.seen)
                .filteredOn(request -> request.command().equals("/ip/hotspot/user/remove"))
                .isEmpty();
    }

    @Test
    void userOfSomebodyElseIsNotRemoved() {
        router.admit(cafe("secret"), voucher("k7m3xq", "1hari", "vc-somebody-else"));
        hotspot.sessions.put("*A053217", "k7m3xq");

        assertThat(router.remove(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new TakenByAnother());

        assertThat(hotspot.users).containsOnlyKeys("k7m3xq");
        assertThat(hotspot.sessions).hasSize(1);
    }

    @Test
    void userThatVanishesBeforeItIsRemovedIsAbsent() {
        device.plays(peer -> {
            while (true) {
                Request request = peer.next();
                if (request.command().equals("/ip/hotspot/user/remove")) {
                    hotspot.users.clear();
                }
                hotspot.answer(peer, request);
            }
        });
        router.admit(cafe("secret"), voucher("k7m3xq"));

        assertThat(router.remove(cafe("secret"), voucher("k7m3xq"))).isEqualTo(new Absent());
        assertThat(hotspot.seen)
                .filteredOn(request -> request.command().equals("/ip/hotspot/user/remove"))
                .hasSize(1);
    }

    @Test
    void removalThatTheRouterRefusesIsToldInItsOwnWords() {
        router.admit(cafe("secret"), voucher("k7m3xq"));
        hotspot.refusal = "not enough permissions (9)";

        Answer answer = router.remove(cafe("secret"), voucher("k7m3xq"));

        assertThat(answer).isInstanceOf(Refused.class);
        assertThat(((Refused) answer).reason()).contains("lacks a permission").doesNotContain("k7m3xq");
        assertThat(hotspot.users).hasSize(1);
    }

    @Test
    void silenceAfterTheRemovalIsUnknownAndRepeatingItIsSafe() {
        device.plays(this::playUntilRemoval);
        router.admit(cafe("secret"), voucher("k7m3xq"));

        assertThat(router.remove(cafe("secret"), voucher("k7m3xq"))).isInstanceOf(Unknown.class);

        device.plays(hotspot);
        await(() -> router.remove(cafe("secret"), voucher("k7m3xq")).equals(new Absent()));
        assertThat(hotspot.users).isEmpty();
    }

    @Test
    void removalFromARouterThatIsAwayIsUnreachable() {
        device.close();

        assertThat(router.remove(cafe("secret"), voucher("k7m3xq"))).isInstanceOf(Unreachable.class);
    }

    @Test
    void routerThatComesBackIsUsedAgainWithinItsLongestPause() {
        router.admit(cafe("secret"), voucher("a1"));
        int port = device.port();
        device.close();
        for (int i = 0; i < 5; i++) {
            // The first may still find the old connection, write, and lose it: unknown.
            assertThat(router.admit(cafe("secret", port), voucher("a2"))).isNotEqualTo(new Admitted());
        }

        try (ScriptedRouter back = ScriptedRouter.playingAt(port, hotspot)) {
            await(() -> router.admit(cafe("secret", back.port()), voucher("a2")).equals(new Admitted()));
        }
    }

    @Test
    void twoThousandVouchersAtFiveMillisecondsTakeWellUnderFiveSeconds() throws Exception {
        ScheduledExecutorService latency = Executors.newSingleThreadScheduledExecutor(threads.factory());
        ExecutorService sellers = Executors.newFixedThreadPool(64, threads.factory());
        device.plays(peer -> {
            while (true) {
                Request request = peer.next();
                Future<?> unused = latency.schedule(
                        () -> {
                            hotspot.answer(peer, request);
                            return null;
                        },
                        5,
                        TimeUnit.MILLISECONDS);
            }
        });
        long started = System.nanoTime();

        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String code = "v" + i;
            answers.add(sellers.submit(() -> router.admit(cafe("secret"), voucher(code))));
        }

        for (Future<Answer> answer : answers) {
            assertThat(answer.get(20, SECONDS)).isEqualTo(new Admitted());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThat(hotspot.users).hasSize(2000);
        assertThat(device.connections()).isLessThanOrEqualTo(2);
        sellers.shutdownNow();
        latency.shutdownNow();
    }

    @Test
    void probeTellsWhoAnsweredAndHowFast() {
        assertThat(probe.condition(CAFE).state()).isEqualTo(RouterProbe.State.UNKNOWN);

        RouterProbe.Findings findings = probe.test(cafe("secret"));

        assertThat(findings.reachable()).isTrue();
        assertThat(findings.identity()).contains("Cafe-Router");
        assertThat(findings.version()).contains("7.16.2 (stable)");
        assertThat(findings.board()).contains("hAP lite");
        assertThat(findings.latency().orElseThrow()).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(findings.problem()).isEmpty();
        assertThat(probe.condition(CAFE).state()).isEqualTo(RouterProbe.State.REACHABLE);
    }

    @Test
    void routerThatIsLookedAfterIsNotAskedAgainWithAPasswordThatItRefused() {
        for (int i = 0; i < 3; i++) {
            probe.lookAfter(cafe("wrong"));
        }
        assertThat(device.connections()).isEqualTo(1);
        assertThat(probe.condition(CAFE).state()).isEqualTo(RouterProbe.State.DOWN);

        probe.lookAfter(cafe("secret"));
        assertThat(probe.condition(CAFE).state()).isEqualTo(RouterProbe.State.REACHABLE);
    }

    @Test
    void probeNamesWhatIsWrong() {
        assertThat(probe.test(cafe("wrong")).problem().orElseThrow()).contains("refused user and password");
        assertThat(probe.test(cafe("wrong")).reachable()).isFalse();
        hotspot.date = "jan/02/1970";
        assertThat(probe.test(cafe("secret")).problem().orElseThrow()).contains("1970");
        hotspot.servers.clear();
        assertThat(probe.test(cafe("secret")).problem()).isEqualTo(Optional.of("The router has no hotspot server."));
        device.close();
        RouterProbe.Findings gone = probe.test(cafe("secret"));
        assertThat(gone.reachable()).isFalse();
        assertThat(gone.problem().orElseThrow()).contains("Nothing listens");
    }

    /** Carries the add out, as the real thing does, and then says nothing or cuts the line in the middle of a word. */
    private void playUntilAdd(Peer peer, boolean cut) throws IOException {
        while (true) {
            Request request = peer.next();
            if (!request.command().equals("/ip/hotspot/user/add")) {
                hotspot.answer(peer, request);
                continue;
            }
            hotspot.users.put(request.argument("name"), request);
            if (cut) {
                peer.raw(new byte[] {5, '!', 'd'});
                peer.reset();
            }
            peer.swallowForever();
        }
    }

    private void playUntilRemoval(Peer peer) throws IOException {
        while (true) {
            Request request = peer.next();
            if (request.command().equals("/ip/hotspot/user/remove")) {
                peer.swallowForever();
            }
            hotspot.answer(peer, request);
        }
    }

    private static HotspotUser voucher(String code) {
        return voucher(code, "1hari", "vc-412-01.02.24-order-7");
    }

    private static HotspotUser voucher(String code, String profile, String comment) {
        return new HotspotUser(
                new VoucherCode(code),
                Secret.of(code),
                profile,
                "all",
                new UsageLimits(Duration.ofDays(1), 0),
                comment);
    }

    private Router cafe(String password) {
        return cafe(password, device.port());
    }

    private static Router cafe(String password, int port) {
        return new Router(
                CAFE,
                "127.0.0.1",
                port,
                false,
                "api",
                Secret.of(password),
                "all",
                URI.create("http://hotspot.lan/login"),
                ZoneId.of("Asia/Jakarta"));
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(until);
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
