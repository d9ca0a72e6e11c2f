package id.mikhmon.payment.tripay;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.outbound.http.CallFailed;
import id.mikhmon.outbound.http.GuardedCalls;
import id.mikhmon.outbound.http.OutboundCalls;
import id.mikhmon.outbound.json.Fields;
import id.mikhmon.payment.GatewaySettings;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Closed payments at Tripay. {@code payments.md} 1. */
public final class TripayPaymentGateway implements PaymentGateway {
    private static final Capabilities CAPABILITIES = new Capabilities(false, Duration.ofSeconds(60));
    /** How far Tripay's clock may be ahead of ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final OutboundCalls calls;
    private final GatewaySettings settings;
    private final Clock clock;

    public TripayPaymentGateway(OutboundCalls calls, GatewaySettings settings, Clock clock) {
        this.calls = new GuardedCalls(calls);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public GatewayId id() {
        return GatewayId.TRIPAY;
    }

    @Override
    public Set<String> credentialNames() {
        return TripayAccount.CREDENTIALS;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public ChannelsAnswer channels(GatewayAccount account) {
        Optional<TripayAccount> known = TripayAccount.of(account);
        if (known.isEmpty()) {
            return new ChannelsUnavailable(TripayAccount.UNUSABLE);
        }
        try {
            TripayReply reply = ask(known.get(), "/merchant/payment-channel");
            return reply.body()
                    .<ChannelsAnswer>map(body -> new ChannelsKnown(channels(account, body)))
                    .orElseGet(() -> new ChannelsUnavailable(reply.message()));
        } catch (CallFailed failure) {
            return new ChannelsUnavailable(failure.getMessage());
        }
    }

    @Override
    public OpenAnswer open(GatewayAccount account, OpenRequest request) {
        Optional<TripayAccount> known = TripayAccount.of(account);
        if (known.isEmpty()) {
            return new Misconfigured(TripayAccount.UNUSABLE);
        }
        if (!request.amount().currency().equals(CurrencyCode.IDR)) {
            return new Declined("Tripay takes rupiah only");
        }
        try {
            HttpRequest message = request(known.get(), "/transaction/create")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            order(known.get(), request).toString()))
                    .build();
            return opened(TripayReply.read(known.get(), calls.exchange(message, settings.openTimeout())), request);
        } catch (CallFailed failure) {
            return switch (failure.fate()) {
                case NOT_SENT -> new Unreachable(failure.getMessage());
                case PERHAPS_DONE -> new OpenUnknown(failure.getMessage());
            };
        }
    }

    @Override
    public StatusAnswer status(GatewayAccount account, PaymentReference reference, Optional<String> gatewayReference) {
        Optional<TripayAccount> known = TripayAccount.of(account);
        if (known.isEmpty()) {
            return new StatusUnavailable(TripayAccount.UNUSABLE);
        }
        try {
            return gatewayReference.isPresent()
                    ? detail(known.get(), gatewayReference.get())
                    : lookUp(known.get(), reference);
        } catch (CallFailed failure) {
            return new StatusUnavailable(failure.getMessage());
        }
    }

    @Override
    public CallbackAnswer receive(GatewayAccount account, RawCallback callback) {
        // Without the private key nothing can be proven, whatever else the account lacks.
        return account.credential("privateKey").isEmpty()
                ? new Forged("the account has no privateKey")
                : TripayCallback.read(account.credential("privateKey"), callback);
    }

    private static List<Channel> channels(GatewayAccount account, Fields body) {
        return body.objects("data").stream()
                .flatMap(row -> TripayChannel.read(row).stream())
                .filter(channel -> account.offers(channel.code()))
                .toList();
    }

    /** The fields in the order of the reference's sample; none is null, amounts are integers. */
    private JsonObject order(TripayAccount account, OpenRequest request) {
        long amount = request.amount().units();
        String reference = request.reference().value();
        return JSON.createObjectBuilder()
                .add("method", request.channel().value())
                .add("merchant_ref", reference)
                .add("amount", amount)
                .add("customer_name", request.customerName())
                .add("customer_email", request.customerEmail().orElse(settings.fallbackEmail()))
                .add("customer_phone", local(request.customerPhone()))
                .add(
                        "order_items",
                        JSON.createArrayBuilder()
                                .add(JSON.createObjectBuilder()
                                        .add("sku", request.itemSku())
                                        .add("name", request.itemName())
                                        .add("price", amount)
                                        .add("quantity", 1)))
                .add("callback_url", request.callbackUrl().toString())
                .add("return_url", request.returnUrl().toString())
                .add("expired_time", expiry(request).getEpochSecond())
                .add(
                        "signature",
                        TripaySignature.ofClosedPayment(
                                account.privateKey(), account.merchantCode(), reference, amount))
                .build();
    }

    /** A payment that was held up on its way here may have less time left than its channel allows, and would be declined. */
    private Instant expiry(OpenRequest request) {
        Instant soonest = clock.instant()
                .plus(TripayExpiry.of(request.channel().value()).shortest())
                .plus(CLOCK_TOLERANCE);
        return request.expiresAt().isBefore(soonest) ? soonest : request.expiresAt();
    }

    private static OpenAnswer opened(TripayReply reply, OpenRequest request) {
        return switch (reply.kind()) {
            case SUCCESS ->
                reply.body()
                        .flatMap(body -> body.object("data"))
                        .map(TripayTransaction::new)
                        .filter(transaction -> isOf(request.reference(), transaction))
                        .flatMap(transaction ->
                                transaction.opened(fee(transaction, request.amount()), request.expiresAt()))
                        .<OpenAnswer>map(opened -> opened)
                        .orElseGet(() -> new OpenUnknown("the answer does not tell of this payment"));
            case ACCOUNT_REFUSED -> new Misconfigured(reply.message());
            case THROTTLED -> new Unreachable(reply.message());
            case NOT_FOUND, REFUSED -> new Declined(reply.message());
            case NONSENSE -> new OpenUnknown(reply.message());
        };
    }

    /** What the buyer pays above what we asked for; the answer's own figure when the amounts do not tell. */
    private static Money fee(TripayTransaction transaction, Money requested) {
        return transaction
                .amount("amount")
                .filter(total -> total.compareTo(requested) >= 0)
                .map(total -> total.minus(requested))
                .or(() -> transaction.amount("fee_customer"))
                .orElse(Money.rupiah(0));
    }

    private StatusAnswer detail(TripayAccount account, String gatewayReference) throws CallFailed {
        TripayReply reply = ask(account, "/transaction/detail?reference=" + encoded(gatewayReference));
        return switch (reply.kind()) {
            case SUCCESS ->
                reply.body()
                        .flatMap(body -> body.object("data"))
                        .map(TripayTransaction::new)
                        .flatMap(TripayPaymentGateway::standing)
                        .orElseGet(() -> new StatusUnavailable("the answer does not tell of a payment"));
            case NOT_FOUND -> new NotFound();
            case ACCOUNT_REFUSED, THROTTLED, REFUSED, NONSENSE -> new StatusUnavailable(reply.message());
        };
    }

    /** The list tells less than the detail, so the detail is asked for as well when there is a transaction. */
    private StatusAnswer lookUp(TripayAccount account, PaymentReference reference) throws CallFailed {
        TripayReply reply =
                ask(account, "/merchant/transactions?page=1&per_page=50&merchant_ref=" + encoded(reference.value()));
        if (reply.body().isEmpty()) {
            return reply.kind() == TripayReply.Kind.NOT_FOUND ? new NotFound() : new StatusUnavailable(reply.message());
        }
        Optional<TripayTransaction> found = reply.body().get().objects("data").stream()
                .map(TripayTransaction::new)
                .filter(transaction -> transaction.reference().equals(Optional.of(reference)))
                .filter(transaction -> transaction.gatewayReference().isPresent())
                .min(Comparator.comparingInt(TripayPaymentGateway::rank));
        return found.isEmpty()
                ? new NotFound()
                : detail(account, found.get().gatewayReference().orElseThrow());
    }

    /** Should one key of ours ever have led to two transactions, the paid one counts, then one that can be paid. */
    private static int rank(TripayTransaction transaction) {
        return transaction
                .kind()
                .map(kind -> switch (kind) {
                    case PAID -> 0;
                    case REFUNDED -> 1;
                    case PENDING -> 2;
                    case EXPIRED, FAILED -> 3;
                })
                .orElse(4);
    }

    private static Optional<StatusAnswer> standing(TripayTransaction transaction) {
        Money fee = transaction.amount("fee_customer").orElse(Money.rupiah(0));
        Optional<Opened> opening = transaction.expiresAt().flatMap(expiry -> transaction.opened(fee, expiry));
        return transaction.news("amount").map(news -> new StatusKnown(news, opening));
    }

    private static boolean isOf(PaymentReference reference, TripayTransaction transaction) {
        return transaction
                .fields()
                .text("merchant_ref")
                .map(reference.value()::equals)
                .orElse(true);
    }

    private TripayReply ask(TripayAccount account, String path) throws CallFailed {
        HttpRequest question = request(account, path).GET().build();
        return TripayReply.read(account, calls.exchange(question, settings.questionTimeout()));
    }

    private HttpRequest.Builder request(TripayAccount account, String path) {
        return HttpRequest.newBuilder(URI.create(account.base() + path))
                .header("Authorization", "Bearer " + account.apiKey().reveal())
                .header("Accept", "application/json")
                .header("User-Agent", settings.userAgent());
    }

    /** @return Indonesian numbers as people there write them, others in E.164 */
    private static String local(PhoneNumber phone) {
        return phone.e164().startsWith("+62") ? "0" + phone.e164().substring(3) : phone.e164();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
