package id.mikhmon.application.sale;

import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.SaleLimit;
import id.mikhmon.domain.sale.SaleLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes the sale, or takes all of it back when it turns out to be over a limit and holds it instead. The limits are asked while
 * the wallet is locked: of sales at the same moment each counts those before it.
 */
public final class SellVouchersService implements SellVouchers {
    private static final SaleLimits.Activity UNKNOWN = new SaleLimits.Activity(0, 0, 0);

    private final SaleRegister register;
    private final Sales sales;
    private final HeldSales held;
    private final TellOwner owner;
    private final Transactions transactions;
    private final SaleLimits limits;
    private final ZoneId zone;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param zone whose clocks tell when the hours are odd */
    public SellVouchersService(
            SaleRegister register,
            Sales sales,
            HeldSales held,
            TellOwner owner,
            Transactions transactions,
            SaleLimits limits,
            ZoneId zone,
            RandomGenerator random,
            Clock clock) {
        this.register = register;
        this.sales = sales;
        this.held = held;
        this.owner = owner;
        this.transactions = transactions;
        this.limits = limits;
        this.zone = zone;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Outcome sell(Command command) {
        SaleRegister.Guard guard =
                limits.any() && command.staff().isEmpty() ? this::refuseOverLimit : SaleRegister.Guard.NONE;
        try {
            // Whether the key made a sale before, its unique index says when it is claimed.
            return transactions.required(() -> heldBefore(command).orElseGet(() -> register.sell(command, guard)));
        } catch (TakenBack back) {
            return back.outcome();
        } catch (OverLimit over) {
            return transactions.required(() -> before(command).orElseGet(() -> hold(command, over)));
        }
    }

    private Optional<Outcome> before(Command command) {
        return register.before(command).or(() -> heldBefore(command));
    }

    /** Also without limits: what was held before the owner took them away is still his to decide. */
    private Optional<Outcome> heldBefore(Command command) {
        return held.findKey(command.agent(), command.key())
                .map(holder -> register.before(command).orElseGet(() -> repeated(holder, command)));
    }

    private static Outcome repeated(HeldSales.KeyHolder holder, Command command) {
        return holder.fingerprint().equals(command.fingerprint()) ? new Held(holder.held()) : new KeyUsedOtherwise();
    }

    private void refuseOverLimit(AgentSale sale) {
        Instant now = sale.soldAt();
        SaleLimits.Activity activity = limits.counts()
                ? sales.activity(sale.agent(), now.minus(Duration.ofMinutes(1)), now.minus(Duration.ofDays(1)))
                : UNKNOWN;
        limits.reached(LocalTime.ofInstant(now, zone), activity).ifPresent(limit -> {
            throw new OverLimit(sale, limit);
        });
    }

    private Outcome hold(Command command, OverLimit over) {
        if (held.waiting(command.agent()) >= MOST_HELD) {
            return new TooManyHeld();
        }
        HeldSale waiting = new HeldSale(
                HeldSaleId.draw(random),
                command.agent(),
                over.sale.offer(),
                over.sale.offerName(),
                command.count(),
                over.sale.buy(),
                command.customer(),
                over.limit,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        Optional<HeldSales.KeyHolder> first = held.claim(waiting, command.key(), command.fingerprint());
        if (first.isPresent()) {
            return repeated(first.get(), command);
        }
        owner.tell(
                new MessageKey("held-sale-" + waiting.id()),
                MessageTemplate.HELD_SALE_WAITING,
                Map.of(
                        "reference", waiting.id().value(),
                        "agent", waiting.agent().value(),
                        "count", Integer.toString(waiting.count()),
                        "offer", waiting.offerName(),
                        "amount", Long.toString(waiting.total().units())));
        return new Held(waiting.id());
    }

    /** Carries what was over which limit out of the transaction that is rolled back. */
    private static final class OverLimit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient AgentSale sale;
        private final SaleLimit limit;

        OverLimit(AgentSale sale, SaleLimit limit) {
            super(null, null, false, false);
            this.sale = sale;
            this.limit = limit;
        }
    }
}
