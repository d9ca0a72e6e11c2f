package id.mikhmon.domain.agent;

import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/**
 * A reseller. Only an active one sells; orders that came over its link stay its own when it is switched off.
 *
 * @param upline the agent who brought this one in and earns with it; nobody is above itself, however far up
 * @param creditLimit how far below zero the agent's balance may go
 * @param lowBalanceAlert the balance under which the agent is warned, empty for never
 * @param offers what it may sell, empty for everything
 * @param routers on which routers it may sell, empty for all
 * @param notes for the owner's eyes
 */
public record Agent(
        AgentCode code,
        String name,
        PhoneNumber phone,
        Optional<String> email,
        LevelCode level,
        Optional<AgentCode> upline,
        AgentStatus status,
        Money creditLimit,
        Optional<Money> lowBalanceAlert,
        Set<OfferId> offers,
        Set<RouterName> routers,
        String notes) {
    public static final int LONGEST_EMAIL = 120;
    public static final int LONGEST_NOTES = 500;

    /** How many offers or routers an agent may be held to. */
    public static final int MOST_ALLOWED = 50;

    public Agent {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("an agent's name has 1 to 60 characters");
        }
        if (email.filter(address -> address.length() > LONGEST_EMAIL || address.indexOf('@') < 1)
                .isPresent()) {
            throw new IllegalArgumentException("an e-mail address has an @ and at most 120 characters");
        }
        if (upline.filter(code::equals).isPresent()) {
            throw new IllegalArgumentException("an agent is not its own upline");
        }
        if (notes.length() > LONGEST_NOTES) {
            throw new IllegalArgumentException("notes have at most 500 characters");
        }
        offers = Set.copyOf(offers);
        routers = Set.copyOf(routers);
        if (offers.size() > MOST_ALLOWED || routers.size() > MOST_ALLOWED) {
            throw new IllegalArgumentException("an agent is held to at most 50 offers and 50 routers");
        }
    }

    /** An agent as it starts: without upline and credit, free to sell everything. */
    public Agent(AgentCode code, String name, PhoneNumber phone, LevelCode level, boolean active) {
        this(
                code,
                name,
                phone,
                Optional.empty(),
                level,
                Optional.empty(),
                active ? AgentStatus.ACTIVE : AgentStatus.SUSPENDED,
                Money.rupiah(0),
                Optional.empty(),
                Set.of(),
                Set.of(),
                "");
    }

    public boolean active() {
        return status == AgentStatus.ACTIVE;
    }

    /** @return whether the offer and its router are among those that the agent may sell; not whether it is on sale */
    public boolean maySell(Offer offer) {
        return (offers.isEmpty() || offers.contains(offer.id()))
                && (routers.isEmpty() || routers.contains(offer.entitlement().router()));
    }

    public Agent under(Optional<AgentCode> other) {
        return new Agent(
                code, name, phone, email, level, other, status, creditLimit, lowBalanceAlert, offers, routers, notes);
    }

    public Agent in(LevelCode other) {
        return new Agent(
                code, name, phone, email, other, upline, status, creditLimit, lowBalanceAlert, offers, routers, notes);
    }

    @Override
    public String toString() {
        return "Agent[" + code + "]";
    }
}
