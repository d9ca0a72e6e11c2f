package id.mikhmon.persistence.payment;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.persistence.column.JsonText;
import id.mikhmon.persistence.secret.SealedCredentials;
import java.net.URI;
import java.util.Optional;

/** Accounts to rows and back. */
final class GatewayAccountRows {
    private GatewayAccountRows() {}

    static GatewayAccountRow toRow(GatewayAccount account, SealedCredentials sealed) {
        GatewayAccountRow row = new GatewayAccountRow();
        row.gateway = account.gateway().name();
        change(row, account, sealed);
        return row;
    }

    static void change(GatewayAccountRow row, GatewayAccount account, SealedCredentials sealed) {
        row.active = account.active();
        row.environment = account.environment().name();
        row.baseUrl = account.baseUrl().map(URI::toString).orElse(null);
        row.sealedCredentials = sealed.seal(account.credentials(), row.gateway);
        row.channels =
                JsonText.of(account.channels().stream().map(ChannelCode::value).toList());
    }

    static GatewayAccount toAccount(GatewayAccountRow row, SealedCredentials sealed) {
        return new GatewayAccount(
                GatewayId.valueOf(row.gateway),
                row.active,
                GatewayAccount.Environment.valueOf(row.environment),
                Optional.ofNullable(row.baseUrl).map(URI::create),
                sealed.open(row.sealedCredentials, row.gateway),
                JsonText.toList(row.channels).stream().map(ChannelCode::new).toList());
    }
}
