package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Handler;
import id.mikhmon.sandbox.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The gateway's own pages for buyers: the checkout with a button that pays, and the QR image. A token in each form keeps other sites from pressing it. */
final class CheckoutPage implements Handler {
    private static final Map<String, String> PAGE_HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    private final TripaySettings settings;
    private final Transactions transactions;
    private final BiConsumer<Transaction, String> push;

    /** @param push carries out what the buyer chose: {@code pay} or {@code fail} */
    CheckoutPage(TripaySettings settings, Transactions transactions, BiConsumer<Transaction, String> push) {
        this.settings = settings;
        this.transactions = transactions;
        this.push = push;
    }

    @Override
    public Answer handle(Request request) {
        String[] parts = request.path().split("/");
        String page = parts.length > 1 ? parts[1] : "";
        if ("checkout".equals(page) && parts.length == 3 && "checkout.css".equals(parts[2])) {
            return stylesheet();
        }
        Optional<Transaction> found = parts.length > 2 ? transactions.find(parts[2]) : Optional.empty();
        if (found.isEmpty()) {
            return Answer.html(404, "<!doctype html><title>404</title><p>Tidak ditemukan", PAGE_HEADERS);
        }
        Transaction transaction = found.get();
        if ("qr".equals(page) && transaction.channel.isQr()) {
            return QrImage.of(QrisPayload.of(transaction.total(), transaction.reference))
                    .map(png -> Answer.bytes("image/png", png))
                    .orElseGet(() ->
                            Answer.html(404, "<!doctype html><title>404</title><p>Tidak ada gambar", PAGE_HEADERS));
        }
        if ("POST".equals(request.method()) && "checkout".equals(page) && parts.length == 4) {
            if (!token(transaction).equals(Request.form(request.text()).get("token"))) {
                return Answer.html(403, "<!doctype html><title>403</title><p>Ditolak", PAGE_HEADERS);
            }
            push.accept(transaction, "fail".equals(parts[3]) ? "fail" : "pay");
            return Answer.redirect(transaction.checkoutUrl());
        }
        return Answer.html(200, page(transaction), PAGE_HEADERS);
    }

    private String page(Transaction transaction) {
        TripayPayment payment = transaction.view();
        String amount = "Rp "
                + NumberFormat.getIntegerInstance(Locale.forLanguageTag("id-ID"))
                        .format(payment.total());
        String back = transaction.order.returnUrl() == null
                ? ""
                : "<p><a href=\"" + escape(transaction.order.returnUrl()) + "\">Kembali ke toko</a></p>";
        String choice = "UNPAID".equals(payment.status())
                ? form(transaction, "pay", "Bayar " + amount, "primary")
                        + form(transaction, "fail", "Batalkan", "plain")
                : "<p class=\"state\">" + state(payment.status()) + "</p>";
        return "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>Pembayaran " + payment.reference()
                + "</title><link rel=\"stylesheet\" href=\"/checkout/checkout.css\"></head><body><main>"
                + "<p class=\"sandbox\">Sandbox: tidak ada uang yang berpindah</p><h1>" + amount
                + "</h1><dl><dt>Untuk</dt><dd>" + escape(payment.item())
                + "</dd><dt>Cara bayar</dt><dd>" + escape(payment.methodName()) + "</dd><dt>Nomor</dt><dd>"
                + payment.reference() + "</dd>"
                + (payment.payCode() == null ? "" : "<dt>Kode bayar</dt><dd>" + payment.payCode() + "</dd>") + "</dl>"
                + choice + back + "</main></body></html>";
    }

    private String form(Transaction transaction, String action, String label, String look) {
        return "<form method=\"post\" action=\"/checkout/" + transaction.reference + "/" + action
                + "\"><input type=\"hidden\" name=\"token\" value=\"" + token(transaction) + "\"><button class=\""
                + look + "\">" + label + "</button></form>";
    }

    private String token(Transaction transaction) {
        return Signatures.ofCallback(
                settings.privateKey(), ("checkout " + transaction.reference).getBytes(StandardCharsets.UTF_8));
    }

    private static String state(String status) {
        return switch (status) {
            case "PAID" -> "Lunas. Terima kasih.";
            case "EXPIRED" -> "Kedaluwarsa. Tidak ada yang dibayar.";
            case "REFUND" -> "Dikembalikan.";
            default -> "Dibatalkan. Tidak ada yang dibayar.";
        };
    }

    private static Answer stylesheet() {
        try (InputStream in = CheckoutPage.class.getResourceAsStream("/META-INF/resources/sandbox/checkout.css")) {
            return Answer.bytes("text/css", in == null ? new byte[0] : in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
