package id.mikhmon.web.portal.agent.funds;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.funds.FundsInMemory;
import id.mikhmon.application.funds.FundsSettings;
import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.agent.PlayedSeller;
import id.mikhmon.web.portal.gate.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The house in memory in which AG001 asks: top-ups of Rp 10.000 to Rp 1.000.000, withdrawals from Rp 5.000. */
final class FundsHouse {
    static final String KEY = "k".repeat(22);
    static final Actor AGENT = new Actor("ag001", "10.0.0.1");
    static final FundsSettings LIMITS =
            new FundsSettings(Money.rupiah(10_000), Money.rupiah(1_000_000), Money.rupiah(0), Money.rupiah(5_000));

    final SaleInMemory house = new SaleInMemory();
    final FundsInMemory funds = new FundsInMemory(house.transactions, house.clock, house.ledger);
    final PlayedSeller seller = new PlayedSeller(house);
    final RequestFunds requestFunds;

    FundsHouse() {
        house.bills.keptBy(funds.bills());
        funds.channels = house.channels;
        funds.payments = house.startPayment;
        funds.unclear = house.unclearMoney;
        requestFunds = funds.requestFunds(0);
    }

    List<FundsRequest> asked(RequestKind kind) {
        return funds.listRequests()
                .list(new ListRequests.Query(
                        kind, Optional.empty(), Optional.empty(), false, AgeOrder.NEWEST, Optional.empty(), 50))
                .requests();
    }

    long commission() {
        return funds.balance(AccountId.commission(SaleInMemory.SARI));
    }

    static AgentCode sari() {
        return SaleInMemory.SARI;
    }

    static Visitor visitor() {
        return new Visitor() {
            @Override
            public Actor actor() {
                return AGENT;
            }
        };
    }

    /** @param shade so that two pictures differ */
    static byte[] picture(int shade) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, shade);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
