package id.mikhmon.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.domain.messaging.Message;
import id.mikhmon.domain.messaging.MessageState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendMessageTest {
    private final SaleInMemory sale = new SaleInMemory();

    @Test
    void unsureAnswerIsFollowedByOneRepetitionThatSaysSo() {
        sale.sender.answerNext(new MessageSender.Unsure("time-out"));
        deliver();
        assertThat(message().state()).isEqualTo(MessageState.UNKNOWN);

        sale.pass(Duration.ofSeconds(61));

        assertThat(sale.sender.texts()).hasSize(2);
        assertThat(sale.sender.texts().get(1)).isEqualTo(sale.sender.texts().get(0) + " repeated");
        assertThat(message().state()).isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void secondUnsureAnswerIsTheLast() {
        sale.sender.answerNext(new MessageSender.Unsure("time-out"));
        sale.sender.answerNext(new MessageSender.Unsure("time-out"));
        deliver();

        for (int minute = 0; minute < 10; minute++) {
            sale.pass(Duration.ofMinutes(2));
        }

        assertThat(sale.sender.texts()).hasSize(2);
        assertThat(message().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void deviceThatIsOfflineIsWaitedForWithoutUsingUpTheRepetition() {
        sale.sender.answerNext(new MessageSender.Unavailable("device is offline"));
        sale.sender.answerNext(new MessageSender.Unavailable("device is offline"));
        deliver();

        sale.pass(Duration.ofSeconds(6));
        sale.pass(Duration.ofSeconds(6));

        assertThat(message().state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(message().repeated()).isFalse();
    }

    @Test
    void refusedMessageIsNotSentAgain() {
        sale.sender.answerNext(new MessageSender.Refused("no such number"));
        deliver();

        sale.pass(Duration.ofMinutes(10));

        assertThat(sale.sender.texts()).hasSize(1);
        assertThat(message().state()).isEqualTo(MessageState.FAILED);
    }

    @Test
    void messageThatIsTooOldIsNotSent() {
        for (int i = 0; i < 2_000; i++) {
            sale.sender.answerNext(new MessageSender.Unavailable("device is offline"));
        }
        deliver();
        int tries = sale.sender.texts().size();

        sale.pass(Duration.ofHours(25));

        assertThat(sale.sender.texts()).hasSize(tries);
        assertThat(message().state()).isEqualTo(MessageState.FAILED);
    }

    private void deliver() {
        sale.pay(sale.order());
    }

    private Message message() {
        return sale.messages.all().findFirst().orElseThrow();
    }
}
