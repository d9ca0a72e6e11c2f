package id.mikhmon.web.portal.buyer.testing;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentEvent;
import id.mikhmon.domain.payment.PaymentInstruction;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders in every state, as phrases. */
public final class Orders {
    public static final Instant PLACED_AT = Instant.parse("2026-11-22T07:05:00Z");
    public static final OrderId ID = new OrderId("k7qv2mzx4b6ncty3ws5hd2rjfa");
    public static final String QRIS_PAYLOAD =
            "00020101021226590013ID.CO.BNI.WWW011893600009150305256502096072848200303UBE"
                    + "51440014ID.CO.QRIS.WWW0215ID20222337822830303UBE520454995303360540457855802ID5916WiFi Pak Hasan6"
                    + "013Jakarta Timur61051335062070703A0163046C2D";

    private final Offer offer;
    private Customer customer = new Customer("Siti", Goods.BUYER, Optional.empty(), Language.INDONESIAN);
    private Channel channel = Goods.QRIS;
    private Order order;
    private Optional<Payment> payment = Optional.empty();
    private Optional<Voucher.Provisioned> voucher = Optional.empty();

    private Orders(Offer offer) {
        this.offer = offer;
        place();
    }

    public static Orders anOrder() {
        return new Orders(Goods.ONE_DAY);
    }

    public static Orders anOrderFor(Offer offer) {
        return new Orders(offer);
    }

    public Orders by(Customer other) {
        customer = other;
        place();
        return this;
    }

    private void place() {
        order = Order.place(
                ID,
                new OrderReference("MK7Q3WRT5KXP"),
                offer,
                Optional.of(Goods.WARUNG_SARI.code()),
                customer,
                channel.fee().on(offer.price()),
                PLACED_AT,
                PLACED_AT.plusSeconds(3600));
        payment = Optional.of(Payment.start(
                PaymentReference.of(order.reference(), 1),
                ID,
                1,
                channel,
                offer.price(),
                PLACED_AT,
                order.expiresAt()));
    }

    /** The gateway gives a QR code. */
    public Orders payableByQris() {
        return payable(new PaymentInstruction(
                Optional.empty(),
                Optional.of(QRIS_PAYLOAD),
                Optional.of("https://gateway.example/qr/1"),
                Optional.empty(),
                List.of(
                        "Buka aplikasi bank atau e-wallet Anda.",
                        "Pilih bayar dengan QRIS dan pindai kode di atas.",
                        "Periksa nama WiFi Pak Hasan dan jumlahnya, lalu bayar.")));
    }

    /** The gateway gives the number of a virtual account. */
    public Orders payableByVirtualAccount() {
        channel = Goods.BRI;
        place();
        return payable(new PaymentInstruction(
                Optional.of("12345 67890 12345"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("Buka BRImo dan pilih BRIVA.", "Ketik kode bayar di atas.", "Periksa jumlahnya, lalu bayar.")));
    }

    /** The buyer pays on the gateway's own page. */
    public Orders payableElsewhere(String address) {
        channel = Goods.OVO;
        place();
        return payable(new PaymentInstruction(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(address), List.of()));
    }

    private Orders payable(PaymentInstruction instruction) {
        order = order.after(OrderEvent.PAYMENT_OPENED, PLACED_AT);
        payment = payment.map(started ->
                started.opened("T0001", instruction, channel.fee().on(offer.price()), order.expiresAt(), PLACED_AT));
        return this;
    }

    public Orders gatewaySilent() {
        payment = payment.map(started -> started.after(PaymentEvent.NO_ANSWER));
        return this;
    }

    public Orders refusedByTheGateway() {
        order = order.after(OrderEvent.PAYMENT_REFUSED, PLACED_AT);
        payment = payment.map(started -> started.after(PaymentEvent.REFUSED));
        return this;
    }

    public Orders after(OrderEvent event) {
        order = order.after(event, PLACED_AT.plusSeconds(90));
        return this;
    }

    public Orders paid() {
        return payableByQris().after(OrderEvent.PAYMENT_RECEIVED);
    }

    public Orders deliveredWith(String code, String password) {
        paid().after(OrderEvent.VOUCHER_READY);
        voucher = Optional.of(new Voucher.Provisioned(
                ID, new VoucherCode(code), Secret.of(password), "vc-123-11.22.26-MK7Q3WRT5KXP", PLACED_AT));
        return this;
    }

    public OrderView view() {
        return new OrderView(order, payment, voucher, Optional.of(URI.create("http://hotspot.lan/login")));
    }
}
