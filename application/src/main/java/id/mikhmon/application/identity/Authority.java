package id.mikhmon.application.identity;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonKind;
import java.util.Set;

/**
 * On whose word rights are given. Nobody gives what it does not have itself.
 *
 * @param administrator whether it is an administrator's word; only that makes or touches another administrator
 */
public record Authority(Actor actor, boolean administrator, Set<Capability> capabilities) {
    public Authority {
        capabilities = Set.copyOf(capabilities);
    }

    public static Authority of(Who who, Actor actor) {
        // An administrator's token that was given less is no administrator.
        boolean all = who.kind() == PersonKind.ADMIN && who.capabilities().containsAll(Capability.ALL);
        return new Authority(actor, all, who.capabilities());
    }

    /** Whoever holds the token of the installation. */
    public static Authority automation(String address) {
        return new Authority(Actor.automation(address), true, Capability.ALL);
    }

    public boolean may(Capability capability) {
        return administrator || capabilities.contains(capability);
    }

    boolean mayTouch(Person person) {
        return administrator
                || switch (person.kind()) {
                    case ADMIN -> false;
                    case STAFF -> capabilities.containsAll(person.granted());
                    // Whoever can come in as an agent can spend its money.
                    case AGENT -> capabilities.contains(Capability.CORRECT_LEDGER);
                };
    }
}
