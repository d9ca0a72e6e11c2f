package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PasswordRule;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Secret;

/** Makes the first administrator, by the link that the product printed. */
public interface FirstSetUp {
    /** Uses the link up. The new administrator is logged in. */
    Outcome setUp(Command command);

    record Command(AccessToken link, LoginName login, String name, Secret password, Language language, Client client) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record SetUp(AccessToken session) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.setUp(this);
        }
    }

    /** The link is unknown or was used, or somebody was quicker. */
    record LinkInvalid() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.linkInvalid(this);
        }
    }

    record LoginTaken() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.loginTaken(this);
        }
    }

    record WeakPassword(PasswordRule rule) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.weakPassword(this);
        }
    }

    interface Cases<R> {
        R setUp(SetUp outcome);

        R linkInvalid(LinkInvalid outcome);

        R loginTaken(LoginTaken outcome);

        R weakPassword(WeakPassword outcome);
    }
}
