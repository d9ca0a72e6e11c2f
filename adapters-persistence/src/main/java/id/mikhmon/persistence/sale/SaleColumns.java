package id.mikhmon.persistence.sale;

import id.mikhmon.application.sale.ListedSale;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.persistence.column.Micros;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sales to columns and back. */
final class SaleColumns {
    private SaleColumns() {}

    static void bind(PreparedStatement insert, AgentSale sale, IdempotencyKey key, String fingerprint)
            throws SQLException {
        insert.setString(1, sale.id().value());
        insert.setString(2, sale.agent().value());
        insert.setString(3, key.value());
        insert.setString(4, fingerprint);
        insert.setString(5, sale.offer().value());
        insert.setString(6, sale.offerName());
        insert.setLong(7, sale.buy().units());
        insert.setLong(8, sale.sell().units());
        insert.setString(9, sale.buy().currency().value());
        insert.setString(10, sale.customer().name().orElse(null));
        insert.setString(11, sale.customer().phone().map(PhoneNumber::e164).orElse(null));
        insert.setString(12, sale.customer().language().name());
        insert.setLong(13, Micros.of(sale.soldAt()));
    }

    static AgentSale sale(ResultSet rows, List<AgentSale.Sold> vouchers, List<SaleSplit.Share> shares)
            throws SQLException {
        return new AgentSale(
                new SaleId(rows.getString("id")),
                new AgentCode(rows.getString("agent")),
                new OfferId(rows.getString("offer")),
                rows.getString("offer_name"),
                money(rows, rows.getLong("buy")),
                money(rows, rows.getLong("sell")),
                shares,
                customer(rows),
                vouchers,
                soldAt(rows));
    }

    static ListedSale listed(ResultSet rows) throws SQLException {
        return new ListedSale(
                new SaleId(rows.getString("id")),
                new OrderReference(rows.getString("reference")),
                new AgentCode(rows.getString("agent")),
                new OfferId(rows.getString("offer")),
                rows.getString("offer_name"),
                money(rows, rows.getLong("buy")),
                money(rows, rows.getLong("sell")),
                customer(rows),
                soldAt(rows),
                rows.getInt("vouchers"),
                rows.getInt("waiting"),
                rows.getInt("returned"));
    }

    static AgentSale.Sold voucher(ResultSet rows) throws SQLException {
        return new AgentSale.Sold(
                new OrderId(rows.getString("order_id")), new OrderReference(rows.getString("reference")));
    }

    /** @param sale the row whose currency it is */
    static Money money(ResultSet sale, long units) throws SQLException {
        return new Money(units, new CurrencyCode(sale.getString("currency")));
    }

    static SoldTo customer(ResultSet rows) throws SQLException {
        return new SoldTo(
                Optional.ofNullable(rows.getString("customer_name")),
                Optional.ofNullable(rows.getString("customer_phone")).map(PhoneNumber::new),
                Language.valueOf(rows.getString("customer_language")));
    }

    private static Instant soldAt(ResultSet rows) throws SQLException {
        return Micros.toInstant(rows.getLong("sold_at"));
    }
}
