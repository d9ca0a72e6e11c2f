package id.mikhmon.domain.agent;

import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Agents as phrases: {@code anAgent(2).under(1).onlyOffers("1hari").agent()} is AG002 below AG001. */
public final class AgentFixture {
    private final int number;
    private String name;
    private String level = "BRONZE";
    private String phone;
    private Optional<String> email = Optional.empty();
    private Optional<AgentCode> upline = Optional.empty();
    private AgentStatus status = AgentStatus.ACTIVE;
    private Money creditLimit = Money.rupiah(0);
    private Optional<Money> alert = Optional.empty();
    private Set<OfferId> offers = Set.of();
    private Set<RouterName> routers = Set.of();
    private String notes = "";

    private AgentFixture(int number) {
        this.number = number;
        name = "Warung " + number;
        phone = String.format("+62811%08d", number);
    }

    public static AgentFixture anAgent(int number) {
        return new AgentFixture(number);
    }

    /** @return AG and the number with at least three digits */
    public static AgentCode code(int number) {
        return new AgentCode(String.format("AG%03d", number));
    }

    public AgentFixture named(String value) {
        name = value;
        return this;
    }

    public AgentFixture withPhone(String e164) {
        phone = e164;
        return this;
    }

    public AgentFixture ofLevel(String code) {
        level = code;
        return this;
    }

    public AgentFixture under(int upper) {
        upline = Optional.of(code(upper));
        return this;
    }

    public AgentFixture thatIs(AgentStatus value) {
        status = value;
        return this;
    }

    public AgentFixture onlyOffers(String... ids) {
        offers = Arrays.stream(ids).map(OfferId::new).collect(Collectors.toSet());
        return this;
    }

    public AgentFixture onlyRouters(String... names) {
        routers = Arrays.stream(names).map(RouterName::new).collect(Collectors.toSet());
        return this;
    }

    /** Every field that may be empty has something in it. */
    public AgentFixture withEverything() {
        email = Optional.of("warung" + number + "@example.id");
        creditLimit = Money.rupiah(250_000);
        alert = Optional.of(Money.rupiah(20_000));
        notes = "Buka sampai malam; titip voucher \"3jam\".";
        return onlyOffers("1hari", "7hari").onlyRouters("cafe", "hall");
    }

    public Agent agent() {
        return new Agent(
                code(number),
                name,
                new PhoneNumber(phone),
                email,
                new LevelCode(level),
                upline,
                status,
                creditLimit,
                alert,
                offers,
                routers,
                notes);
    }
}
