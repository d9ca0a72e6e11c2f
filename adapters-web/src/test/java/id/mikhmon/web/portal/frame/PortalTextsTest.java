package id.mikhmon.web.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.messaging.MessageState;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.offer.VoucherFormat;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.order.ReviewReason;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.sale.SaleLimit;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.agent.FundsStanding;
import id.mikhmon.web.portal.agent.HeldStanding;
import id.mikhmon.web.portal.agent.VoucherStanding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortalTextsTest {
    private static final Pattern KEY = Pattern.compile("['\"]([a-z]+(?:\\.[a-z_]+)+\\.?|[a-z]+\\.)['\"]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    /** Keys that are put together in Java out of parts that are no keys themselves. */
    private static final List<String> PUT_TOGETHER =
            List.of("general.duration.", "said.", "outbox.type.", "order.story.");

    private final Map<Language, Texts> texts = PortalTexts.all();
    private final Set<String> keys = texts.get(Language.INDONESIAN).keys();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(texts.get(Language.ENGLISH).keys()).isEqualTo(keys);
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : keys) {
            assertThat(arguments(texts.get(Language.ENGLISH).get(key)))
                    .as(key)
                    .isEqualTo(arguments(texts.get(Language.INDONESIAN).get(key)));
        }
    }

    @Test
    void everyStateHasItsWord() {
        List<Enum<?>> states = new ArrayList<>();
        Stream.of(
                        OrderState.values(),
                        PaymentState.values(),
                        RequestState.values(),
                        RegistrationState.values(),
                        HeldState.values(),
                        HeldStanding.values(),
                        SaleLimit.values(),
                        MoneyPlace.values(),
                        MessageState.values(),
                        OutboxStore.State.values(),
                        RouterProbe.State.values(),
                        MessageSender.Condition.values(),
                        ReviewReason.values(),
                        OrderAction.values(),
                        GivenBack.values(),
                        GatewayId.values(),
                        MessagingGatewayId.values(),
                        GatewayAccount.Environment.values(),
                        VoucherFormat.Mode.values(),
                        VoucherStanding.values(),
                        FundsStanding.values(),
                        AgentStatus.values(),
                        CauseKind.values(),
                        StateLooks.Switch.values())
                .flatMap(Stream::of)
                .forEach(states::add);

        assertThat(keys)
                .containsAll(states.stream()
                        .map(state -> StateLooks.nameOf(state) + "." + state.name())
                        .collect(Collectors.toSet()));
        for (MessageTemplate template : MessageTemplate.values()) {
            assertThat(keys).contains("order.story.message." + template.name());
        }
    }

    @Test
    void everyTextIsUsedSomewhere() {
        Set<String> used = usedKeys();
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(key -> Character.isUpperCase(key.charAt(0))
                || used.contains(key)
                || (key.endsWith(".one") && keys.contains(key.substring(0, key.length() - 4)))
                // a key that is put together: its beginning stands in a page, with the dot
                || used.contains(key.substring(0, key.lastIndexOf('.') + 1))
                || PUT_TOGETHER.stream().anyMatch(key::startsWith));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyThatIsUsedHasAText() {
        Set<String> missing = usedKeys();
        Set<String> beginnings =
                keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        missing.removeIf(key -> key.endsWith(".")
                || beginnings.stream().noneMatch(key::startsWith)
                || PUT_TOGETHER.stream().anyMatch(key::startsWith)
                // asset names
                || key.endsWith(".css")
                || key.endsWith(".js"));
        missing.removeAll(keys);

        assertThat(missing).isEmpty();
    }

    private static Set<String> usedKeys() {
        Set<String> used = new TreeSet<>();
        for (String folder : List.of(
                "src/main/resources/META-INF/tags",
                "src/main/resources/META-INF/resources/admin",
                "src/main/resources/META-INF/resources/agent",
                "src/main/java/id/mikhmon/web/portal/agent",
                "src/main/java/id/mikhmon/web/portal/frame",
                "src/main/java/id/mikhmon/web/portal/list",
                "src/main/java/id/mikhmon/web/portal/statement",
                "src/main/java/id/mikhmon/web/portal/admin")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> {
                    Matcher found = KEY.matcher(read(file));
                    while (found.find()) {
                        used.add(found.group(1));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(used).contains("orders.title", "general.link.skip", "menu.item.");
        return used;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> arguments(String sentence) {
        Set<String> arguments = new TreeSet<>();
        Matcher found = ARGUMENT.matcher(sentence);
        while (found.find()) {
            arguments.add(found.group());
        }
        return arguments;
    }
}
