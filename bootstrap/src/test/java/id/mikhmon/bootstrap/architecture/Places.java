package id.mikhmon.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where a class stands in the hexagon, told from its package, and what it may see from there. */
final class Places {
    static final String[] ADAPTERS = {"persistence", "web", "routeros", "payment", "whatsapp", "genieacs"};

    /** Adapters that the application calls. */
    static final String[] DRIVEN = {
        "persistence", "routeros", "payment", "whatsapp.outbound", "whatsapp.fonnte", "whatsapp.phone", "genieacs"
    };

    /** What calls the application; WhatsApp does both, in packages of its own. */
    static final String[] DRIVING = {"web", "whatsapp.inbound", "whatsapp.conversation", "sandbox.demo"};

    private final String root;

    Places(String root) {
        this.root = root;
    }

    boolean isIn(JavaClass type, String... places) {
        return Arrays.stream(places)
                .map(place -> root + "." + place)
                .anyMatch(name -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }

    DescribedPredicate<JavaClass> areInAnAdapter() {
        return describe("are in an adapter", type -> adapterOf(type).isPresent());
    }

    /** Out-ports are the interfaces of the packages named port, the store of the outbox and the transactions. */
    DescribedPredicate<JavaClass> areOutPorts() {
        return describe("are out-ports", this::isOutPort);
    }

    /** In-ports are the interfaces that stand in a feature's own package. */
    DescribedPredicate<JavaClass> areInPorts() {
        return describe(
                "are in-ports",
                type -> isOwnInterface(type)
                        && isIn(type, "application")
                        && !isInAPortPackage(type)
                        && !isOutPort(type)
                        // the outbox is a tool of the features, called and implemented by them alone
                        && !type.getSimpleName().matches("Outbox|OutboxHandler"));
    }

    DescribedPredicate<JavaClass> implementAnOutPort() {
        return describe(
                "implement an out-port",
                type -> !type.isInterface()
                        && type.getAllRawInterfaces().stream().anyMatch(this::isOutPort));
    }

    ArchCondition<JavaClass> seeNoOtherAdapter() {
        return dependencies(
                "see no other adapter",
                dependency -> adapterOf(dependency.getTargetClass())
                        .filter(other -> !other.equals(
                                adapterOf(dependency.getOriginClass()).orElseThrow()))
                        .isPresent());
    }

    ArchCondition<JavaClass> touchOnlyTheirOwnPorts() {
        return dependencies(
                "touch only their own ports",
                dependency -> isIn(dependency.getTargetClass(), "application")
                        && isInAPortPackage(dependency.getTargetClass())
                        && !featureOf(dependency.getTargetClass()).equals(featureOf(dependency.getOriginClass())));
    }

    ArchCondition<JavaClass> seeTheProductOnlyFrom(String demo) {
        return dependencies(
                "see domain and in-ports only from " + demo,
                dependency -> isIn(dependency.getTargetClass(), "domain", "application")
                        && (!isIn(dependency.getOriginClass(), demo)
                                || isInAPortPackage(dependency.getTargetClass())
                                || dependency.getTargetClass().getSimpleName().endsWith("Service")));
    }

    /** @param allowed the class that is seen, and who sees it; a class always sees itself and what is nested in it */
    ArchCondition<JavaClass> beSeenOnlyBy(String whom, BiPredicate<JavaClass, JavaClass> allowed) {
        return condition(
                "be seen only by " + whom,
                (type, found) -> type.getDirectDependenciesToSelf().stream()
                        .filter(dependency ->
                                !outermost(dependency.getOriginClass()).equals(outermost(type)))
                        .filter(dependency -> !allowed.test(type, dependency.getOriginClass()))
                        .forEach(dependency -> found.accept(dependency.getDescription())));
    }

    /** A type that a public method of a neighbour takes or gives counts as seen: a lambda leaves no trace of it. */
    static ArchCondition<JavaClass> beSeenFromAnotherPackage() {
        return condition("be seen from another package", (type, found) -> {
            boolean seen = Stream.concat(Stream.of(type), nestedIn(type))
                    .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                    .anyMatch(dependency ->
                            !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
            boolean told = type.getPackage().getClasses().stream()
                    .filter(other -> other.getModifiers().contains(JavaModifier.PUBLIC))
                    .anyMatch(other -> tells(other, type));
            if (!seen && !told) {
                found.accept(type.getFullName() + " is public and only its own package needs it");
            }
        });
    }

    static ArchCondition<JavaClass> haveNameWithout(String border, Set<String> banned) {
        return condition(
                "have a name without " + banned,
                (type, found) -> Arrays.stream(
                                // the platform's own word, which nothing else calls so
                                type.getSimpleName()
                                        .replace("EntityManager", "")
                                        .split(border))
                        .filter(banned::contains)
                        .forEach(word -> found.accept(type.getFullName() + " has " + word + " in its name")));
    }

    private Optional<String> adapterOf(JavaClass type) {
        return Arrays.stream(ADAPTERS).filter(adapter -> isIn(type, adapter)).findFirst();
    }

    /** @return the package below the ring: order of application.order.port */
    private String featureOf(JavaClass type) {
        String below = type.getPackageName().substring(root.length() + 1);
        String[] parts = below.split("\\.");
        return parts.length < 2 ? "" : parts[1];
    }

    private boolean isOutPort(JavaClass type) {
        return isOwnInterface(type)
                && isIn(type, "application")
                && (isInAPortPackage(type)
                        || type.getName().equals(root + ".application.outbox.OutboxStore")
                        || type.getName().equals(root + ".application.transaction.Transactions"));
    }

    private static boolean isOwnInterface(JavaClass type) {
        return type.isInterface() && type.isTopLevelClass() && !type.isAnnotation() && !isPackageNote(type);
    }

    private static boolean isPackageNote(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static boolean isInAPortPackage(JavaClass type) {
        return type.getPackageName().endsWith(".port");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Places::outermost).orElse(type);
    }

    private static Stream<JavaClass> nestedIn(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(other -> !other.equals(type) && outermost(other).equals(type));
    }

    private static boolean tells(JavaClass neighbour, JavaClass type) {
        return neighbour.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(unit -> unit.getRawReturnType().equals(type)
                        || unit.getRawParameterTypes().contains(type));
    }

    private static ArchCondition<JavaClass> dependencies(String sentence, Predicate<Dependency> forbidden) {
        return condition(
                sentence,
                (type, found) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(dependency -> found.accept(dependency.getDescription())));
    }

    private static ArchCondition<JavaClass> condition(String sentence, Check check) {
        return new ArchCondition<>(sentence) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, violation -> events.add(SimpleConditionEvent.violated(type, violation)));
            }
        };
    }

    private interface Check {
        void check(JavaClass type, Consumer<String> found);
    }
}
