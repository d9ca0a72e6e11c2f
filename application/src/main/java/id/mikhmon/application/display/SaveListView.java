package id.mikhmon.application.display;

import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.SavedView;
import id.mikhmon.domain.identity.PersonId;

/** A person keeps filter and order of a list under a name. */
public interface SaveListView {
    /** @param view takes the place of the one of the same name, if there is one */
    Outcome save(PersonId person, ListName list, SavedView view);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Saved() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.saved(this);
        }
    }

    /** @param most how many one may keep of a list, and the person does */
    record TooMany(int most) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    interface Cases<R> {
        R saved(Saved outcome);

        R tooMany(TooMany outcome);
    }
}
