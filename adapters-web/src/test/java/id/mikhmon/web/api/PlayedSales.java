package id.mikhmon.web.api;

import id.mikhmon.application.sale.DecideHeldSale;
import id.mikhmon.application.sale.InMemoryHeldSales;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.application.sale.ListHeldSalesService;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.ListSoldVouchers;
import id.mikhmon.application.sale.ListedSale;
import id.mikhmon.application.sale.SaleView;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.application.sale.VoucherMark;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.domain.sale.SaleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What agents sell from their wallets. */
public final class PlayedSales {
    public final List<SellVouchers.Command> sold = new ArrayList<>();
    public Function<SellVouchers.Command, SellVouchers.Outcome> selling;
    public final Map<SaleId, SaleView> stored = new LinkedHashMap<>();
    public final List<ListedSale> listedSales = new ArrayList<>();
    public final List<ListSales.Query> saleQueries = new ArrayList<>();
    public final InMemoryHeldSales heldSales;
    public final List<DecideHeldSale.Command> decidedHeld = new ArrayList<>();
    public Function<DecideHeldSale.Command, DecideHeldSale.Outcome> decidingHeld =
            command -> new DecideHeldSale.UnknownHeldSale();
    public final List<ListSoldVouchers.Line> vouchers = new ArrayList<>();
    public final List<ListSoldVouchers.Query> voucherQueries = new ArrayList<>();

    private final InMemoryTransactions transactions;

    PlayedSales(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.heldSales = new InMemoryHeldSales(transactions);
    }

    SellVouchers sellVouchers() {
        return command -> {
            sold.add(command);
            return selling.apply(command);
        };
    }

    ListHeldSales listHeldSales() {
        return new ListHeldSalesService(heldSales, transactions);
    }

    DecideHeldSale decideHeldSale() {
        return command -> {
            decidedHeld.add(command);
            return decidingHeld.apply(command);
        };
    }

    ViewSale viewSale() {
        return (agent, id) -> Optional.ofNullable(stored.get(id))
                .filter(view -> view.sale().agent().equals(agent));
    }

    ListSales listSales() {
        return query -> {
            saleQueries.add(query);
            return new ListSales.Page(
                    listedSales, listedSales.stream().findFirst().map(ListedSale::mark));
        };
    }

    ListSoldVouchers listSoldVouchers() {
        return query -> {
            voucherQueries.add(query);
            return new ListSoldVouchers.Page(
                    vouchers,
                    vouchers.stream()
                            .map(line -> line.view().order())
                            .map(order -> new VoucherMark(order.createdAt(), order.id()))
                            .findFirst());
        };
    }
}
