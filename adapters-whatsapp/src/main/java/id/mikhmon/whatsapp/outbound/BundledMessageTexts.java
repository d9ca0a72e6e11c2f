package id.mikhmon.whatsapp.outbound;

import id.mikhmon.application.messaging.port.MessageTexts;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.shared.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The words come from the bundles {@code messages_id.properties} and {@code messages_en.properties}. A line whose
 * variable is empty is left out, so that a text fits a voucher with and without a password of its own.
 */
public final class BundledMessageTexts implements MessageTexts {
    private final Map<Language, MessageBundle> bundles = new EnumMap<>(Language.class);

    public BundledMessageTexts() {
        List.of(Language.values()).forEach(language -> bundles.put(language, MessageBundle.of(language)));
    }

    @Override
    public String render(MessageTemplate template, Language language, Map<String, String> variables, boolean repeated) {
        MessageBundle bundle = Objects.requireNonNull(bundles.get(language));
        Map<String, String> words = inWords(template, variables, bundle);
        String text = bundle.text("MessageTemplate." + template.name())
                .lines()
                .map(line -> MessageLine.of(line, words))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        // Two parts of a text whose lines between them were left out do not stand two empty lines apart.
        String tidy = text.replaceAll("\n{3,}", "\n\n").strip();
        return repeated ? bundle.text("repeated") + "\n" + tidy : tidy;
    }

    /** Says what variables mean whose value is not fit for people: durations in ISO 8601, names of reasons. */
    private static Map<String, String> inWords(
            MessageTemplate template, Map<String, String> variables, MessageBundle bundle) {
        Map<String, String> words = new HashMap<>(variables);
        switch (template) {
            case VOUCHER_READY -> {
                words.computeIfPresent("validity", (name, value) -> bundle.duration(value));
                words.computeIfPresent(
                        "password", (name, value) -> value.equals(variables.get("username")) ? "" : value);
            }
            case VOUCHERS_SOLD -> words.computeIfPresent("validity", (name, value) -> bundle.duration(value));
            case ORDER_IN_REVIEW ->
                words.computeIfPresent("reason", (name, value) -> bundle.textOr("ReviewReason." + value, value));
            case TOP_UP_CREDITED,
                    TOP_UP_GIVEN_BACK,
                    WITHDRAWAL_PAID,
                    FUNDS_REJECTED,
                    FUNDS_WAITING,
                    RETURNED_TWICE,
                    HELD_SALE_WAITING,
                    HELD_SALE_MADE,
                    HELD_SALE_REJECTED,
                    AGENT_PROMOTED -> words.computeIfPresent("amount", (name, value) -> bundle.rupiah(value));
            case LOGIN_LINK, VOUCHER_STAYS, MONEY_RETURNED, REGISTRATION_REJECTED -> {
                // their variables are fit for people as they are
            }
        }
        return words;
    }
}
