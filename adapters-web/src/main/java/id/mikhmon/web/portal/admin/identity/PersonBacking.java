package id.mikhmon.web.portal.admin.identity;

import id.mikhmon.application.identity.DropSecondFactor;
import id.mikhmon.application.identity.EndPersonsSessions;
import id.mikhmon.application.identity.FindPeople;
import id.mikhmon.application.identity.ListSessions;
import id.mikhmon.application.identity.SaveStaff;
import id.mikhmon.application.identity.ViewAccount;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.portal.frame.Choice;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of one administrator or member of the staff, and what can be done for it: its second factor, its sessions. */
@Named("person")
@RequestScoped
public class PersonBacking implements Page, SaveStaff.Cases<String> {
    private static final String PATH = "/admin/person?item=";

    @Inject
    FindPeople findPeople;

    @Inject
    ViewAccount viewAccount;

    @Inject
    ListSessions listSessions;

    @Inject
    SaveStaff saveStaff;

    @Inject
    DropSecondFactor dropSecondFactor;

    @Inject
    EndPersonsSessions endSessions;

    @Inject
    ReadPhoneNumber phones;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    PortalTexts texts;

    @Inject
    Visitor visitor;

    private final FormFields form = new FormFields();
    private ViewAccount.@Nullable View account;
    private @Nullable List<ListSessions.View> sessions;
    private boolean saving;

    @Override
    public void open() {
        if (!isKnown()) {
            if (!exchange.isPostback()) {
                PersonForm.fillNew(form);
            }
            return;
        }
        Optional<Person> person = stored();
        if (person.isEmpty()) {
            exchange.notFound();
            return;
        }
        if (!saving) {
            PersonForm.fill(form, person.get());
        }
    }

    public void save() {
        saving = true;
        Optional<SaveStaff.Command> command =
                PersonForm.read(form, exchange.item(), phones, visitor.authority(), notes);
        if (command.isPresent()
                && !isKnown()
                && findPeople.find(command.get().login()).isPresent()) {
            notes.field(FieldError.of("login", "login-taken"));
            return;
        }
        command.map(saveStaff::save)
                .map(outcome -> outcome.fold(this))
                .ifPresent(said -> exchange.redirectOnceDone(
                        PATH + PageExchange.encoded(command.get().login().value()), said));
    }

    public void dropFactor() {
        login().ifPresent(name -> {
            if (dropSecondFactor.drop(name, visitor.authority()) instanceof DropSecondFactor.Dropped) {
                exchange.redirect(PATH + PageExchange.encoded(name.value()), "factor_dropped");
            } else {
                notes.refuse("person.refused.more");
            }
        });
    }

    public void endSessions() {
        login().ifPresent(name -> {
            if (endSessions.end(name, visitor.authority()) instanceof EndPersonsSessions.Ended) {
                exchange.redirect(PATH + PageExchange.encoded(name.value()), "sessions_ended");
            } else {
                notes.refuse("person.refused.more");
            }
        });
    }

    @Override
    public String saved(SaveStaff.Saved outcome) {
        return outcome.created() ? "created" : "saved";
    }

    @Override
    public String notAllowed(SaveStaff.NotAllowed outcome) {
        return notes.refused("person.refused.more");
    }

    @Override
    public String loginTaken(SaveStaff.LoginTaken outcome) {
        return notes.wrong(FieldError.of("login", "login-taken"));
    }

    @Override
    public String lastAdministrator(SaveStaff.LastAdministrator outcome) {
        return notes.wrong(FieldError.of("kind", "last-administrator"));
    }

    private Optional<LoginName> login() {
        return exchange.item().flatMap(LoginName::read);
    }

    private Optional<Person> stored() {
        return login().flatMap(findPeople::find).filter(person -> person.kind() != PersonKind.AGENT);
    }

    public boolean isKnown() {
        return exchange.item().isPresent();
    }

    /**
     * A form that is sent asks for it before the page is opened.
     *
     * @return null for a new person
     */
    public ViewAccount.@Nullable View getAccount() {
        if (account == null) {
            account = stored().map(Person::id).flatMap(viewAccount::view).orElse(null);
        }
        return account;
    }

    public List<ListSessions.View> getSessions() {
        if (sessions == null) {
            sessions = stored().map(person -> listSessions.list(person.id(), visitor.session()))
                    .orElse(List.of());
        }
        return sessions;
    }

    public FormFields getForm() {
        return form;
    }

    public List<Choice> getKinds() {
        return List.of(PersonKind.STAFF, PersonKind.ADMIN).stream()
                .map(kind -> new Choice(kind.name(), texts.of(kind)))
                .toList();
    }

    public List<Choice> getLanguages() {
        return Arrays.stream(Language.values())
                .map(language -> new Choice(language.tag(), texts.text("general.language." + language.tag())))
                .toList();
    }

    public List<Capability> getCapabilities() {
        return Arrays.asList(Capability.values());
    }
}
