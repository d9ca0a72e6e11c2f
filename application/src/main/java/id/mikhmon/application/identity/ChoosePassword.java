package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PasswordRule;
import id.mikhmon.domain.shared.Secret;

/** A person chooses a password by a link that serves once. */
public interface ChoosePassword {
    /** Uses the link up and ends all sessions of the person. A second factor stays. */
    Outcome choose(Command command);

    record Command(AccessToken link, Secret password, Client client) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Chosen(LoginName login) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.chosen(this);
        }
    }

    /** The link is unknown, too old or used. */
    record LinkInvalid() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.linkInvalid(this);
        }
    }

    record WeakPassword(PasswordRule rule) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.weakPassword(this);
        }
    }

    interface Cases<R> {
        R chosen(Chosen outcome);

        R linkInvalid(LinkInvalid outcome);

        R weakPassword(WeakPassword outcome);
    }
}
