package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.ApiToken;
import id.mikhmon.domain.identity.ApiTokenId;
import id.mikhmon.domain.identity.LoginName;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/** Draws a token that may do no more than who draws it. */
public final class IssueApiTokenService implements IssueApiToken {
    private static final int MOST = 20;

    private final Desk desk;
    private final PasswordCheck passwords;

    public IssueApiTokenService(Desk desk) {
        this.desk = desk;
        this.passwords = new PasswordCheck(desk);
    }

    @Override
    public Outcome issue(Command command) {
        if (command.capabilities().isEmpty() || !command.may().containsAll(command.capabilities())) {
            return new NotAllowed();
        }
        PasswordCheck.Verdict verdict = passwords.check(command.person(), command.password(), command.client());
        if (verdict.pause().isPresent()) {
            return new Throttled(verdict.pause().get());
        }
        if (verdict.person().isEmpty()) {
            return new WrongPassword();
        }
        LoginName login = verdict.person().get().login();
        return desk.transactions().required(() -> {
            Instant now = desk.now();
            if (desk.tokens().of(command.person()).size() >= MOST) {
                return new TooMany();
            }
            AccessToken token = AccessToken.draw(desk.random());
            ApiToken stored = new ApiToken(
                    ApiTokenId.draw(desk.random()),
                    token.hash(),
                    command.person(),
                    command.label(),
                    command.capabilities(),
                    now,
                    now.plus(command.life().compareTo(ApiToken.LONGEST) < 0 ? command.life() : ApiToken.LONGEST),
                    Optional.empty());
            desk.tokens().add(stored);
            desk.audit()
                    .record(
                            command.client().as(login),
                            "api-token.issued",
                            stored.id() + " " + stored.label(),
                            "",
                            new TreeSet<>(stored.capabilities()) + " until " + stored.expiresAt());
            return new Issued(stored.id(), token);
        });
    }
}
