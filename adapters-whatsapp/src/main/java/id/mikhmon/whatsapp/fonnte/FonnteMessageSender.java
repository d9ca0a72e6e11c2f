package id.mikhmon.whatsapp.fonnte;

import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.outbound.http.CallFailed;
import id.mikhmon.outbound.http.GuardedCalls;
import id.mikhmon.outbound.http.OutboundCalls;
import id.mikhmon.outbound.json.Fields;
import id.mikhmon.whatsapp.WhatsAppSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Messages by a phone that Fonnte drives. {@code whatsapp.md} 4. */
public final class FonnteMessageSender implements MessageSender {
    private static final String TOKEN = "token";
    private static final String UNUSABLE = "the token is missing or has characters that a token cannot have";
    private static final String VENDOR_ADDRESS = "https://api.fonnte.com";
    private static final int LONGEST_TEXT = 60_000;

    /** Without a comma: Fonnte takes several tokens in one header and then sends from a random device. */
    private static final Pattern ONE_TOKEN = Pattern.compile("[!-+\\--~]+");

    private final OutboundCalls calls;
    private final WhatsAppSettings settings;

    public FonnteMessageSender(OutboundCalls calls, WhatsAppSettings settings) {
        this.calls = new GuardedCalls(calls);
        this.settings = settings;
    }

    @Override
    public MessagingGatewayId id() {
        return MessagingGatewayId.FONNTE;
    }

    @Override
    public Set<String> credentialNames() {
        return Set.of(TOKEN);
    }

    @Override
    public Answer send(MessagingAccount account, PhoneNumber recipient, String text) {
        Optional<Answer> refusal = refusedBeforeSending(account, text);
        return refusal.isPresent()
                ? refusal.get()
                : post(account, FonnteForm.of(message(recipient, text)), reply -> sent(reply, recipient));
    }

    @Override
    public Answer sendPicture(MessagingAccount account, PhoneNumber recipient, String text, byte[] png) {
        if (!settings.fonntePictures()) {
            return send(account, recipient, text);
        }
        Optional<Answer> refusal = refusedBeforeSending(account, text);
        return refusal.isPresent()
                ? refusal.get()
                : post(
                        account,
                        FonnteForm.withPicture(message(recipient, text), png),
                        reply -> reply.kind() == FonnteReply.Kind.PICTURE_REFUSED
                                ? send(account, recipient, text)
                                : sent(reply, recipient));
    }

    @Override
    public DeviceState device(MessagingAccount account) {
        if (!hasToken(account)) {
            return new DeviceState(Condition.DOWN, Optional.of(UNUSABLE));
        }
        try {
            FonnteReply reply = ask(account, "/device", FonnteForm.of(Map.of()), settings.questionTimeout());
            return switch (reply.kind()) {
                case SUCCESS -> reply.body().map(FonnteMessageSender::state).orElseThrow();
                case ACCOUNT_REFUSED, MESSAGE_REFUSED, PICTURE_REFUSED ->
                    new DeviceState(Condition.DOWN, Optional.of(reply.reason()));
                case NONSENSE -> new DeviceState(Condition.UNKNOWN, Optional.of(reply.reason()));
            };
        } catch (CallFailed failure) {
            return new DeviceState(
                    failure.fate() == CallFailed.Fate.NOT_SENT ? Condition.DOWN : Condition.UNKNOWN,
                    Optional.of(failure.getMessage()));
        }
    }

    private static Optional<Answer> refusedBeforeSending(MessagingAccount account, String text) {
        if (!hasToken(account)) {
            return Optional.of(new Unavailable(UNUSABLE));
        }
        return text.length() > LONGEST_TEXT
                ? Optional.of(new Refused("the text is longer than " + LONGEST_TEXT + " characters"))
                : Optional.empty();
    }

    private static boolean hasToken(MessagingAccount account) {
        return ONE_TOKEN.matcher(account.credential(TOKEN).reveal()).matches();
    }

    private interface Reading {
        Answer read(FonnteReply reply);
    }

    private Answer post(MessagingAccount account, FonnteForm form, Reading reading) {
        try {
            return reading.read(ask(account, "/send", form, settings.sendTimeout()));
        } catch (CallFailed failure) {
            return switch (failure.fate()) {
                case NOT_SENT -> new Unavailable(failure.getMessage());
                case PERHAPS_DONE -> new Unsure(failure.getMessage());
            };
        }
    }

    private FonnteReply ask(MessagingAccount account, String path, FonnteForm form, Duration deadline)
            throws CallFailed {
        String token = account.credential(TOKEN).reveal();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(account) + path))
                .header("Authorization", token)
                .header("Content-Type", form.contentType())
                .header("Accept", "application/json")
                .header("User-Agent", settings.userAgent())
                .POST(form.publisher())
                .build();
        return FonnteReply.read(token, calls.exchange(request, deadline));
    }

    private static Map<String, String> message(PhoneNumber recipient, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("target", digits(recipient));
        fields.put("message", withoutTemplateSigns(text));
        if (!isIndonesian(recipient)) {
            // Otherwise a number that begins with a zero after the country's code is taken apart.
            fields.put("countryCode", "0");
        }
        // Refused at once is worth more than a voucher that comes three days late.
        fields.put("connectOnly", "true");
        return fields;
    }

    private static Answer sent(FonnteReply reply, PhoneNumber recipient) {
        return switch (reply.kind()) {
            case SUCCESS -> accepted(reply.body().orElseThrow(), recipient);
            case ACCOUNT_REFUSED -> new Unavailable(reply.reason());
            case MESSAGE_REFUSED, PICTURE_REFUSED -> new Refused(reply.reason());
            case NONSENSE -> new Unsure(reply.reason());
        };
    }

    /** Only numbers that Fonnte takes are listed; the ids stand in the same order. */
    private static Answer accepted(Fields body, PhoneNumber recipient) {
        List<String> ids = body.scalars("id");
        List<String> targets = body.scalars("target").stream()
                .map(FonnteMessageSender::international)
                .toList();
        if (targets.isEmpty()) {
            return new Accepted(ids.stream().findFirst());
        }
        int position = targets.indexOf(digits(recipient));
        if (position < 0) {
            return new Refused("the gateway did not take the number");
        }
        return new Accepted(ids.stream().skip(position).findFirst());
    }

    private static DeviceState state(Fields body) {
        Optional<String> quota = body.text("quota").map(left -> "quota " + left);
        return body.text("device_status")
                .map(status -> status.equalsIgnoreCase("connect")
                        ? new DeviceState(Condition.REACHABLE, quota)
                        : new DeviceState(Condition.DOWN, Optional.of("the phone is disconnected")))
                .orElseGet(() -> new DeviceState(Condition.UNKNOWN, Optional.of("the answer does not tell")));
    }

    /** Braces and bars are Fonnte's template signs; {@code {name}} would be filled in by it. */
    private static String withoutTemplateSigns(String text) {
        return text.replace('{', '(').replace('}', ')').replace('|', '/');
    }

    private static boolean isIndonesian(PhoneNumber number) {
        return number.e164().startsWith("+62");
    }

    private static String digits(PhoneNumber number) {
        return number.e164().substring(1);
    }

    private static String international(String target) {
        String digits = target.replaceAll("[^0-9]", "");
        return digits.startsWith("0") ? "62" + digits.substring(1) : digits;
    }

    private static String address(MessagingAccount account) {
        String address = account.baseUrl().map(URI::toString).orElse(VENDOR_ADDRESS);
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
