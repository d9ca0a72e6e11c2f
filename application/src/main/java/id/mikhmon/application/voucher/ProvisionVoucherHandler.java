package id.mikhmon.application.voucher;

import id.mikhmon.application.order.FindOrder;
import id.mikhmon.application.outbox.OutboxHandler;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.transaction.GroupedWork;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.HotspotRouter;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Makes the drawn voucher on its router. The code was stored before, so that a lost answer is cleared up by reading back:
 * ours by its comment, done; somebody else's, the next code; not there, made again. When the money went back before the
 * voucher was recorded as made, it is taken off the router instead, where an attempt may have left it.
 */
public final class ProvisionVoucherHandler implements OutboxHandler {
    public static final String TYPE = "voucher.provision.v1";

    private static final int MOST_DRAWS_AT_ONCE = 5;
    private static final int MOST_READ_AT_ONCE = 32;
    private static final Duration WITHOUT_ROUTER = Duration.ofSeconds(30);

    private final FindOrder orders;
    private final Vouchers vouchers;
    private final FindRouters routers;
    private final HotspotRouter hotspot;
    private final TakingOff takingOff;
    private final VoucherRecords records;
    private final Transactions transactions;
    private final RandomGenerator random;
    private final Clock clock;
    private final GroupedWork<OrderId, Optional<Job>> jobs = new GroupedWork<>(MOST_READ_AT_ONCE, this::read);

    public ProvisionVoucherHandler(
            FindOrder orders,
            Vouchers vouchers,
            FindRouters routers,
            HotspotRouter hotspot,
            TakingOff takingOff,
            VoucherRecords records,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        this.orders = orders;
        this.vouchers = vouchers;
        this.routers = routers;
        this.hotspot = hotspot;
        this.takingOff = takingOff;
        this.records = records;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Result handle(OutboxStore.Claimed message) {
        return jobs.done(new OrderId(message.subject()))
                .map(job -> work(job, message.attempts() > 1))
                .orElseGet(() -> new Blocked("order, voucher or their link is missing"));
    }

    private List<Optional<Job>> read(List<GroupedWork.Item<OrderId>> all) {
        return transactions.required(() -> {
            List<OrderId> ids = all.stream().map(GroupedWork.Item::subject).toList();
            Map<OrderId, Order> orderOf =
                    orders.findAll(ids).stream().collect(Collectors.toMap(Order::id, Function.identity()));
            Map<OrderId, Voucher> voucherOf =
                    vouchers.findAll(ids).stream().collect(Collectors.toMap(Voucher::order, Function.identity()));
            return ids.stream()
                    .map(id -> Optional.ofNullable(orderOf.get(id))
                            .flatMap(order ->
                                    Optional.ofNullable(voucherOf.get(id)).map(voucher -> job(order, voucher))))
                    .toList();
        });
    }

    private Job job(Order order, Voucher voucher) {
        return new Job(order, voucher, routers.find(order.entitlement().router()));
    }

    private Result work(Job job, boolean triedBefore) {
        if (job.voucher() instanceof Voucher.Provisioned) {
            return new Done();
        }
        if (job.router().isEmpty()) {
            return new Again(
                    WITHOUT_ROUTER, "router " + job.order().entitlement().router() + " is not registered");
        }
        Attempt attempt = new Attempt(job.order(), job.router().get());
        Voucher.Drawn drawn = (Voucher.Drawn) job.voucher();
        if (job.order().state() == OrderState.REFUNDED) {
            return attempt.takeOff(drawn);
        }
        for (int draws = 0; draws < MOST_DRAWS_AT_ONCE; draws++) {
            Optional<Result> end = attempt.make(drawn, triedBefore && draws == 0);
            if (end.isPresent()) {
                return end.get();
            }
            drawn = drawnAgain(job.order(), drawn);
        }
        return new Retry("the router has somebody else's user for each of " + MOST_DRAWS_AT_ONCE + " codes");
    }

    private Voucher.Drawn drawnAgain(Order order, Voucher.Drawn taken) {
        Voucher.Drawn next = taken;
        for (int draws = 0; draws < IssueVoucherService.MOST_DRAWS; draws++) {
            next = next.drawnAgain(order.entitlement(), random, clock.instant());
            Voucher.Drawn candidate = next;
            if (transactions.required(
                    () -> vouchers.replace(candidate, order.entitlement().router()))) {
                return candidate;
            }
        }
        throw new IllegalStateException("no free code left in the format of offer " + order.offer());
    }

    private record Job(Order order, Voucher voucher, Optional<Router> router) {}

    /** One order on one router; an empty result of {@link #make} asks for another code. */
    private final class Attempt implements HotspotRouter.Cases<Optional<Result>> {
        private final Order order;
        private final Router router;
        private Optional<Voucher.Drawn> inHand = Optional.empty();

        Attempt(Order order, Router router) {
            this.order = order;
            this.router = router;
        }

        Optional<Result> make(Voucher.Drawn drawn, boolean lookFirst) {
            inHand = Optional.of(drawn);
            HotspotRouter.HotspotUser user = user(drawn);
            return (lookFirst ? hotspot.lookUp(router, user) : hotspot.admit(router, user)).fold(this);
        }

        Result takeOff(Voucher.Drawn drawn) {
            return takingOff.takeOff(router, order, drawn);
        }

        private HotspotRouter.HotspotUser user(Voucher.Drawn drawn) {
            return TakingOff.user(order, drawn);
        }

        @Override
        public Optional<Result> admitted(HotspotRouter.Admitted answer) {
            Voucher.Drawn made = inHand.orElseThrow();
            return Optional.of(records.provisioned(made) ? new Done() : takeOff(made));
        }

        @Override
        public Optional<Result> takenByAnother(HotspotRouter.TakenByAnother answer) {
            return Optional.empty();
        }

        @Override
        public Optional<Result> absent(HotspotRouter.Absent answer) {
            return hotspot.admit(router, user(inHand.orElseThrow())).fold(this);
        }

        /** Nobody asked for a removal; whoever is on it, the voucher stands there. */
        @Override
        public Optional<Result> used(HotspotRouter.Used answer) {
            return admitted(new HotspotRouter.Admitted());
        }

        @Override
        public Optional<Result> refused(HotspotRouter.Refused answer) {
            records.undeliverable(order.id());
            return Optional.of(new Blocked(answer.reason()));
        }

        @Override
        public Optional<Result> unreachable(HotspotRouter.Unreachable answer) {
            return Optional.of(new SystemDown(answer.reason()));
        }

        @Override
        public Optional<Result> unknown(HotspotRouter.Unknown answer) {
            return Optional.of(new Retry(answer.reason()));
        }
    }
}
