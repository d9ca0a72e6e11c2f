package id.mikhmon.web.api.sale;

import id.mikhmon.application.sale.ListSoldVouchers;
import id.mikhmon.application.sale.VoucherMark;
import id.mikhmon.domain.order.Order;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.CallingAgent;
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

    private final ListSoldVouchers listSoldVouchers;
    private final Times times;

    @Inject
    public OwnVouchersResource(ListSoldVouchers listSoldVouchers, WebSettings settings) {
        this.listSoldVouchers = listSoldVouchers;
        this.times = new Times(settings.timeZone());
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        QueryFields fields = QueryFields.of(request);
        Optional<Integer> limit = fields.parsed("limit", text -> Parsed.limit(text, MOST), "limit", MOST);
        Optional<VoucherMark> after = fields.parsed("after", VoucherMark::parse, "page-mark");
        fields.finish();
        ListSoldVouchers.Page page = listSoldVouchers.list(new ListSoldVouchers.Query(
                CallingAgent.of(request).code(),
                Optional.empty(),
                Optional.empty(),
                after,
                limit.orElse(DEFAULT_LIMIT)));
        JsonArrayBuilder vouchers = JsonText.array();
        page.vouchers().forEach(one -> vouchers.add(json(one)));
        JsonObjectBuilder answer = JsonText.object().add("vouchers", vouchers);
        JsonText.addText(answer, "next", page.next().map(VoucherMark::text));
        return Answers.ok(answer.build());
    }

    private JsonObjectBuilder json(ListSoldVouchers.Line line) {
        Order order = line.view().order();
        return SaleJson.voucher(line.view())
                .add("sale", line.sale().value())
                .add("offer", JsonText.object().add("id", order.offer().value()).add("name", order.offerName()))
                .add("soldAt", times.text(order.createdAt()));
    }
}
