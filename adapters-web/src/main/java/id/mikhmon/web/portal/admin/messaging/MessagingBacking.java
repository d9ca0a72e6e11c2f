package id.mikhmon.web.portal.admin.messaging;

import id.mikhmon.application.messaging.DescribeSenders;
import id.mikhmon.application.messaging.ViewMessagingAccounts;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Every messaging gateway that can be used, with the account there if there is one. */
@Named("messaging")
@RequestScoped
public class MessagingBacking implements Page {
    @Inject
    DescribeSenders describeSenders;

    @Inject
    ViewMessagingAccounts viewAccounts;

    private List<Row> rows = List.of();

    /** A gateway beside its account. */
    public record Row(MessagingGatewayId gateway, Optional<ViewMessagingAccounts.View> view) {
        public boolean active() {
            return view.filter(one -> one.account().active()).isPresent();
        }
    }

    @Override
    public void open() {
        List<ViewMessagingAccounts.View> views = viewAccounts.view();
        rows = describeSenders.describe().keySet().stream()
                .map(gateway -> new Row(
                        gateway,
                        views.stream()
                                .filter(view -> view.account().gateway() == gateway)
                                .findFirst()))
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }
}
