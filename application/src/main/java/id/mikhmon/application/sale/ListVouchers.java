package id.mikhmon.application.sale;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.domain.agent.AgentCode;
import java.util.List;
import java.util.Optional;

/** Pages through the vouchers that an agent sold from its wallet: the newest sale first, each in the order of its sale. */
public interface ListVouchers {
    Page list(Query query);

    /**
     * @param after the mark of the page before, from {@link Page#next()}
     * @param limit at least 1
     */
    record Query(AgentCode agent, Optional<VoucherMark> after, int limit) {}

    /** @param voucher as it stands now; its code is shown once it stands on the router */
    record Listed(VoucherMark mark, OrderView voucher) {}

    /** @param next what to ask for after this page; empty on the last one */
    record Page(List<Listed> vouchers, Optional<VoucherMark> next) {
        public Page {
            vouchers = List.copyOf(vouchers);
        }
    }
}
