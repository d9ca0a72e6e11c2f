package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to pay, step by step, with the vendor's bold marks in the text unless plain text is asked for. */
final class Instructions {
    private Instructions() {}

    static List<Map<String, Object>> of(Channel channel, @Nullable String payCode, long amount, boolean html) {
        String code = payCode == null ? "-" : payCode;
        List<String> steps = channel.isQr()
                ? List.of(
                        "Buka aplikasi <b>pembayaran</b> Anda",
                        "Pilih <b>Scan</b> dan arahkan ke kode QR",
                        "Periksa jumlah <b>Rp " + amount + "</b>, lalu bayar")
                : channel.redirects()
                        ? List.of(
                                "Tekan <b>Bayar</b>",
                                "Anda diarahkan ke <b>" + channel.name() + "</b>",
                                "Setujui pembayaran <b>Rp " + amount + "</b>")
                        : List.of(
                                "Pilih <b>" + channel.name() + "</b>",
                                "Masukkan kode <b>" + code + "</b>",
                                "Periksa jumlah <b>Rp " + amount + "</b>, lalu bayar");
        return List.of(Json.object(
                "title",
                channel.name(),
                "steps",
                html
                        ? steps
                        : steps.stream().map(s -> s.replaceAll("</?b>", "")).toList()));
    }
}
