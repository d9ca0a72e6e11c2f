package id.mikhmon.application.identity;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.LoginName;

/**
 * Where a request came from.
 *
 * @param address of the client, at most 60 characters
 * @param device what the browser calls itself
 */
public record Client(String address, String device) {
    Actor as(LoginName login) {
        return new Actor(login.value(), address);
    }

    Actor stranger() {
        return Actor.stranger(address);
    }
}
