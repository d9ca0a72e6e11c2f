package id.mikhmon.application.promotion;

/** Accepts what is proposed, where the owner wants it to happen by itself. */
public interface PromoteAgents {
    /** @return how many agents were promoted; none unless it is switched on */
    int promote();
}
