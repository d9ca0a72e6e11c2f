package id.mikhmon.application.funds;

import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.application.payment.StartPayment;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.RequestEvent;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Decides, stores the request under its key, and moves money last. What the owner lets pass unseen is counted once more while
 * the wallet is locked, so that requests at the same moment do not pass it together.
 */
public final class RequestFundsService implements RequestFunds {
    private static final Duration UNSEEN_PERIOD = Duration.ofHours(24);

    private final FundsRequests requests;
    private final HoldAgent agents;
    private final PostEntry ledger;
    private final FindChannels channels;
    private final StartPayment payments;
    private final FundsRecords records;
    private final Transactions transactions;
    private final FundsSettings settings;
    private final RandomGenerator random;
    private final Clock clock;

    public RequestFundsService(
            FundsRequests requests,
            HoldAgent agents,
            PostEntry ledger,
            FindChannels channels,
            StartPayment payments,
            FundsRecords records,
            Transactions transactions,
            FundsSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.requests = requests;
        this.agents = agents;
        this.ledger = ledger;
        this.channels = channels;
        this.payments = payments;
        this.records = records;
        this.transactions = transactions;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Outcome request(Command command) {
        try {
            return attempt(command, Looking.UNSEEN_IF_ALLOWED);
        } catch (PassedTogether together) {
            return attempt(command, Looking.BY_A_PERSON);
        } catch (TakenBack back) {
            return new Overdrawn(back.available);
        }
    }

    private enum Looking {
        UNSEEN_IF_ALLOWED,
        BY_A_PERSON
    }

    private Outcome attempt(Command command, Looking looking) {
        return transactions.required(() -> before(command).orElseGet(() -> decide(command, looking)));
    }

    private Optional<Outcome> before(Command command) {
        return requests.findKey(command.agent(), command.wanted().kind(), command.key())
                .map(holder -> repeated(holder, command));
    }

    private Outcome repeated(FundsRequests.KeyHolder holder, Command command) {
        return holder.fingerprint().equals(command.fingerprint())
                ? new RequestedBefore(requests.find(holder.request()).orElseThrow())
                : new KeyUsedOtherwise();
    }

    private Outcome decide(Command command, Looking looking) {
        RequestKind kind = command.wanted().kind();
        Optional<Agent> agent = agents.hold(command.agent()).filter(Agent::active);
        if (agent.isEmpty()) {
            return new AgentMayNotAsk();
        }
        Money least = kind == RequestKind.TOP_UP ? settings.leastTopUp() : settings.leastWithdrawal();
        Money most = kind == RequestKind.TOP_UP ? settings.mostTopUp() : Money.rupiah(Money.MAX_UNITS);
        if (command.amount().compareTo(least) < 0 || command.amount().compareTo(most) > 0) {
            return new AmountOutOfBounds(least, most);
        }
        if (requests.waiting(command.agent(), kind) >= MOST_WAITING) {
            // While it was decided, a rival may have asked under the same key, and then this is no request more.
            return before(command).orElseGet(TooManyWaiting::new);
        }
        return command.wanted() instanceof TopUpAtGateway atGateway
                ? toBePaid(command, agent.get(), atGateway.channel())
                : toBeDecided(command, agent.get(), looking);
    }

    private Outcome toBePaid(Command command, Agent agent, ChannelCode code) {
        Optional<Channel> channel = channels.find(code);
        if (channel.isEmpty()) {
            return new UnknownChannel();
        }
        if (!channel.get().takes(command.amount())) {
            return new AmountOutOfBounds(channel.get().least(), channel.get().most());
        }
        FundsRequest request = FundsRequest.askAtGateway(
                FundsRequestId.draw(RequestKind.TOP_UP, random),
                command.agent(),
                command.amount(),
                OrderId.draw(random),
                now());
        return claimed(request, command, () -> {
            payments.start(TopUpBills.bill(request, agent), channel.get());
            records.audit(command.actor(), request, Optional.empty());
            return new Requested(request);
        });
    }

    /** @param then what is done when nobody had the key before */
    private Outcome claimed(FundsRequest request, Command command, Supplier<Outcome> then) {
        return requests.claim(request, command.key(), command.fingerprint())
                .map(first -> repeated(first, command))
                .orElseGet(then);
    }

    private Outcome toBeDecided(Command command, Agent agent, Looking looking) {
        FundsRequest request = FundsRequest.ask(
                FundsRequestId.draw(command.wanted().kind(), random),
                command.agent(),
                command.amount(),
                command.wanted().destination(),
                now());
        return claimed(request, command, () -> decidedLater(request, command, agent, looking));
    }

    private Outcome decidedLater(FundsRequest request, Command command, Agent agent, Looking looking) {
        command.wanted().proof().ifPresent(proof -> requests.addProof(request.id(), proof));
        if (looking == Looking.UNSEEN_IF_ALLOWED && passesUnseen(request, request.amount())) {
            FundsRequest done = carriedOut(request, agent);
            records.audit(command.actor(), request, Optional.empty());
            return new Requested(done);
        }
        records.tellOwner(request);
        reserve(request);
        records.audit(command.actor(), request, Optional.empty());
        return new Requested(request);
    }

    /** @param more what comes on top of what is stored */
    private boolean passesUnseen(FundsRequest request, Money more) {
        return request.kind() == RequestKind.TOP_UP
                && requests.toppedUp(
                                        request.agent(),
                                        Actor.SYSTEM.name(),
                                        request.requestedAt().minus(UNSEEN_PERIOD))
                                .plus(more)
                                .compareTo(settings.unseenTopUps())
                        <= 0;
    }

    private FundsRequest carriedOut(FundsRequest request, Agent agent) {
        Decision unseen = new Decision(
                Actor.SYSTEM.name(), Optional.empty(), Optional.of(MoneyPlace.BANK), request.requestedAt());
        FundsRequest done = request.decided(RequestEvent.CARRIED_OUT, unseen).orElseThrow();
        records.settle(done, Optional.of(agent), Actor.SYSTEM, () -> {
            if (!passesUnseen(request, Money.rupiah(0))) {
                throw new PassedTogether();
            }
        });
        return done;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void reserve(FundsRequest request) {
        request.reservation().map(ledger::post).ifPresent(outcome -> {
            if (outcome instanceof PostEntry.Overdrawn overdrawn) {
                throw new TakenBack(overdrawn.available());
            }
            if (outcome instanceof PostEntry.PostedBefore) {
                throw new IllegalStateException("request " + request.id() + " is new and was posted before");
            }
        });
    }

    /** Carries the refusal over the rollback. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Money available;

        TakenBack(Money available) {
            super(null, null, false, false);
            this.available = available;
        }
    }

    /** A rival at the same moment used up what may pass unseen; everything is rolled back, and a person decides. */
    private static final class PassedTogether extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PassedTogether() {
            super(null, null, false, false);
        }
    }
}
