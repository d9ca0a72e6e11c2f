package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;

/** Why an agent was not stored, as a client learns it. */
public record AgentRefusal(ProblemKind kind, FieldError error) {
    /** @param outcome any but {@link SaveAgent.Saved} */
    public static AgentRefusal of(SaveAgent.Outcome outcome) {
        return outcome.fold(new Reasons());
    }

    RuntimeException asException() {
        return Problem.ofField(kind, error).asException();
    }

    private static final class Reasons implements SaveAgent.Cases<AgentRefusal> {
        @Override
        public AgentRefusal saved(SaveAgent.Saved outcome) {
            throw new IllegalArgumentException("what was saved was not refused");
        }

        @Override
        public AgentRefusal unknownLevel(SaveAgent.UnknownLevel outcome) {
            return refused("level", "unknown-level");
        }

        @Override
        public AgentRefusal phoneTaken(SaveAgent.PhoneTaken outcome) {
            return new AgentRefusal(ProblemKind.CONFLICT, FieldError.of("phone", "phone-taken"));
        }

        @Override
        public AgentRefusal closedBefore(SaveAgent.ClosedBefore outcome) {
            return new AgentRefusal(ProblemKind.CONFLICT, FieldError.of("status", "agent-closed"));
        }

        @Override
        public AgentRefusal unknownUpline(SaveAgent.UnknownUpline outcome) {
            return refused("upline", "unknown-upline");
        }

        @Override
        public AgentRefusal uplineLoop(SaveAgent.UplineLoop outcome) {
            return refused("upline", "upline-loop");
        }

        @Override
        public AgentRefusal unknownOffer(SaveAgent.UnknownOffer outcome) {
            return refused("offers", "no-offer-named", outcome.offer().value());
        }

        @Override
        public AgentRefusal unknownRouter(SaveAgent.UnknownRouter outcome) {
            return refused("routers", "no-router-named", outcome.router().value());
        }

        @Override
        public AgentRefusal creditRaised(SaveAgent.CreditRaised outcome) {
            return new AgentRefusal(
                    ProblemKind.FORBIDDEN,
                    FieldError.of(
                            "creditLimit", "credit-raised", outcome.before().toString()));
        }

        private static AgentRefusal refused(String field, String key, Object... values) {
            return new AgentRefusal(ProblemKind.REFUSED, FieldError.of(field, key, values));
        }
    }
}
