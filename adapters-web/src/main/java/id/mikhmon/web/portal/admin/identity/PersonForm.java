package id.mikhmon.web.portal.admin.identity;

import id.mikhmon.application.identity.Authority;
import id.mikhmon.application.identity.SaveStaff;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills the form of a person and reads it. Each capability is a switch; an administrator has all, whatever they say. */
final class PersonForm {
    private PersonForm() {}

    static void fillNew(FormFields form) {
        form.with("kind", PersonKind.STAFF.name())
                .with("language", Language.INDONESIAN.tag())
                .with("active", true);
    }

    static void fill(FormFields form, Person person) {
        form.with("login", person.login().value())
                .with("kind", person.kind().name())
                .with("name", person.name())
                .with("phone", person.phone().map(PhoneNumber::e164).orElse(""))
                .with("language", person.language().tag())
                .with("active", person.isActive());
        for (Capability capability : Capability.values()) {
            form.with(capability.name(), person.granted().contains(capability));
        }
    }

    static Optional<SaveStaff.Command> read(
            FormFields form, Optional<String> known, ReadPhoneNumber phones, Authority authority, Notes notes) {
        known.ifPresent(login -> form.with("login", login));
        Optional<LoginName> login =
                form.parsed("login", 60, text -> Parsed.as(LoginName::new, text), "login-name", notes);
        Optional<PersonKind> kind = form.choice("kind", PersonKind.class, notes).filter(one -> one != PersonKind.AGENT);
        Optional<String> name = form.text("name", 60, notes);
        Optional<PhoneNumber> phone = form.optionalParsed("phone", 30, phones::read, "phone", notes);
        Optional<Language> language = form.parsed(
                "language",
                2,
                tag -> Arrays.stream(Language.values())
                        .filter(one -> one.tag().equals(tag))
                        .findFirst(),
                "language",
                notes);
        if (!notes.isClean() || kind.isEmpty()) {
            return Optional.empty();
        }
        Set<Capability> granted = kind.get() == PersonKind.ADMIN
                ? Set.of()
                : Arrays.stream(Capability.values())
                        .filter(capability -> form.flag(capability.name()))
                        .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new SaveStaff.Command(
                login.orElseThrow(),
                kind.get(),
                name.orElseThrow(),
                phone,
                language.orElseThrow(),
                form.flag("active") ? PersonState.ACTIVE : PersonState.SUSPENDED,
                granted,
                authority));
    }
}
