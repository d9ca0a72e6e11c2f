package id.mikhmon.payment.tripay;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.GatewayAccount.Environment;
import id.mikhmon.application.payment.port.PaymentGateway.OpenRequest;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The golden samples of {@code payments.md} appendix B.1 and the account that they belong to. */
final class TripaySamples {
    static final Secret PRIVATE_KEY = Secret.of("TRPY-test-private-key-0001");
    static final String API_KEY = "DEV-test-api-key-0001";
    /** As in the samples, but with a closing letter, as our references have one. */
    static final PaymentReference REFERENCE = new PaymentReference("ORD-20260115-0001-A1P");

    /** Half an hour past eight in Jakarta; the samples' payment is open for an hour from then. */
    static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_768_440_600), ZoneOffset.UTC);

    static final String CHANNELS = """
            {"success":true,"message":"","data":[{"group":"E-Wallet","code":"QRIS","name":"QRIS by ShopeePay","type":"direct","fee_merchant":{"flat":750,"percent":0.7},"fee_customer":{"flat":0,"percent":0},"total_fee":{"flat":750,"percent":"0.70"},"minimum_fee":null,"maximum_fee":null,"minimum_amount":1000,"maximum_amount":5000000,"icon_url":"https://example.com/qris.png","active":true}]}""";

    static final String CREATE_REQUEST = """
            {"method":"QRIS","merchant_ref":"ORD-20260115-0001-A1P","amount":5000,"customer_name":"Tamu Hotspot","customer_email":"tamu@example.com","customer_phone":"081234567890","order_items":[{"sku":"V1D","name":"Voucher 1 hari","price":5000,"quantity":1}],"callback_url":"https://wifi.example.com/callbacks/payments/tripay","return_url":"https://wifi.example.com/o/abc","expired_time":1768444200,"signature":"SIGNATURE"}""";

    static final String CREATE_REPLY = """
            {"success":true,"message":"","data":{"reference":"DEV-T9001000000001","merchant_ref":"ORD-20260115-0001-A1P","payment_selection_type":"static","payment_method":"QRIS","payment_name":"QRIS by ShopeePay","customer_name":"Tamu Hotspot","customer_email":"tamu@example.com","customer_phone":"081234567890","callback_url":"https://wifi.example.com/callbacks/payments/tripay","return_url":"https://wifi.example.com/o/abc","amount":5000,"fee_merchant":785,"fee_customer":0,"total_fee":785,"amount_received":4215,"pay_code":null,"pay_url":null,"checkout_url":"https://tripay.co.id/checkout/DEV-T9001000000001","status":"UNPAID","expired_time":1768444200,"order_items":[{"sku":"V1D","name":"Voucher 1 hari","price":5000,"quantity":1,"subtotal":5000,"product_url":null,"image_url":null}],"instructions":[{"title":"QRIS","steps":["Buka aplikasi <b>pembayaran</b>","Pindai kode QR"]}],"qr_string":"00020101021226600015COM.EXAMPLE.WWW01189360000000000000010208TEST00010303UMI520448165303360540450005802ID5909WIFI TEST6007JAKARTA6105101106304DE40","qr_url":"https://tripay.co.id/qr/DEV-T9001000000001"}}""";

    static final String REFUSED_SIGNATURE = """
            {"success":false,"message":"Invalid signature"}""";

    static final String QR_STRING =
            "00020101021226600015COM.EXAMPLE.WWW01189360000000000000010208TEST00010303UMI520448165303360540450005802ID5909WIFI TEST6007JAKARTA6105101106304DE40";

    private TripaySamples() {}

    static GatewayAccount account(URI address) {
        return account(Optional.of(address), List.of());
    }

    static GatewayAccount account(Optional<URI> address, List<ChannelCode> channels) {
        return new GatewayAccount(
                GatewayId.TRIPAY,
                true,
                Environment.SANDBOX,
                address,
                Map.of("merchantCode", Secret.of("T9001"), "apiKey", Secret.of(API_KEY), "privateKey", PRIVATE_KEY),
                channels);
    }

    static OpenRequest request() {
        return request(Money.rupiah(5_000), Optional.of("tamu@example.com"), new PhoneNumber("+6281234567890"));
    }

    static OpenRequest request(Money amount, Optional<String> email, PhoneNumber phone) {
        return new OpenRequest(
                REFERENCE,
                new ChannelCode("QRIS"),
                amount,
                "V1D",
                "Voucher 1 hari",
                "Tamu Hotspot",
                phone,
                email,
                Instant.ofEpochSecond(1_768_444_200),
                URI.create("https://wifi.example.com/callbacks/payments/tripay"),
                URI.create("https://wifi.example.com/o/abc"));
    }

    /** @return the detail of that transaction; {@code paidAt} is JSON */
    static String detail(String status, String paidAt) {
        return CREATE_REPLY.replace("\"status\":\"UNPAID\"", "\"status\":\"" + status + "\",\"paid_at\":" + paidAt);
    }

    /** @return a row of the list of channels, active, with whole bounds */
    static String channel(String group, String code, long least, long most) {
        return """
                {"group":"%s","code":"%s","name":"%s","type":"direct","fee_customer":{"flat":"1000","percent":"0.70"},\
                "minimum_fee":null,"maximum_fee":null,"minimum_amount":%d,"maximum_amount":%d,"active":true}""".formatted(group, code, code, least, most);
    }

    static String list(String... rows) {
        return "{\"success\":true,\"message\":\"\",\"data\":[" + String.join(",", rows) + "]}";
    }
}
