package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A messaging gateway that keeps what it was given and answers as a test tells it; otherwise it accepts. */
public final class ScriptedMessageSender implements MessageSender {
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> texts = new ArrayList<>();

    public void answerNext(Answer answer) {
        answers.add(answer);
    }

    /** @return every text that was handed over, in order, whatever the answer was */
    public List<String> texts() {
        return texts;
    }

    @Override
    public MessagingGatewayId id() {
        return MessagingGatewayId.FONNTE;
    }

    @Override
    public Set<String> credentialNames() {
        return Set.of("token");
    }

    @Override
    public Answer send(MessagingAccount account, PhoneNumber recipient, String text) {
        texts.add(text);
        return Optional.ofNullable(answers.poll()).orElseGet(() -> new Accepted(Optional.of("id-" + texts.size())));
    }

    @Override
    public Answer sendPicture(MessagingAccount account, PhoneNumber recipient, String text, byte[] png) {
        return send(account, recipient, text);
    }

    @Override
    public DeviceState device(MessagingAccount account) {
        return new DeviceState(Condition.REACHABLE, Optional.empty());
    }
}
