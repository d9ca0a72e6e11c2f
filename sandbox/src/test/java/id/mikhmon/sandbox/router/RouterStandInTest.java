package id.mikhmon.sandbox.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterStandInTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);
    private static final String[] VOUCHER = {
        "/ip/hotspot/user/add",
        "=server=all",
        "=name=k7m3xq",
        "=password=k7m3xq",
        "=profile=1hari",
        "=limit-uptime=90m",
        "=limit-bytes-total=1073741824",
        "=comment=vc-412-01.02.24-cafe",
        ".tag=1"
    };

    private RouterStandIn router = RouterStandIn.start(RouterSettings.defaults().withClock(NOON));

    @AfterEach
    void stop() {
        router.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0,00",
        "6,06",
        "127,7f",
        "128,8080",
        "200,80c8",
        "16383,bfff",
        "16384,c04000",
        "65536,c10000",
        "2097151,dfffff",
        "2097152,e0200000",
        "268435455,efffffff",
        "268435456,f010000000",
        "4294967295,f0ffffffff"
    })
    void lengthsAreWrittenInTheShortestForm(long length, String hex) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Words.writeLength(out, length);

        assertThat(HexFormat.of().formatHex(out.toByteArray())).isEqualTo(hex);
    }

    @Test
    void goldenBytesOfALoginAreAnsweredByGoldenBytes() throws IOException {
        router.close();
        router = RouterStandIn.start(RouterSettings.defaults().withLogin("admin", "secret"));
        try (RawClient client = new RawClient(router.port())) {
            client.sendHex("06 2f6c6f67696e 0b 3d6e616d653d61646d696e 10 3d70617373776f72643d736563726574 00");

            assertThat(client.socket.getInputStream().readNBytes(7))
                    .asHexString()
                    .isEqualTo("0521646F6E6500");
        }
    }

    @Test
    void theFifthWrongPasswordEndsTheConnection() throws IOException {
        try (RawClient client = new RawClient(router.port())) {
            for (int i = 0; i < 4; i++) {
                assertThat(client.ask("/login", "=name=admin", "=password=wrong"))
                        .containsExactly(
                                List.of("!trap", "=message=invalid user name or password (6)"), List.of("!done"));
            }

            assertThat(client.ask("/login", "=name=admin", "=password=wrong"))
                    .containsExactly(List.of("!fatal", "too many commands before login"));
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void aCommandBeforeTheLoginIsFatal() throws IOException {
        try (RawClient client = new RawClient(router.port())) {
            assertThat(client.ask("/system/identity/print")).containsExactly(List.of("!fatal", "not logged in"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "secret,0123456789abcdef0123456789abcdef,00ebbe7c3df6b3d902bfd1f355c6e63289",
        "'',856780b7411eefd3abadee2058c149a3,005062f7a5ef124d34675bf3e81f56c556",
        "pässwörd,0123456789abcdef0123456789abcdef,002d9156607bd6381826c40fc1ac7d8420"
    })
    void challengeVectorsOfTheReference(String password, String challenge, String response) {
        assertThat(Session.response(password, challenge)).isEqualTo(response);
    }

    @Test
    void anOldRouterAsksForTheChallengeEvenWhenThePasswordWasSent() throws IOException {
        router.close();
        router = RouterStandIn.start(
                RouterSettings.defaults().withVersion("6.42.12 (long-term)").withChallenge());
        try (RawClient client = new RawClient(router.port())) {
            String challenge = client.ask("/login", "=name=admin", "=password=sandbox")
                    .get(0)
                    .get(1)
                    .substring(5);

            assertThat(client.ask("/login", "=name=admin", "=response=" + Session.response("sandbox", challenge)))
                    .containsExactly(List.of("!done"));
        }
    }

    @Test
    void anAddedUserIsPrintedAsTheRouterStoresIt() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            assertThat(client.ask(VOUCHER)).containsExactly(List.of("!done", ".tag=1", "=ret=*1"));

            assertThat(client.ask(
                            "/ip/hotspot/user/print",
                            "?name=k7m3xq",
                            "=.proplist=.id,name,server,profile,limit-uptime,limit-bytes-total,uptime,disabled,comment",
                            ".tag=2"))
                    .containsExactly(
                            List.of(
                                    "!re",
                                    ".tag=2",
                                    "=.id=*1",
                                    "=name=k7m3xq",
                                    "=profile=1hari",
                                    "=limit-uptime=1h30m",
                                    "=limit-bytes-total=1073741824",
                                    "=uptime=0s",
                                    "=disabled=false",
                                    "=comment=vc-412-01.02.24-cafe"),
                            List.of("!done", ".tag=2"));
        }
    }

    @Test
    void theSameNameTwiceIsRefusedInTheRoutersWords() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            client.ask(VOUCHER);

            assertThat(client.ask(VOUCHER))
                    .containsExactly(
                            List.of(
                                    "!trap",
                                    ".tag=1",
                                    "=message=failure: already have user with this name for this server"),
                            List.of("!done", ".tag=1"));
            assertThat(router.users()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1h,1hari", "3jam,3jam"})
    void aReferenceMatchesItsOnlyPrefix(String sent, String stored) throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            client.ask("/ip/hotspot/user/add", "=name=a", "=profile=" + sent);

            assertThat(router.users().get(0).profile()).isEqualTo(stored);
        }
    }

    @Test
    void unknownAndAmbiguousReferencesAreTrapped() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            client.ask("/ip/hotspot/user/profile/add", "=name=1hariplus");

            assertThat(client.ask("/ip/hotspot/user/add", "=name=a", "=profile=nope")
                            .get(0))
                    .contains("=message=input does not match any value of profile");
            assertThat(client.ask("/ip/hotspot/user/add", "=name=a", "=profile=1ha")
                            .get(0))
                    .contains("=message=ambiguous value of profile, more than one possible value matches input");
        }
    }

    @Test
    void nothingFoundIsSaidSince718Only() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            assertThat(client.ask("/ip/hotspot/user/print", "?name=nobody", ".tag=5"))
                    .containsExactly(List.of("!empty", ".tag=5"), List.of("!done", ".tag=5"));
        }
        router.close();
        router = RouterStandIn.start(RouterSettings.defaults().withVersion("7.16.2 (stable)"));
        try (RawClient client = RawClient.loggedInto(router)) {
            assertThat(client.ask("/ip/hotspot/user/print", "?name=nobody")).containsExactly(List.of("!done"));
        }
    }

    @Test
    void queriesAreAStackOfTruths() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            for (String name : List.of("a", "b", "c")) {
                client.ask(
                        "/ip/hotspot/user/add",
                        "=name=" + name,
                        "=profile=3jam",
                        "=comment=" + (name.equals("c") ? "" : "batch-7"));
            }
            client.ask("/ip/hotspot/user/set", "=.id=b", "=limit-uptime=1s", "=disabled=yes");

            assertThat(names(client, "?comment=batch-7")).containsExactly("a", "b");
            assertThat(names(client, "?name=a", "?name=c", "?#|")).containsExactly("a", "c");
            assertThat(names(client, "?name=a", "?name=b", "?name=c", "?#||")).containsExactly("a", "b", "c");
            assertThat(names(client, "?profile=3jam", "?name=a", "?#!")).containsExactly("b", "c");
            assertThat(names(client, "?>comment=", "?profile=3jam")).containsExactly("a", "b");
            assertThat(names(client, "?disabled=yes")).containsExactly("b");
            assertThat(names(client, "?limit-uptime=00:00:01")).containsExactly("b");
            assertThat(names(client, "?-limit-uptime", "?profile=3jam")).containsExactly("a", "c");
            assertThat(names(client, "?.id=*2")).containsExactly("b");
            assertThat(client.ask("/ip/hotspot/user/print", "=count-only="))
                    .containsExactly(List.of("!done", "=ret=4"));
        }
    }

    @Test
    void usersAreSwitchedOffAndRemovedByIdListAndByName() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            client.ask("/ip/hotspot/user/add", "=name=a");
            client.ask("/ip/hotspot/user/add", "=name=b");

            client.ask("/ip/hotspot/user/disable", "=numbers=a");
            assertThat(router.users().get(0).disabled()).isTrue();
            client.ask("/ip/hotspot/user/remove", "=.id=*1,*2");
            assertThat(router.userCount()).isZero();
            assertThat(client.ask("/ip/hotspot/user/remove", "=.id=*1").get(0)).contains("=message=no such item");
            assertThat(client.ask("/ip/hotspot/user/remove").get(0)).contains("=message=missing =.id=");
            assertThat(client.ask("/ip/hotspot/user/add", "=colour=red").get(0))
                    .contains("=message=unknown parameter colour");
            assertThat(client.ask("/ip/hotspot/user/dance").get(0)).contains("=message=no such command");
            assertThat(client.ask("/caps/print").get(0)).contains("=message=no such command prefix");
        }
    }

    @Test
    void bytesOfAWordComeBackAsTheyWere() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            client.ask("/ip/hotspot/user/add", "=name=a", "=comment=line 1\nline=2 \"q\" caf\u00e9");

            assertThat(client.ask("/ip/hotspot/user/print", "?name=a", "=.proplist=comment")
                            .get(0))
                    .containsExactly("!re", "=comment=line 1\nline=2 \"q\" caf\u00e9");
        }
    }

    @Test
    void answersToCommandsInFlightOverlap() throws IOException {
        router.misbehave(RouterFault.NONE, Duration.ofMillis(150));
        try (RawClient client = RawClient.loggedInto(router)) {
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                client.send("/ip/hotspot/user/add", "=name=u" + i, ".tag=" + i);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(client.next()).startsWith("!done", ".tag=" + i);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(150), Duration.ofMillis(900));
        }
    }

    @Test
    void interleavingMixesTagsButKeepsTheOrderWithinEach() throws IOException {
        router.close();
        router = RouterStandIn.start(RouterSettings.defaults().withInterleaving(42));
        try (RawClient client = RawClient.loggedInto(router)) {
            router.misbehave(RouterFault.NONE, Duration.ofMillis(50));
            for (int tag = 0; tag < 4; tag++) {
                client.send("/ip/hotspot/user/profile/print", "=.proplist=name", ".tag=" + tag);
            }
            List<String> tags = new ArrayList<>();
            Map<String, List<String>> names = new HashMap<>();
            for (int done = 0; done < 4; ) {
                List<String> sentence = client.next();
                tags.add(sentence.get(1));
                if ("!done".equals(sentence.get(0))) {
                    done++;
                } else {
                    names.computeIfAbsent(sentence.get(1), t -> new ArrayList<>())
                            .add(sentence.get(2));
                }
            }

            assertThat(names.values())
                    .hasSize(4)
                    .allSatisfy(n ->
                            assertThat(n).containsExactly("=name=default", "=name=3jam", "=name=1hari", "=name=7hari"));
            assertThat(tags).isNotEqualTo(tags.stream().sorted().toList());
        }
    }

    @Test
    void cancelEndsAStreamInTheOrderOfRealRouters() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            client.send("/ip/hotspot/user/listen", "=.proplist=.id,name", ".tag=12");
            client.send("/ip/hotspot/user/add", "=name=a", ".tag=13");
            assertThat(client.next()).containsExactly("!re", ".tag=12", "=.id=*1", "=name=a");
            assertThat(client.next()).startsWith("!done", ".tag=13");

            client.send("/cancel", "=tag=12", ".tag=40");

            assertThat(List.of(client.next(), client.next(), client.next()))
                    .containsExactly(
                            List.of("!trap", ".tag=12", "=category=2", "=message=interrupted"),
                            List.of("!done", ".tag=40"),
                            List.of("!done", ".tag=12"));
        }
    }

    @Test
    void refusedMeansThatThePortIsClosedUntilItIsBack() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            router.misbehave(RouterFault.REFUSE, Duration.ZERO);

            assertThat(client.rest()).isEmpty();
            assertThatThrownBy(() -> new RawClient(router.port())).isInstanceOf(ConnectException.class);
        }
        router.misbehave(RouterFault.NONE, Duration.ZERO);
        try (RawClient client = RawClient.loggedInto(router)) {
            assertThat(client.ask("/system/identity/print").get(0)).contains("=name=Sandbox-Router");
        }
    }

    @Test
    void aCutComesInTheMiddleOfASentenceAfterTheCommandWasCarriedOut() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            router.misbehave(RouterFault.CUT, Duration.ZERO);
            client.send(VOUCHER);

            byte[] rest = client.rest();

            assertThat(rest).asHexString().isEqualTo("0521646F6E65062E746167");
            assertThat(router.userCount()).isOne();
        }
    }

    @Test
    void aHangingRouterNeitherAnswersNorActs() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            router.misbehave(RouterFault.HANG, Duration.ZERO);
            client.socket.setSoTimeout(200);
            client.send(VOUCHER);

            assertThatThrownBy(client::next).isInstanceOf(SocketTimeoutException.class);
            assertThat(router.userCount()).isZero();
        }
    }

    @Test
    void theOtherFaultsSpeakForThemselves() throws IOException {
        router.misbehave(RouterFault.WRONG_PASSWORD, Duration.ZERO);
        try (RawClient client = new RawClient(router.port())) {
            assertThat(client.ask("/login", "=name=admin", "=password=sandbox")
                            .get(0)
                            .get(0))
                    .isEqualTo("!trap");
        }
        router.misbehave(RouterFault.FULL, Duration.ZERO);
        try (RawClient client = RawClient.loggedInto(router)) {
            assertThat(client.ask(VOUCHER).get(0)).contains("=message=failure: no space left on device");
            router.misbehave(RouterFault.FATAL, Duration.ZERO);
            assertThat(client.ask(VOUCHER).get(0).get(0)).isEqualTo("!fatal");
        }
        router.misbehave(RouterFault.SILENT, Duration.ZERO);
        try (RawClient client = RawClient.loggedInto(router)) {
            client.socket.setSoTimeout(200);
            client.send(VOUCHER);
            assertThatThrownBy(client::next).isInstanceOf(SocketTimeoutException.class);
            assertThat(router.userCount()).isOne();
        }
    }

    @Test
    void theFirstLoginStartsTheValidityAndRecordsTheSale() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            client.ask(
                    "/ip/hotspot/user/add",
                    "=name=k7m3xq",
                    "=password=k7m3xq",
                    "=profile=1hari",
                    "=comment=vc-412-01.02.24-cafe");

            CustomerLogin login = router.login("k7m3xq");

            assertThat(login.refusal()).isNull();
            assertThat(login.comment()).isEqualTo("2026-11-24 12:00:00");
            assertThat(router.activeUsers()).containsExactly("k7m3xq");
            assertThat(client.ask("/system/script/print", "?comment=mikhmon", "=.proplist=name,owner")
                            .get(0))
                    .containsExactly(
                            "!re",
                            "=name=2026-11-23-|-12:00:00-|-k7m3xq-|-4000-|-10.5.50.10-|-5C:CF:7F:00:00:00-|-1d-|-1hari-|-vc-412-01.02.24-cafe",
                            "=owner=2026-11");
            assertThat(router.login("k7m3xq").refusal()).isEqualTo("simultaneous session limit reached");
            assertThat(router.logout("k7m3xq")).isOne();
            assertThat(router.activeUsers()).isEmpty();
            assertThat(router.login("nobody").refusal()).isEqualTo("invalid username or password");
        }
    }

    /** As on a real router: whoever takes a user away has to end its session and take its cookie as well. */
    @Test
    void aUserThatIsRemovedStaysOnlineAndKeepsItsCookie() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            client.ask("/ip/hotspot/user/add", "=name=a", "=profile=3jam");
            router.login("a");

            client.ask("/ip/hotspot/user/remove", "=.id=a");

            assertThat(router.userCount()).isZero();
            assertThat(router.activeUsers()).containsExactly("a");
            String cookie = client.ask("/ip/hotspot/cookie/print", "?user=a", "=.proplist=.id,user")
                    .get(0)
                    .get(1);
            client.ask("/ip/hotspot/cookie/remove", "=" + cookie.substring(1));
            assertThat(client.ask("/ip/hotspot/cookie/print", "?user=a", "=.proplist=.id,user"))
                    .noneMatch(reply -> reply.contains("=user=a"));
        }
    }

    @Test
    void aSessionIsEndedByRemovingItFromTheActiveList() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            client.ask("/ip/hotspot/user/add", "=name=a", "=profile=3jam");
            router.login("a");
            String id = client.ask("/ip/hotspot/active/print", "?user=a", "=.proplist=.id")
                    .get(0)
                    .get(1);

            client.ask("/ip/hotspot/active/remove", "=" + id.substring(1));

            assertThat(router.activeUsers()).isEmpty();
            assertThat(router.log()).extracting(LogLine::message).contains("a (10.5.50.10): logged out: admin reset");
        }
    }

    @Test
    void theSystemAnswersWhatAProductAsksFirst() throws IOException {
        try (RawClient client = RawClient.loggedInto(router)) {
            assertThat(client.ask("/system/resource/print", "=.proplist=version,board-name")
                            .get(0))
                    .containsExactly("!re", "=version=7.18.2 (stable)", "=board-name=hAP lite");
            assertThat(client.ask("/system/clock/print").get(0))
                    .contains("=date=2026-11-23", "=time=12:00:00", "=gmt-offset=+07:00");
            assertThat(client.ask("/ip/hotspot/print", "=.proplist=name,profile")
                            .get(0))
                    .containsExactly("!re", "=name=hotspot1", "=profile=hsprof1");
            assertThat(client.ask("/ip/hotspot/profile/print", "=.proplist=dns-name")
                            .get(0))
                    .containsExactly("!re", "=dns-name=hotspot.lan");
            assertThat(client.ask("/log/print", "=.proplist=topics,message").get(0))
                    .containsExactly(
                            "!re",
                            "=topics=system,info,account",
                            "=message=user admin logged in from 127.0.0.1 via api");
            assertThat(client.ask("/quit")).containsExactly(List.of("!fatal", "session terminated on request"));
        }
    }

    @Test
    void tlsCarriesTheSameProtocolBehindASelfSignedCertificate() throws Exception {
        router.close();
        router = RouterStandIn.start(RouterSettings.defaults().withTls());
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new TrustsAll()}, null);
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", router.port())) {
            socket.getOutputStream().write(Words.bytes(List.of("/login", "=name=admin", "=password=sandbox")));

            assertThat(Words.read(socket.getInputStream())).containsExactly("!done");
        }
    }

    private static List<String> names(RawClient client, String... queries) throws IOException {
        List<String> words = new ArrayList<>(List.of("/ip/hotspot/user/print", "=.proplist=name"));
        words.addAll(List.of(queries));
        return client.ask(words.toArray(String[]::new)).stream()
                .filter(s -> "!re".equals(s.get(0)))
                .map(s -> s.get(1).substring(6))
                .toList();
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public java.security.cert.X509Certificate[] getAcceptedIssuers() {
            return new java.security.cert.X509Certificate[0];
        }
    }
}
