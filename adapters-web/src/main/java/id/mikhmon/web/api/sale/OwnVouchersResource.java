package id.mikhmon.web.api.sale;

import id.mikhmon.application.sale.ListVouchers;
import id.mikhmon.application.sale.VoucherMark;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.CallingAgent;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.request.QueryFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /api/v1/agent/vouchers}: what an agent sold, voucher by voucher. */
@Path("/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OwnVouchersResource {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    private final ListVouchers listVouchers;
    private final Times times;

    @Inject
    public OwnVouchersResource(ListVouchers listVouchers, WebSettings settings) {
        this.listVouchers = listVouchers;
        this.times = new Times(settings.timeZone());
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        QueryFields fields = QueryFields.of(request);
        Optional<Integer> limit = fields.parsed("limit", text -> Parsed.limit(text, MOST), "limit", MOST);
        Optional<PageMark<Place>> after =
                fields.parsed("after", text -> PageMark.parse(text, Place::read), "page-mark");
        fields.finish();
        ListVouchers.Page page = listVouchers.list(new ListVouchers.Query(
                CallingAgent.of(request).code(),
                after.map(mark ->
                        new VoucherMark(mark.at(), mark.id().sale(), mark.id().line())),
                limit.orElse(DEFAULT_LIMIT)));
        JsonArrayBuilder vouchers = JsonText.array();
        page.vouchers().forEach(one -> vouchers.add(json(one)));
        JsonObjectBuilder answer = JsonText.object().add("vouchers", vouchers);
        JsonText.addText(answer, "next", page.next().map(OwnVouchersResource::text));
        return Answers.ok(answer.build());
    }

    private JsonObjectBuilder json(ListVouchers.Listed one) {
        return SaleJson.voucher(one.voucher())
                .add("sale", one.mark().sale().value())
                .add(
                        "offer",
                        JsonText.object()
                                .add("id", one.voucher().order().offer().value())
                                .add("name", one.voucher().order().offerName()))
                .add("soldAt", times.text(one.mark().soldAt()));
    }

    private static String text(VoucherMark mark) {
        return new PageMark<>(mark.soldAt(), new Place(mark.sale(), mark.line())).text();
    }

    /** Which voucher of which sale, as part of a mark. */
    private record Place(SaleId sale, int line) {
        static Place read(String text) {
            if (!text.matches("[a-z2-7]{26}-[0-9]{1,3}")) {
                throw new IllegalArgumentException("no place of a voucher");
            }
            return new Place(new SaleId(text.substring(0, 26)), Integer.parseInt(text.substring(27)));
        }

        @Override
        public String toString() {
            return sale + "-" + line;
        }
    }
}
