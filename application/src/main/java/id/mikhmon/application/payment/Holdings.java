package id.mikhmon.application.payment;

import id.mikhmon.application.ledger.FindEntry;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.application.ledger.TakenBack;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what of the money that {@link Takings} posted is still in the house, and what became of it. Changes nothing. */
public final class Holdings {
    private final FindEntry find;

    public Holdings(FindEntry find) {
        this.find = find;
    }

    /** @return whether money was posted for that transaction beside the payment */
    boolean knows(Payment payment, String transaction) {
        return find.find(MoneyCauses.of(payment, transaction)).isPresent();
    }

    /** @return whether money was posted for the cause and is still here */
    boolean holds(Cause came) {
        return find.find(came).isPresent() && find.find(came.reversal()).isEmpty();
    }

    /** What became of money that is still in the house. */
    enum Use {
        /** The price of something sold, at once or by a decision. */
        SOLD,
        UNCLEAR,
        /** The owner keeps it, or put it into a wallet; nothing was sold for it. */
        KEPT
    }

    /**
     * Money that came for an order and was not returned.
     *
     * @param cause what it was posted for: the payment, or one transaction {@link Takings#beside} it
     * @param at when it came, or was told
     */
    record Held(Payment payment, Cause cause, Money received, Use use, Instant at) {
        /** @return whether it is the money of the payment itself */
        boolean isMain() {
            return cause.equals(MoneyCauses.of(payment));
        }

        /** @return whether somebody has to decide about it */
        boolean isUnclear() {
            return use == Use.UNCLEAR && !received.isZero();
        }

        /** @return whether somebody has to decide about it without knowing how much it is */
        boolean isUnknown() {
            return use == Use.UNCLEAR && received.isZero();
        }

        /**
         * @return what of it the wallet of an agent gets that paid it: first what was asked for, then what the gateway adds for
         *     itself goes to its fee, and what came above both is the wallet's again. So whoever paid more never gets less.
         */
        Money forWallet() {
            if (received.compareTo(payment.amount()) <= 0) {
                return received;
            }
            return received.compareTo(payment.total()) < 0 ? payment.amount() : received.minus(payment.fee());
        }
    }

    /** @return what was not returned of the money of all these attempts and of what came beside them */
    List<Held> held(List<Payment> attempts) {
        return attempts.stream()
                .filter(payment -> payment.paidAt().isPresent())
                .flatMap(payment -> held(payment).stream())
                .toList();
    }

    private List<Held> held(Payment payment) {
        Optional<JournalEntry> main = find.find(MoneyCauses.of(payment)).map(RecordedEntry::entry);
        // From before there was a ledger, or without an amount: then the state of the payment tells.
        Use otherwise = payment.state() == PaymentState.PAID ? Use.SOLD : Use.UNCLEAR;
        List<Held> all = new ArrayList<>();
        if (payment.state() != PaymentState.REFUNDED) {
            all.add(new Held(
                    payment,
                    MoneyCauses.of(payment),
                    payment.paidAmount().orElse(Money.rupiah(0)),
                    main.map(this::use).orElse(otherwise),
                    payment.paidAt().orElseThrow()));
        }
        find.under(MoneyCauses.of(payment)).stream()
                .map(RecordedEntry::entry)
                .filter(entry -> find.find(entry.cause().reversal()).isEmpty())
                .forEach(
                        entry -> all.add(new Held(payment, entry.cause(), cameUnclear(entry), use(entry), entry.at())));
        return all;
    }

    /** @return what was taken back of what decisions had put into wallets of the money of all these attempts */
    List<TakenBack> takenBack(List<Payment> attempts) {
        return attempts.stream()
                .map(MoneyCauses::of)
                .flatMap(main -> Stream.concat(
                        Stream.of(main),
                        find.under(main).stream().map(beside -> beside.entry().cause())))
                .map(came -> MoneyCauses.decision(came).reversal())
                .flatMap(reversal -> find.find(reversal).stream())
                .flatMap(reversal -> TakenBack.of(reversal.entry()).stream())
                .toList();
    }

    private Use use(JournalEntry entry) {
        if (!touches(entry, AccountId.UNCLEAR)) {
            return Use.SOLD;
        }
        return find.find(MoneyCauses.decision(entry.cause()))
                .map(decided -> touches(decided.entry(), AccountId.SALES) ? Use.SOLD : Use.KEPT)
                .orElse(Use.UNCLEAR);
    }

    private static boolean touches(JournalEntry entry, AccountId account) {
        return entry.postings().stream().anyMatch(posting -> posting.account().equals(account));
    }

    /** @return what an entry of unclear money brought */
    static Money cameUnclear(JournalEntry entry) {
        return entry.postings().stream()
                .filter(posting -> posting.account().equals(AccountId.UNCLEAR))
                .map(posting -> posting.amount().size())
                .reduce(Money.rupiah(0), Money::plus);
    }
}
