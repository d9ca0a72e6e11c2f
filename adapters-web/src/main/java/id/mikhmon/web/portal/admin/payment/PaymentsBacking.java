package id.mikhmon.web.portal.admin.payment;

import id.mikhmon.application.payment.DescribeGateways;
import id.mikhmon.application.payment.ViewGatewayAccounts;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Every payment gateway that can be used, with the account there if there is one. */
@Named("payments")
@RequestScoped
public class PaymentsBacking implements Page {
    @Inject
    DescribeGateways describeGateways;

    @Inject
    ViewGatewayAccounts viewAccounts;

    private List<Row> rows = List.of();

    /** A gateway beside its account. */
    public record Row(GatewayId gateway, Optional<ViewGatewayAccounts.View> view) {
        public boolean active() {
            return view.filter(one -> one.account().active()).isPresent();
        }
    }

    @Override
    public void open() {
        List<ViewGatewayAccounts.View> views = viewAccounts.view();
        rows = describeGateways.describe().keySet().stream()
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
