package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.payment.FeeRule;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.PaymentInstruction;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A gateway that does what a test tells it. Unless told otherwise it opens every payment, keeps it pending, and takes
 * QRIS from Rp 1.000 and virtual accounts from Rp 10.000. A callback is the line {@code KIND reference paid fee}; a line
 * that begins with {@code forged} is forged.
 */
public final class ScriptedPaymentGateway implements PaymentGateway {
    public static final ChannelCode QRIS = new ChannelCode("QRIS");
    public static final ChannelCode BRIVA = new ChannelCode("BRIVA");

    private final Deque<OpenAnswer> openAnswers = new ArrayDeque<>();
    private final Map<PaymentReference, OpenRequest> opened = new LinkedHashMap<>();
    private final Map<PaymentReference, PaymentNews.Kind> standing = new LinkedHashMap<>();
    private final List<PaymentReference> asked = new ArrayList<>();
    private boolean answersQuestions = true;
    private boolean confirmByQuery;
    private Runnable beforeAnswer = () -> {};
    private Function<GatewayAccount, ChannelsAnswer> telling = account -> new ChannelsKnown(channels());

    /** The next opening is answered so; the payment is known to the gateway only when {@code known}. */
    public void answerNextOpening(OpenAnswer answer) {
        openAnswers.add(answer);
    }

    /** Runs after the gateway has taken the payment in and before it answers. */
    public void beforeAnswering(Runnable action) {
        beforeAnswer = action;
    }

    /** Whoever asks for channels is answered so. */
    public void tellChannels(Function<GatewayAccount, ChannelsAnswer> answer) {
        telling = answer;
    }

    public void stopAnsweringQuestions() {
        answersQuestions = false;
    }

    public void wantConfirmation() {
        confirmByQuery = true;
    }

    /** As if the gateway had taken it in although nobody heard its answer. */
    public void knows(PaymentReference reference, PaymentNews.Kind kind) {
        standing.put(reference, kind);
    }

    public Set<PaymentReference> opened() {
        return opened.keySet();
    }

    public List<PaymentReference> asked() {
        return asked;
    }

    public static RawCallback callback(String line) {
        return new RawCallback(Map.of(), line.getBytes(StandardCharsets.UTF_8));
    }

    public static RawCallback paid(PaymentReference reference, long paid, long fee) {
        return callback("PAID " + reference + " " + paid + " " + fee);
    }

    @Override
    public GatewayId id() {
        return GatewayId.TRIPAY;
    }

    @Override
    public Set<String> credentialNames() {
        return Set.of("key");
    }

    @Override
    public ChannelsAnswer channels(GatewayAccount account) {
        return answersQuestions ? telling.apply(account) : new ChannelsUnavailable("scripted");
    }

    private static List<Channel> channels() {
        FeeRule qrisFee = new FeeRule(Money.rupiah(750), new BigDecimal("0.70"), Optional.empty(), Optional.empty());
        FeeRule bankFee = new FeeRule(Money.rupiah(4250), BigDecimal.ZERO, Optional.empty(), Optional.empty());
        return List.of(
                channel(QRIS, ChannelGroup.QRIS, qrisFee, 1_000),
                channel(BRIVA, ChannelGroup.VIRTUAL_ACCOUNT, bankFee, 10_000));
    }

    /** Up to 5 million rupiah, open for 10 minutes to an hour. */
    public static Channel channel(ChannelCode code, ChannelGroup group, FeeRule fee, long least) {
        return new Channel(
                GatewayId.TRIPAY,
                code,
                group,
                code.value(),
                fee,
                Money.rupiah(least),
                Money.rupiah(5_000_000),
                Duration.ofMinutes(10),
                Duration.ofMinutes(60));
    }

    @Override
    public OpenAnswer open(GatewayAccount account, OpenRequest request) {
        OpenAnswer answer = Optional.ofNullable(openAnswers.poll()).orElseGet(() -> openedAnswer(request));
        if (answer instanceof Opened) {
            opened.put(request.reference(), request);
            standing.put(request.reference(), PaymentNews.Kind.PENDING);
        }
        beforeAnswer.run();
        return answer;
    }

    private static Opened openedAnswer(OpenRequest request) {
        return new Opened(
                "T-" + request.reference(),
                new PaymentInstruction(
                        Optional.empty(),
                        Optional.of("QR-OF-" + request.reference()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                Money.rupiah(785),
                request.expiresAt());
    }

    @Override
    public StatusAnswer status(GatewayAccount account, PaymentReference reference, Optional<String> gatewayReference) {
        asked.add(reference);
        if (!answersQuestions) {
            return new StatusUnavailable("scripted");
        }
        Supplier<StatusAnswer> unknown = NotFound::new;
        return Optional.ofNullable(standing.get(reference))
                .<StatusAnswer>map(kind -> new StatusKnown(
                        new PaymentNews(
                                kind,
                                Optional.of(reference),
                                Optional.of("T-" + reference),
                                Optional.of(Money.rupiah(5_785)).filter(paid -> kind == PaymentNews.Kind.PAID),
                                Optional.of(Money.rupiah(785)).filter(fee -> kind == PaymentNews.Kind.PAID),
                                Optional.empty()),
                        Optional.of(new Opened(
                                "T-" + reference,
                                PaymentInstruction.NONE,
                                Money.rupiah(785),
                                Instant.parse("2026-11-22T07:35:00Z")))))
                .orElseGet(unknown);
    }

    @Override
    public CallbackAnswer receive(GatewayAccount account, RawCallback callback) {
        String line = new String(callback.body(), StandardCharsets.UTF_8);
        if (line.startsWith("forged")) {
            return new Forged("scripted");
        }
        String[] words = line.split(" ");
        if (words.length < 4) {
            return new Unreadable("less than four words");
        }
        Optional<Money> paid =
                words[0].equals("PAID") ? Optional.of(Money.rupiah(Long.parseLong(words[2]))) : Optional.empty();
        return new Verified(
                new PaymentNews(
                        PaymentNews.Kind.valueOf(words[0]),
                        Optional.of(new PaymentReference(words[1])),
                        Optional.of(words.length > 4 ? words[4] : "T-" + words[1]),
                        paid,
                        Optional.of(Money.rupiah(Long.parseLong(words[3]))),
                        Optional.empty()),
                words[0] + words[1] + words[2] + (words.length > 4 ? words[4] : ""));
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(confirmByQuery, Duration.ofSeconds(60));
    }
}
