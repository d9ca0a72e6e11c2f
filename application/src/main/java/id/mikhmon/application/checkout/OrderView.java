package id.mikhmon.application.checkout;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.voucher.Voucher;
import java.net.URI;
import java.util.Optional;

/**
 * An order with all that its buyer may see.
 *
 * @param payment the attempt that was paid, else the latest
 * @param voucher the voucher, once it stands on the router
 * @param loginPage where the router lets a phone log in; empty when the router is no longer registered
 */
public record OrderView(
        Order order, Optional<Payment> payment, Optional<Voucher.Provisioned> voucher, Optional<URI> loginPage) {

    /** @return the address that logs in with the voucher: the router's login page with name and password, URL-encoded */
    public Optional<String> loginUrl() {
        return voucher.flatMap(ready ->
                loginPage.map(page -> Router.loginUrl(page, ready.code().value(), ready.password())));
    }
}
