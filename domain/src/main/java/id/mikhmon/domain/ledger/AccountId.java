package id.mikhmon.domain.ledger;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.payment.GatewayId;
import java.util.Optional;

/**
 * One account of the chart. Its text form is the kind's word and, where there is one, the owner: {@code wallet:AG001},
 * {@code gateway:TRIPAY}, {@code sales}. Accounts sort by their text form, which is also the order in which they are locked.
 */
public record AccountId(AccountKind kind, Optional<String> owner) implements Comparable<AccountId> {
    public static final AccountId SALES = new AccountId(AccountKind.SALES, Optional.empty());
    public static final AccountId BUYERS_FEES = new AccountId(AccountKind.BUYERS_FEES, Optional.empty());
    public static final AccountId COMMISSION_COST = new AccountId(AccountKind.COMMISSION_COST, Optional.empty());
    public static final AccountId CASH = new AccountId(AccountKind.CASH, Optional.empty());
    public static final AccountId BANK = new AccountId(AccountKind.BANK, Optional.empty());
    public static final AccountId CORRECTIONS = new AccountId(AccountKind.CORRECTIONS, Optional.empty());
    public static final AccountId UNCLEAR = new AccountId(AccountKind.UNCLEAR, Optional.empty());

    public AccountId {
        if (owner.isPresent() == (kind.owner() == AccountKind.Owner.NOBODY)) {
            throw new IllegalArgumentException("an account " + kind.word() + " has another kind of owner");
        }
        if (kind.owner() == AccountKind.Owner.AGENT) {
            new AgentCode(owner.orElseThrow());
        }
        if (kind.owner() == AccountKind.Owner.GATEWAY) {
            GatewayId.valueOf(owner.orElseThrow());
        }
    }

    public static AccountId wallet(AgentCode agent) {
        return of(AccountKind.WALLET, agent.value());
    }

    public static AccountId commission(AgentCode agent) {
        return of(AccountKind.COMMISSION, agent.value());
    }

    public static AccountId withdrawals(AgentCode agent) {
        return of(AccountKind.WITHDRAWALS, agent.value());
    }

    public static AccountId gateway(GatewayId gateway) {
        return of(AccountKind.GATEWAY, gateway.name());
    }

    public static AccountId fees(GatewayId gateway) {
        return of(AccountKind.FEES, gateway.name());
    }

    private static AccountId of(AccountKind kind, String owner) {
        return new AccountId(kind, Optional.of(owner));
    }

    /** @throws IllegalArgumentException when the text names no account */
    public static AccountId parse(String text) {
        AccountKind kind =
                kindOf(text).orElseThrow(() -> new IllegalArgumentException("there is no such kind of account"));
        int colon = text.indexOf(':');
        return new AccountId(kind, colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1)));
    }

    /** @return the kind of the account, also when its owner is none; empty when the chart has no such kind */
    public static Optional<AccountKind> kindOf(String text) {
        int colon = text.indexOf(':');
        return AccountKind.ofWord(colon < 0 ? text : text.substring(0, colon));
    }

    /** @return the agent whose account it is, if it is one's */
    public Optional<AgentCode> agent() {
        return kind.owner() == AccountKind.Owner.AGENT ? owner.map(AgentCode::new) : Optional.empty();
    }

    @Override
    public int compareTo(AccountId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return owner.map(name -> kind.word() + ":" + name).orElse(kind.word());
    }
}
