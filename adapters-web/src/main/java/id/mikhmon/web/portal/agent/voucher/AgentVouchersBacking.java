package id.mikhmon.web.portal.agent.voucher;

import id.mikhmon.application.sale.ListSoldVouchers;
import id.mikhmon.application.sale.VoucherMark;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.agent.VoucherStanding;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of the agent's vouchers: filtered by how they stand, or by code or customer. All of it stands in the address. */
@Named("agentVouchers")
@RequestScoped
public class AgentVouchersBacking implements Page {
    private static final int ROWS = 25;
    private static final String PATH = "/agent/vouchers";

    @Inject
    ListSoldVouchers listSoldVouchers;

    @Inject
    Seller seller;

    @Inject
    PageExchange exchange;

    private Optional<VoucherStanding> standing = Optional.empty();
    private Optional<String> sought = Optional.empty();
    private ListSoldVouchers.Page page = new ListSoldVouchers.Page(List.of(), Optional.empty());

    @Override
    public void open() {
        sought = exchange.parameter("q").filter(text -> text.length() <= 64);
        standing = exchange.parameter("standing")
                .flatMap(name -> Arrays.stream(VoucherStanding.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst());
        page = listSoldVouchers.list(new ListSoldVouchers.Query(
                seller.code(),
                standing.map(VoucherStanding::state),
                sought,
                exchange.parameter("after").flatMap(VoucherMark::parse),
                ROWS));
    }

    public List<ListSoldVouchers.Line> getRows() {
        return page.vouchers();
    }

    public VoucherStanding standingOf(ListSoldVouchers.Line line) {
        return VoucherStanding.of(line.view().order().state());
    }

    public VoucherStanding[] getStandings() {
        return VoucherStanding.values();
    }

    /** @return the standing filtered by, null for every one */
    public @Nullable VoucherStanding getStanding() {
        return standing.orElse(null);
    }

    public String getSought() {
        return sought.orElse("");
    }

    public boolean isFiltered() {
        return standing.isPresent() || sought.isPresent();
    }

    /** @return the list with that standing, what is sought kept; null for every standing */
    public String pathWith(@Nullable VoucherStanding wanted) {
        return path(Optional.ofNullable(wanted), Optional.empty());
    }

    public boolean isMore() {
        return page.next().isPresent();
    }

    public String getNextPath() {
        return path(standing, page.next());
    }

    private String path(Optional<VoucherStanding> wanted, Optional<VoucherMark> after) {
        List<String> query = new ArrayList<>();
        wanted.ifPresent(one -> query.add("standing=" + one));
        sought.ifPresent(text -> query.add("q=" + PageExchange.encoded(text)));
        after.ifPresent(mark -> query.add("after=" + mark.text()));
        return query.isEmpty() ? PATH : PATH + "?" + String.join("&", query);
    }
}
