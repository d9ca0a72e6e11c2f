package id.mikhmon.domain.identity;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Persons of tests. */
public final class PersonFixture {
    public static final Secret PASSWORD = Secret.of("kopi susu gula aren");
    /** Of {@link #PASSWORD}, reckoned cheaply: tests compare often. */
    public static final PasswordHash HASH = PasswordHash.of(PASSWORD, 1_000, new Random(7));

    private static final Instant CREATED = Instant.parse("2026-11-22T07:00:00Z");

    private PersonFixture() {}

    public static Person admin(String login) {
        return person(login, PersonKind.ADMIN, Optional.empty(), Set.of());
    }

    public static Person staff(String login, Capability... granted) {
        return person(login, PersonKind.STAFF, Optional.empty(), Set.of(granted));
    }

    public static Person agent(String code) {
        return person(
                code.toLowerCase(java.util.Locale.ROOT), PersonKind.AGENT, Optional.of(new AgentCode(code)), Set.of());
    }

    private static Person person(String login, PersonKind kind, Optional<AgentCode> agent, Set<Capability> granted) {
        return new Person(
                PersonId.draw(new Random(login.hashCode())),
                kind,
                new LoginName(login),
                "Pak " + login,
                agent,
                Optional.of(new PhoneNumber("+6281234567890")),
                Language.INDONESIAN,
                PersonState.ACTIVE,
                granted,
                CREATED);
    }
}
