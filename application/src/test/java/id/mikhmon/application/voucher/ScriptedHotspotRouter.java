package id.mikhmon.application.voucher;

import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.application.voucher.port.HotspotRouter;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** A router that keeps users and does what a test tells it: lose an answer, be away, refuse. */
public final class ScriptedHotspotRouter implements HotspotRouter, RouterProbe {
    /** What goes wrong with the next command. */
    public enum Fault {
        /** The command is carried out, its answer is lost. */
        ANSWER_LOST,
        /** The command is lost. */
        COMMAND_LOST,
        UNREACHABLE,
        REFUSED
    }

    private final Map<String, HotspotUser> users = new ConcurrentHashMap<>();
    private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private boolean away;
    private final AtomicInteger adds = new AtomicInteger();
    private volatile Runnable afterAdding = () -> {};

    public void next(Fault fault) {
        faults.add(fault);
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /** What happens elsewhere between the making of the next user and the record of it. */
    public void afterNextAdd(Runnable meanwhile) {
        afterAdding = meanwhile;
    }

    /** Somebody has logged in with it. */
    public void use(String name) {
        used.add(name);
    }

    public void put(HotspotUser user) {
        users.put(user.name().value(), user);
    }

    public Map<String, HotspotUser> users() {
        return users;
    }

    /** @return how many users were really made */
    public int adds() {
        return adds.get();
    }

    @Override
    public Answer admit(Router router, HotspotUser user) {
        Optional<Fault> fault = Optional.ofNullable(faults.poll());
        if (away || fault.filter(Fault.UNREACHABLE::equals).isPresent()) {
            return new Unreachable("scripted");
        }
        if (fault.filter(Fault.REFUSED::equals).isPresent()) {
            return new Refused("scripted");
        }
        if (fault.filter(Fault.COMMAND_LOST::equals).isPresent()) {
            return new Unknown("scripted");
        }
        Answer answer = add(user);
        return fault.isPresent() ? new Unknown("scripted") : answer;
    }

    private Answer add(HotspotUser user) {
        HotspotUser there = users.putIfAbsent(user.name().value(), user);
        if (there == null) {
            adds.incrementAndGet();
            Runnable meanwhile = afterAdding;
            afterAdding = () -> {};
            meanwhile.run();
            return new Admitted();
        }
        return there.comment().equals(user.comment()) ? new Admitted() : new TakenByAnother();
    }

    @Override
    public Answer lookUp(Router router, HotspotUser user) {
        if (away) {
            return new Unreachable("scripted");
        }
        HotspotUser there = users.get(user.name().value());
        if (there == null) {
            return new Absent();
        }
        return there.comment().equals(user.comment()) ? new Admitted() : new TakenByAnother();
    }

    @Override
    public Answer remove(Router router, HotspotUser user) {
        Optional<Fault> fault = Optional.ofNullable(faults.poll());
        if (away || fault.filter(Fault.UNREACHABLE::equals).isPresent()) {
            return new Unreachable("scripted");
        }
        if (fault.filter(Fault.REFUSED::equals).isPresent()) {
            return new Refused("scripted");
        }
        if (fault.filter(Fault.COMMAND_LOST::equals).isPresent()) {
            return new Unknown("scripted");
        }
        HotspotUser there = users.get(user.name().value());
        if (there != null && !there.comment().equals(user.comment())) {
            return new TakenByAnother();
        }
        if (there != null && used.contains(user.name().value())) {
            return new Used();
        }
        users.remove(user.name().value());
        return fault.isPresent() ? new Unknown("scripted") : new Absent();
    }

    /** Its condition does not depend on being asked. */
    @Override
    public void lookAfter(Router router) {}

    @Override
    public Findings test(Router router) {
        return new Findings(
                !away, Optional.of("scripted"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Condition condition(RouterName router) {
        return new Condition(away ? State.DOWN : State.REACHABLE, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
