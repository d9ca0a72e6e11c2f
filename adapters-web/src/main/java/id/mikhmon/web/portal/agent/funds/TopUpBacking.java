package id.mikhmon.web.portal.agent.funds;

import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.funds.FundsSettings;
import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.picture.ReceivedPicture;
import id.mikhmon.web.portal.agent.AskingKey;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.Shown;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form with which an agent tops up: the amount first, then by which channel, or by transfer with a picture of it, which
 * {@link TopUpProofServlet} takes. Amount and key stand in the address.
 */
@Named("topUp")
@RequestScoped
public class TopUpBacking implements Page {
    static final String PATH = "/agent/top-up";
    private static final Set<String> KEPT = Set.of("amount", TopUpProof.WRONG);

    @Inject
    RequestFunds requestFunds;

    @Inject
    ViewChannels viewChannels;

    @Inject
    FundsSettings limits;

    @Inject
    TransferAccounts accounts;

    @Inject
    Seller seller;

    @Inject
    Visitor visitor;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Shown shown;

    @Inject
    RandomGenerator random;

    private final FormFields form = new FormFields();
    private @Nullable List<ViewChannels.Priced> channels;
    private boolean amountRead;
    private Optional<Money> amount = Optional.empty();
    private String key = "";

    @Override
    public void open() {
        if (key.isEmpty()) {
            key = AskingKey.read(exchange.parameter("key"))
                    .map(IdempotencyKey::value)
                    .orElse("");
        }
        if (key.isEmpty()) {
            exchange.redirect(PATH + "?"
                    + Stream.concat(Stream.of("key=" + AskingKey.draw(random)), kept())
                            .collect(Collectors.joining("&")));
            return;
        }
        amount();
        exchange.parameter(TopUpProof.WRONG).ifPresent(this::tell);
    }

    private Stream<String> kept() {
        return KEPT.stream()
                .sorted()
                .flatMap(name ->
                        exchange.parameter(name).map(value -> name + "=" + PageExchange.encoded(value)).stream());
    }

    /** A form that is sent asks for it before the page is opened. */
    private Optional<Money> amount() {
        if (!amountRead) {
            amountRead = true;
            amount = readAmount();
        }
        return amount;
    }

    /** @return what the owner allows of what was typed; empty too before anything was */
    private Optional<Money> readAmount() {
        Optional<String> typed = exchange.parameter("amount");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        form.with("amount", typed.get());
        Optional<Money> read = form.whole("amount", 1, Money.MAX_UNITS, notes).map(Money::rupiah);
        Optional<Money> allowed = read.filter(
                wanted -> wanted.compareTo(limits.leastTopUp()) >= 0 && wanted.compareTo(limits.mostTopUp()) <= 0);
        if (read.isPresent() && allowed.isEmpty()) {
            notes.field(FieldError.of(
                    "amount", "amount-not-allowed", shown.money(limits.leastTopUp()), shown.money(limits.mostTopUp())));
        }
        return allowed;
    }

    /** What {@link TopUpProofServlet} found wrong; the address says it by a word that is one of ours, or it says nothing. */
    private void tell(String wrong) {
        switch (wrong) {
            case "missing", "no-picture" -> notes.field(FieldError.of("picture", wrong));
            case "picture-too-large" -> notes.field(FieldError.of("picture", wrong, ReceivedPicture.MOST_MEGABYTES));
            case "picture-too-wide" -> notes.field(FieldError.of("picture", wrong, ReceivedPicture.MOST_MEGAPIXELS));
            case "too-many-waiting" -> notes.field(FieldError.of("amount", wrong, RequestFunds.MOST_WAITING));
            case "key" -> notes.refuse("seller.asking.refused.key");
            case "suspended" -> notes.refuse("seller.asking.refused.suspended");
            default -> {
                // somebody else's word
            }
        }
    }

    public void pay() {
        Optional<Money> wanted = amount();
        if (wanted.isEmpty() && notes.isClean()) {
            notes.field(FieldError.of("amount", "missing"));
        }
        Optional<ChannelCode> channel = exchange.parameter("channel").flatMap(Parsed::channelCode);
        Optional<IdempotencyKey> sent = AskingKey.read(exchange.parameter("key"));
        if (channel.isEmpty() || sent.isEmpty()) {
            notes.field(FieldError.of("channel", "missing"));
        }
        if (!notes.isClean()) {
            return;
        }
        String went = requestFunds
                .request(new RequestFunds.Command(
                        seller.code(),
                        wanted.orElseThrow(),
                        new RequestFunds.TopUpAtGateway(channel.orElseThrow()),
                        sent.orElseThrow(),
                        Answers.sha256(wanted.orElseThrow() + "\n" + channel.orElseThrow()),
                        visitor.actor()))
                .fold(new AskingTold(notes, shown, () -> key = AskingKey.draw(random)));
        if (!went.isEmpty()) {
            exchange.redirect(went);
        }
    }

    public FormFields getForm() {
        return form;
    }

    public FundsSettings getLimits() {
        return limits;
    }

    /** @return where to transfer to; none when the owner has told no account */
    public List<TransferAccounts.Account> getAccounts() {
        return accounts.all();
    }

    /** @return the channels that take the amount, with fee and total; none before there is an amount */
    public List<ViewChannels.Priced> getChannels() {
        if (channels == null) {
            channels = amount().map(viewChannels::view).orElse(List.of());
        }
        return channels;
    }

    /** @return the code of the channel that was chosen, or else of the first one */
    public String getChosen() {
        return exchange.parameter("channel")
                .filter(code -> getChannels().stream()
                        .anyMatch(one -> one.channel().code().value().equals(code)))
                .orElse(
                        getChannels().isEmpty()
                                ? ""
                                : getChannels().get(0).channel().code().value());
    }

    /** @return null before there is one that the owner allows */
    public @Nullable Money getAmount() {
        return amount().orElse(null);
    }

    public String getKey() {
        return key;
    }
}
