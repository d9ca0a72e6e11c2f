package id.mikhmon.web.portal.agent.funds;

import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.application.funds.ViewUnclear;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.application.payment.FindPayment;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.page.QrCode;
import id.mikhmon.web.portal.agent.FundsStanding;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One top-up or withdrawal of the agent who is signed in: how it stands, and how to pay it. */
@Named("agentRequest")
@RequestScoped
public class AgentRequestBacking implements Page {
    @Inject
    ViewRequest viewRequest;

    @Inject
    ViewUnclear viewUnclear;

    @Inject
    FindPayment findPayment;

    @Inject
    FindChannels findChannels;

    @Inject
    Seller seller;

    @Inject
    PageExchange exchange;

    private @Nullable FundsRequest found;
    private Optional<Payment> payment = Optional.empty();
    private ViewUnclear.Standing unclear = ViewUnclear.Standing.NOTHING;

    static String addressOf(FundsRequest request) {
        return "/agent/request?item=" + request.id();
    }

    @Override
    public void open() {
        exchange.item()
                .flatMap(text -> Parsed.as(FundsRequestId::new, text))
                .flatMap(id -> viewRequest.ofAgent(seller.code(), id))
                .ifPresentOrElse(this::show, exchange::notFound);
    }

    private void show(FundsRequest request) {
        found = request;
        payment = request.bill().flatMap(findPayment::ofBill);
        unclear = viewUnclear.view(request);
    }

    /** @return null when the agent has no such request */
    public @Nullable FundsRequest getFound() {
        return found;
    }

    private FundsRequest request() {
        return Objects.requireNonNull(found, "there is no such request to be shown");
    }

    public boolean isTopUp() {
        return request().kind() == RequestKind.TOP_UP;
    }

    public FundsStanding getStanding() {
        return FundsStanding.of(request().state());
    }

    /** @return the sentence on what happens next, as a part of the text's key below {@code seller.request.next.} */
    public String getNext() {
        return switch (request().state()) {
            case WAITING -> isTopUp() ? "waiting" : "waiting_withdrawal";
            case UNPAID -> isPayable() ? "payable" : isUnsure() ? "unsure" : "preparing";
            case DONE -> isTopUp() ? (request().needsAttention() ? "done_and_more" : "done") : "done_withdrawal";
            case REJECTED -> isTopUp() ? "rejected" : "rejected_withdrawal";
            case ENDED -> ended();
            case REVIEW -> "review";
            case RETURNED -> "returned";
        };
    }

    /** Of money that came it says who gave it back last, as far as that is known. */
    private String ended() {
        List<UnclearDecision> decisions = unclear.decisions();
        if (decisions.isEmpty()) {
            return payment.filter(one -> one.state() == PaymentState.REFUNDED).isPresent() ? "sent_back" : "ended";
        }
        // What was credited last is in the wallet no more: then the gateway took it.
        return decisions.get(decisions.size() - 1).isCredit() ? "returned" : "given_back";
    }

    /** @return after how many seconds the page asks again, zero when no news will come */
    public int getRefresh() {
        return switch (request().state()) {
            case UNPAID -> isPayable() ? 10 : 3;
            case WAITING -> 20;
            case REVIEW -> 60;
            case DONE, REJECTED, ENDED, RETURNED -> request().needsAttention() ? 60 : 0;
        };
    }

    private boolean isUnsure() {
        return payment.filter(one -> one.state() == PaymentState.UNKNOWN).isPresent();
    }

    /** @return whether the agent can pay it now */
    public boolean isPayable() {
        return request().state() == RequestState.UNPAID
                && payment.filter(one -> one.state() == PaymentState.OPEN).isPresent();
    }

    /** @return how it is paid; only while it is payable */
    public Payment getPayment() {
        return payment.orElseThrow();
    }

    public String getChannel() {
        return findChannels
                .find(getPayment().channel())
                .map(Channel::name)
                .orElse(getPayment().channel().value());
    }

    public Optional<QrCode> getQr() {
        return getPayment().instruction().qrString().flatMap(QrCode::of);
    }

    /** @return empty when there is none */
    public String getPayCode() {
        return getPayment()
                .instruction()
                .payCode()
                .map(code -> code.replaceAll("\\s", ""))
                .orElse("");
    }

    /** @return the gateway's own page, or else its picture of a code that we cannot draw; empty when there is none */
    public String getCheckout() {
        return getPayment()
                .instruction()
                .checkoutUrl()
                .filter(AgentRequestBacking::isWebAddress)
                .or(() -> getQr().isPresent()
                        ? Optional.empty()
                        : getPayment().instruction().qrUrl().filter(AgentRequestBacking::isWebAddress))
                .orElse("");
    }

    /** A gateway's address becomes a link, so it must not be one that runs anything. */
    private static boolean isWebAddress(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    /** @return why it was rejected, or what the owner added; empty for nothing, and where it stands with {@link #getDecisions} */
    public String getReason() {
        return unclear.decisions().isEmpty()
                ? request().decision().flatMap(Decision::reason).orElse("")
                : "";
    }

    /** @return what went into the wallet, what waits for the owner, and what was taken out again */
    public ViewUnclear.Standing getMoney() {
        return unclear;
    }

    /** @return what the owner decided about money that did not fit, oldest first */
    public List<UnclearDecision> getDecisions() {
        return unclear.decisions();
    }
}
