package id.mikhmon.web.portal.admin.identity;

import id.mikhmon.application.identity.FindPeople;
import id.mikhmon.application.identity.ViewAccount;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Administrators and staff. Agents who may log in stand on the page of agents. */
@Named("staff")
@RequestScoped
public class StaffBacking implements Page {
    @Inject
    FindPeople findPeople;

    @Inject
    ViewAccount viewAccount;

    private List<ViewAccount.View> rows = List.of();

    @Override
    public void open() {
        rows = findPeople.all().stream()
                .filter(person -> person.kind() != PersonKind.AGENT)
                .map(Person::id)
                .flatMap(id -> viewAccount.view(id).stream())
                .toList();
    }

    public List<ViewAccount.View> getRows() {
        return rows;
    }
}
