package id.mikhmon.bootstrap.health;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Shows each outside system at {@code /health} by its own name. MicroProfile Health takes one answer from each bean, and the owner adds routers while the
 * server runs: so there are more beans than systems, and those without a system repeat the last answer. The server collects answers in a set, in which an
 * object stands once. They count as startup checks, to keep them out of {@code /health/ready} and {@code /health/live}, which are asked often.
 */
public class OutsideSlots implements Extension {
    /** Systems beyond this number are not shown. */
    private static final int SLOTS = 64;

    void addSlots(@Observes AfterBeanDiscovery discovery, BeanManager beans) {
        for (int slot = 0; slot < SLOTS; slot++) {
            int number = slot;
            discovery
                    .<HealthCheck>addBean()
                    .id(OutsideSlots.class.getName() + number)
                    .types(HealthCheck.class, Object.class)
                    .qualifiers(Startup.Literal.INSTANCE)
                    .scope(Dependent.class)
                    .produceWith(instances -> slot(instances, number));
        }
    }

    private static HealthCheck slot(Instance<Object> instances, int number) {
        OutsideSystems systems = instances.select(OutsideSystems.class).get();
        return () -> answer(systems.answers(), number);
    }

    private static HealthCheckResponse answer(List<HealthCheckResponse> answers, int number) {
        return answers.get(Math.min(number, answers.size() - 1));
    }
}
