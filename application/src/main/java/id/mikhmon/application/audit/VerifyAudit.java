package id.mikhmon.application.audit;

import id.mikhmon.domain.audit.ChainHash;

/** Reckons the chain anew. Reads every record, in many short transactions; what is recorded meanwhile does not wait. */
public interface VerifyAudit {
    Outcome verify();

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** @param last hash of the last record; whoever notes it elsewhere can tell later that nothing before it was changed */
    record Intact(long records, ChainHash last) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.intact(this);
        }
    }

    /** @param number of the first record that was changed, removed or put in */
    record Broken(long number) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.broken(this);
        }
    }

    interface Cases<R> {
        R intact(Intact outcome);

        R broken(Broken outcome);
    }
}
