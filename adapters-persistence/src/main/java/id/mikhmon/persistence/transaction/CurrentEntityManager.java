package id.mikhmon.persistence.transaction;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Where the entity manager of the calling thread comes from: the container, or a test that has none. */
public interface CurrentEntityManager {
    /** @return whether the thread has an open transaction, also one that can only be rolled back any more */
    boolean inTransaction();

    /** Gives the work the entity manager of the open transaction, or without one an entity manager that can only read. */
    <T> T with(Function<EntityManager, T> work);
}
