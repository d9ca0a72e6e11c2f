package id.mikhmon.application.payment;

import static id.mikhmon.application.payment.ScriptedPaymentGateway.BRIVA;
import static id.mikhmon.application.payment.ScriptedPaymentGateway.QRIS;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.audit.InMemoryAuditTrail;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.payment.port.PaymentGateway.ChannelsKnown;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.payment.FeeRule;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelCatalogueTest {
    private static final ChannelCode OVO = new ChannelCode("OVO");
    private static final Channel FREE_OVO =
            ScriptedPaymentGateway.channel(OVO, ChannelGroup.E_WALLET, FeeRule.free(), 1_000);

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final MovableClock clock = new MovableClock();
    private final InMemoryGatewayAccounts accounts = new InMemoryGatewayAccounts(transactions);
    private final InMemoryGatewayChannels stored = new InMemoryGatewayChannels(transactions);
    private final ScriptedPaymentGateway gateway = new ScriptedPaymentGateway();
    private final ChannelCatalogue node = started();
    private final SaveGatewayAccount saving = new SaveGatewayAccountService(
            accounts,
            stored,
            List.of(gateway),
            new RecordAuditService(new InMemoryAuditTrail(transactions), transactions, clock),
            transactions,
            node::refresh);

    @BeforeEach
    void gatewayHasTold() {
        save(account("key", true));
    }

    @Test
    void serverThatHasJustStartedWhileItsGatewayIsAwayOffersTheChannelsItKnew() {
        gateway.stopAnsweringQuestions();

        ChannelCatalogue restarted = started();

        assertOffers(restarted, QRIS, BRIVA);
        assertThat(restarted.all()).isEqualTo(node.all());
        restarted.refresh();
        assertOffers(restarted, QRIS, BRIVA);
        assertThat(restarted.conditions())
                .singleElement()
                .matches(row -> !row.reachable() && row.error().isPresent());
    }

    @Test
    void serverThatHasJustStartedOffersTheChannelsInATransactionThatIsOpenAlready() {
        assertThat(transactions.required(() -> started().find(QRIS))).isPresent();
    }

    @Test
    void whatTheGatewayTellsTakesThePlaceOfTheFormerListAsAWhole() {
        long before = node.version();
        gateway.tellChannels(account -> new ChannelsKnown(List.of(FREE_OVO)));

        node.refresh();

        assertThat(node.all()).containsExactly(FREE_OVO);
        assertThat(node.version()).isGreaterThan(before);
        assertOffers(started(), OVO);
    }

    @Test
    void versionStandsWhileTheGatewayTellsTheSame() {
        long before = node.version();

        node.refresh();
        node.adopt();

        assertThat(node.version()).isEqualTo(before);
    }

    @Test
    void pagesAreServedFromMemory() {
        node.all();
        transactions.goAway();

        assertOffers(node, QRIS, BRIVA);
        assertThat(node.version()).isPositive();
    }

    @Test
    void ofAChannelThatIsToldTwiceTheFirstIsOffered() {
        Channel dear = ScriptedPaymentGateway.channel(OVO, ChannelGroup.RETAIL, FeeRule.free(), 9_000);
        gateway.tellChannels(account -> new ChannelsKnown(List.of(FREE_OVO, dear)));

        node.refresh();

        assertThat(node.all()).containsExactly(FREE_OVO);
    }

    @Test
    void nodeThatWasNotToldItselfTakesOverWhatAnotherWasTold() {
        ChannelCatalogue other = started();
        assertOffers(other, QRIS, BRIVA);
        gateway.tellChannels(account -> new ChannelsKnown(List.of(FREE_OVO)));
        node.refresh();
        gateway.stopAnsweringQuestions();

        other.adopt();

        assertOffers(other, OVO);
    }

    @Test
    void channelsOfTheFormerMerchantAreGoneOnEveryNodeThoughTheGatewayIsAway() {
        ChannelCatalogue other = started();
        assertOffers(other, QRIS, BRIVA);
        gateway.stopAnsweringQuestions();

        save(account("key of another merchant", true));

        assertOffers(node);
        other.adopt();
        assertOffers(other);
        assertOffers(started());
    }

    @Test
    void channelsOfTheFormerMerchantGoBeforeTheNewOneIsAskedFor() {
        gateway.tellChannels(account -> {
            assertOffers(node);
            return new ChannelsKnown(List.of(FREE_OVO));
        });

        save(account("key of another merchant", true));

        assertOffers(node, OVO);
    }

    @Test
    void answerThatComesAfterTheAccountWasChangedIsNotStored() {
        gateway.tellChannels(account -> {
            gateway.tellChannels(newOne -> new ChannelsKnown(List.of()));
            save(account("key of another merchant", true));
            return new ChannelsKnown(List.of(FREE_OVO));
        });

        node.refresh();

        assertOffers(node);
        assertThat(stored.all()).isEmpty();
    }

    @Test
    void accountThatIsSavedAsItWasKeepsItsChannelsWhileTheGatewayIsAway() {
        gateway.stopAnsweringQuestions();

        save(account("key", true));

        assertOffers(node, QRIS, BRIVA);
    }

    @Test
    void accountThatIsSwitchedOffOffersNothingUntilItIsSwitchedOn() {
        gateway.stopAnsweringQuestions();

        save(account("key", false));

        assertOffers(node);
        assertThat(node.conditions()).isEmpty();
        save(account("key", true));
        assertOffers(node, QRIS, BRIVA);
    }

    @Test
    void channelThatTheOwnerNoLongerOffersIsGoneThoughTheGatewayIsAway() {
        gateway.stopAnsweringQuestions();

        save(account("key", true, BRIVA));

        assertOffers(node, BRIVA);
    }

    private ChannelCatalogue started() {
        return new ChannelCatalogue(List.of(gateway), accounts, stored, transactions, clock);
    }

    private void save(GatewayAccount account) {
        assertThat(saving.save(account, Actor.SYSTEM)).isInstanceOf(SaveGatewayAccount.Saved.class);
    }

    private static GatewayAccount account(String key, boolean active, ChannelCode... only) {
        return new GatewayAccount(
                GatewayId.TRIPAY,
                active,
                GatewayAccount.Environment.SANDBOX,
                Optional.empty(),
                Map.of("key", Secret.of(key)),
                List.of(only));
    }

    private static void assertOffers(ChannelCatalogue node, ChannelCode... codes) {
        assertThat(node.all()).extracting(Channel::code).containsExactly(codes);
    }
}
