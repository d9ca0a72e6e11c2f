package id.mikhmon.web.api.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** A link by which somebody chooses a password, as the admin API answers it. */
final class LoginLinkJson {
    private final WebSettings settings;

    LoginLinkJson(WebSettings settings) {
        this.settings = settings;
    }

    /** @param link empty when it is not shown */
    Response answer(LoginName login, Optional<AccessToken> link, Instant expiresAt, boolean sent) {
        JsonObjectBuilder json = JsonText.object().add("login", login.value());
        JsonText.addText(json, "url", link.map(token -> settings.publicUrl() + "/link/" + token.reveal()));
        return Answers.ok(json.add("expiresAt", new Times(settings.timeZone()).text(expiresAt))
                .add("sent", sent)
                .build());
    }
}
