package id.mikhmon.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the hexagon below one root package: that of the product, or that of the classes that break the rules. Each rule says in its description what
 * holds and why.
 */
final class HexagonRules {
    private static final Set<String> BANNED_WORDS =
            Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Data", "Info", "Common", "Base", "Abstract");

    private static final String CAMEL_CASE_BORDER = "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])";

    /** The clocks of the machine: type and method. */
    private static final Set<String> NOW = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.lang.System.currentTimeMillis",
            "java.util.Date.<init>",
            "java.util.Calendar.getInstance");

    /** What the container makes and fills itself, found by these annotations. */
    private static final List<String> ENTRIES = List.of(
            "jakarta.ws.rs.Path",
            "jakarta.ws.rs.ApplicationPath",
            "jakarta.ws.rs.ext.Provider",
            "jakarta.servlet.annotation.WebServlet",
            "jakarta.servlet.annotation.WebFilter",
            "jakarta.servlet.annotation.WebListener",
            "jakarta.persistence.Converter",
            "jakarta.inject.Named");

    /** Public although nobody else in the product needs them. */
    static final Set<String> LISTED_AS_PUBLIC = Set.of(
            // the tables that explain the states to a reader of the business
            "domain.order.OrderTransitions",
            "domain.payment.PaymentTransitions",
            // thrown through public methods, for whoever wants to tell it apart
            "persistence.secret.WrongSecretKey",
            // put together anew by tests: on another database, without a container
            "persistence.embedded.EmbeddedDatabase",
            "persistence.transaction.RepeatingTransactions",
            "web.portal.buyer.BuyerPages",
            // read by a page, whose expressions reach public classes alone
            "web.portal.admin.order.StoryLine",
            "web.portal.agent.ledger.Movements",
            // made by Faces, which finds them in faces-config.xml
            "web.portal.frame.SessionlessContexts",
            "web.portal.frame.TransientViews",
            // what a stand-in gives to a test that sends a callback of its own
            "sandbox.tripay.SignedCallback");

    private final String root;
    private final Places places;

    private HexagonRules(String root) {
        this.root = root;
        this.places = new Places(root);
    }

    static HexagonRules of(String root) {
        return new HexagonRules(root);
    }

    /** @return every rule once */
    List<ArchRule> all() {
        return List.of(
                domainUsesOnlyTheJdkAndItself(),
                applicationUsesOnlyTheJdkDomainAndItself(),
                adaptersNeverSeeOtherAdapters(),
                servicesAreKnownToBootstrapAlone(),
                servicesAreFinal(),
                outPortsAreImplementedOnlyInAdapters(),
                outPortsAreCalledOnlyByTheirFeature(),
                inPortsAreCalledOnlyByDrivers(),
                noFeatureTouchesAnothersPorts(),
                noCyclesBetweenFeaturesOfTheApplication(),
                noCyclesBetweenFeaturesOfTheDomain(),
                rowsNeverLeaveTheirPackage(),
                sqlStaysInPersistence(),
                nowComesFromAClock(),
                theInnerRingsMeasureNothing(),
                transactionsOfTheServerStayBehindThePort(),
                onlyTheApplicationOpensTransactions(),
                constructorsTakeWhatIsNeeded(),
                noNamePartSaysNothing(),
                publicOnlyWhereAnotherPackageNeedsIt(),
                nobodySeesTheSandbox(),
                theSandboxSeesNoAdapter(),
                onlyTheDemoSeesTheProduct(),
                nobodySeesBootstrap(),
                theHttpLibraryKnowsNoRing(),
                onlyVendorsAdaptersCallOut(),
                theWireOfARouterKnowsNoBusiness(),
                gatewaysOfPaymentNeverSeeEachOther());
    }

    ArchRule domainUsesOnlyTheJdkAndItself() {
        return classes()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .onlyDependOnClassesThat(inJdkOr("domain"))
                .as("the domain uses only the JDK and itself")
                .because("the rules of the business must be readable and testable without a server");
    }

    ArchRule applicationUsesOnlyTheJdkDomainAndItself() {
        return classes()
                .that()
                .resideInAPackage(in("application"))
                .should()
                .onlyDependOnClassesThat(inJdkOr("domain", "application"))
                .as("the application uses only the JDK, the domain and itself")
                .because("a use case is plain Java: no annotation, no proxy, no container");
    }

    ArchRule adaptersNeverSeeOtherAdapters() {
        return classes()
                .that(places.areInAnAdapter())
                .should(places.seeNoOtherAdapter())
                .as("adapters never see other adapters")
                .because("a system outside must be replaceable without touching another one's adapter");
    }

    ArchRule servicesAreKnownToBootstrapAlone() {
        return classes()
                .that()
                .resideInAPackage(in("application"))
                .and()
                .haveSimpleNameEndingWith("Service")
                .should(places.beSeenOnlyBy(
                        "itself and bootstrap", (service, other) -> places.isIn(other, "bootstrap")))
                .as("services are known to bootstrap alone")
                .because("callers hold the in-port, so that what stands behind it can change");
    }

    ArchRule servicesAreFinal() {
        return classes()
                .that()
                .resideInAPackage(in("application"))
                .and()
                .haveSimpleNameEndingWith("Service")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .as("services are final")
                .because("one use case is one class; variants are other use cases or other out-ports");
    }

    ArchRule outPortsAreImplementedOnlyInAdapters() {
        return classes()
                .that(places.implementAnOutPort())
                .should()
                .resideInAnyPackage(in(Places.ADAPTERS))
                .as("out-ports are implemented only in adapters")
                .because("an out-port is a door to the outside; what needs no outside needs no port");
    }

    ArchRule outPortsAreCalledOnlyByTheirFeature() {
        return classes()
                .that(places.areOutPorts())
                .should(places.beSeenOnlyBy(
                        "the application, the adapters behind them and bootstrap",
                        (port, other) ->
                                places.isIn(other, "application", "bootstrap") || places.isIn(other, Places.DRIVEN)))
                .as("driving adapters never call out-ports")
                .because("a page or a resource that asks a store goes past the use case and its transaction");
    }

    ArchRule inPortsAreCalledOnlyByDrivers() {
        return classes()
                .that(places.areInPorts())
                .should(places.beSeenOnlyBy(
                        "the application, driving adapters, the demo and bootstrap",
                        (port, other) ->
                                places.isIn(other, "application", "bootstrap") || places.isIn(other, Places.DRIVING)))
                .as("in-ports are called only from driving adapters, other features, handlers and schedules")
                .because("a driven adapter that calls back makes a loop that nobody sees in the use case");
    }

    ArchRule noFeatureTouchesAnothersPorts() {
        return classes()
                .that()
                .resideInAPackage(in("application"))
                .should(places.touchOnlyTheirOwnPorts())
                .as("no feature touches another feature's ports")
                .because("a feature is asked through its in-ports; its stores and outside systems are its own");
    }

    ArchRule noCyclesBetweenFeaturesOfTheApplication() {
        return slices().matching(root + ".application.(*)..")
                .should()
                .beFreeOfCycles()
                .as("features of the application form no cycle")
                .because("checkout knows payment, payment knows voucher, voucher knows the rest, and nobody back");
    }

    ArchRule noCyclesBetweenFeaturesOfTheDomain() {
        return slices().matching(root + ".domain.(*)..")
                .should()
                .beFreeOfCycles()
                .as("features of the domain form no cycle")
                .because("two features that need each other are one");
    }

    ArchRule rowsNeverLeaveTheirPackage() {
        return classes()
                .that()
                .resideInAPackage(in("persistence"))
                .and()
                .haveSimpleNameEndingWith("Row")
                .should(places.beSeenOnlyBy(
                        "their own package",
                        (row, other) -> other.getPackageName().equals(row.getPackageName())))
                .as("rows never leave their package")
                .because("a row is the shape of a table, and a table changes alone");
    }

    ArchRule sqlStaysInPersistence() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(in("persistence", "bootstrap"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence.."))
                .as("SQL and JPA stay in the persistence adapter")
                .because("who knows a column elsewhere must be found at every change of the schema (bootstrap hands in"
                        + " the data source and the entity manager)");
    }

    ArchRule nowComesFromAClock() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(in("bootstrap", "sandbox"))
                .should()
                .accessTargetWhere(isOneOf(NOW).as("a clock of the machine"))
                .as("nobody asks the machine for the time")
                .because("time is a parameter or a Clock, which tests move; bootstrap makes the one Clock, and the"
                        + " sandbox plays systems outside, which have clocks of their own");
    }

    ArchRule theInnerRingsMeasureNothing() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("domain", "application"))
                .should()
                .accessTargetWhere(isOneOf(Set.of("java.lang.System.nanoTime", "java.lang.Thread.sleep"))
                        .as("System.nanoTime or Thread.sleep"))
                .as("domain and application neither measure nor wait")
                .because("how long a call took is known where the call is made");
    }

    ArchRule transactionsOfTheServerStayBehindThePort() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".persistence.transaction..", root + ".bootstrap.wiring..")
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.transaction.."))
                .as("the server's transactions stay behind the port Transactions")
                .because("the border of a transaction is read in the service that opens it (bootstrap hands in the"
                        + " server's object)");
    }

    ArchRule onlyTheApplicationOpensTransactions() {
        return classes()
                .that()
                .haveFullyQualifiedName(root + ".application.transaction.Transactions")
                .should(places.beSeenOnlyBy(
                        "the application, its implementation and bootstrap",
                        (port, other) -> places.isIn(other, "application", "persistence.transaction", "bootstrap")))
                .as("only the application opens transactions")
                .because("one use case is one transaction; a store or a page with its own would split it");
    }

    ArchRule constructorsTakeWhatIsNeeded() {
        return members()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + "..")
                        .and(not(resideInAPackage(in("bootstrap"))))
                        .and(not(madeByAContainerWithoutConstructor())))
                .and(describe(
                        "are fields or methods", member -> !member.getName().equals("<init>")))
                .should()
                .notBeAnnotatedWith(injected())
                .as("constructors take what is needed")
                .because("a class is complete when it exists, in tests too; servlets, filters, listeners, JAX-RS"
                        + " providers and Faces beans are made and filled by the container, and bootstrap is the"
                        + " wiring itself");
    }

    ArchRule noNamePartSaysNothing() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(Places.haveNameWithout(CAMEL_CASE_BORDER, BANNED_WORDS))
                .as("no part of a name is one of Impl, Manager, Helper, Util, Data, Info, Common, Base, Abstract")
                .because("such a word says nothing about what the class does, and the next one fits in as well");
    }

    ArchRule publicOnlyWhereAnotherPackageNeedsIt() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(not(resideInAPackage(in("bootstrap"))))
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and(not(foundByTheContainer()))
                .and(not(listedAsPublic()))
                .and()
                // a client of its own, with its own tests and readers
                .resideOutsideOfPackage(in("routeros.wire"))
                .should(Places.beSeenFromAnotherPackage())
                .as("a class is public only where another package needs it")
                .because(
                        "whatever is public gets used; what must be public all the same is listed here with its reason");
    }

    ArchRule nobodySeesTheSandbox() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(in("sandbox"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("sandbox")))
                .as("nobody sees the sandbox")
                .because("the product is built and sold without it");
    }

    ArchRule theSandboxSeesNoAdapter() {
        return noClasses()
                .that()
                .resideInAPackage(in("sandbox"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        in(Stream.concat(Stream.of(Places.ADAPTERS), Stream.of("outbound", "bootstrap"))
                                .toArray(String[]::new))))
                .as("the sandbox sees no adapter")
                .because("a stand-in with the adapter's codec or signature repeats its misreading of the vendor");
    }

    ArchRule onlyTheDemoSeesTheProduct() {
        return classes()
                .that()
                .resideInAPackage(in("sandbox"))
                .should(places.seeTheProductOnlyFrom("sandbox.demo"))
                .as("of the sandbox only the demo sees the product, and of that only in-ports and the domain")
                .because("stand-ins are systems outside; the demo fills the catalogue as an owner would");
    }

    ArchRule nobodySeesBootstrap() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(in("bootstrap"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("bootstrap")))
                .as("nobody sees bootstrap")
                .because("what is wired does not know how");
    }

    ArchRule theHttpLibraryKnowsNoRing() {
        return noClasses()
                .that()
                .resideInAPackage(in("outbound"))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAPackage(in("outbound")))))
                .as("the library for outbound HTTP knows no ring")
                .because("it is technique that three adapters share, and stays so (docs/adr/0007)");
    }

    ArchRule onlyVendorsAdaptersCallOut() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(in("outbound", "payment", "whatsapp", "genieacs", "bootstrap"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("outbound")))
                .as("only the adapters of HTTP vendors use the library for outbound HTTP")
                .because("nobody else has a vendor to call (bootstrap wires)");
    }

    ArchRule theWireOfARouterKnowsNoBusiness() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".routeros.wire..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("domain", "application")))
                .as("the wire of a router knows no business")
                .because("it speaks MikroTik's protocol and could serve any program");
    }

    ArchRule gatewaysOfPaymentNeverSeeEachOther() {
        return slices().matching(root + ".payment.(*)..")
                .should()
                .notDependOnEachOther()
                .as("payment gateways never see each other")
                .because("vendors change one at a time");
    }

    private String in(String place) {
        return root + "." + place + "..";
    }

    private String[] in(String... some) {
        return Stream.of(some).map(this::in).toArray(String[]::new);
    }

    private DescribedPredicate<JavaClass> inJdkOr(String... rings) {
        // primitives and their arrays live in the package without a name
        return resideInAnyPackage(in(rings)).or(resideInAnyPackage("java..", "javax.crypto..", ""));
    }

    private static DescribedPredicate<JavaAccess<?>> isOneOf(Set<String> methods) {
        return describe(
                "one of " + methods,
                access -> methods.contains(access.getTargetOwner().getFullName() + "." + access.getName())
                        && !isDateOfAGivenTime(access));
    }

    /** {@code new Date(long)} asks nobody; only {@code new Date()} does. */
    private static boolean isDateOfAGivenTime(JavaAccess<?> access) {
        return access.getTarget().getFullName().startsWith("java.util.Date.<init>(")
                && !access.getTarget().getFullName().endsWith("()");
    }

    private static DescribedPredicate<JavaAnnotation<?>> injected() {
        Set<String> annotations = Set.of(
                "jakarta.inject.Inject",
                "jakarta.annotation.Resource",
                "jakarta.ejb.EJB",
                "jakarta.persistence.PersistenceContext",
                "jakarta.persistence.PersistenceUnit",
                "jakarta.ws.rs.core.Context",
                "org.eclipse.microprofile.config.inject.ConfigProperty");
        return describe(
                "an annotation that the container fills",
                annotation -> annotations.contains(annotation.getRawType().getName()));
    }

    private static DescribedPredicate<JavaClass> madeByAContainerWithoutConstructor() {
        return describe(
                "servlets, filters, listeners, JAX-RS providers and Faces beans",
                type -> type.isAssignableTo("jakarta.servlet.Servlet")
                        || type.isAssignableTo("jakarta.servlet.Filter")
                        || type.isAssignableTo("java.util.EventListener")
                        || type.isAnnotatedWith("jakarta.ws.rs.ext.Provider")
                        || type.isAnnotatedWith("jakarta.inject.Named"));
    }

    private static DescribedPredicate<JavaClass> foundByTheContainer() {
        return describe(
                "found by the container", type -> ENTRIES.stream().anyMatch(type::isAnnotatedWith) || hasMain(type));
    }

    private DescribedPredicate<JavaClass> listedAsPublic() {
        return describe(
                "listed as public",
                type -> LISTED_AS_PUBLIC.contains(type.getName().substring(root.length() + 1)));
    }

    private static boolean hasMain(JavaClass type) {
        Optional<? extends JavaMember> main = type.tryGetMethod("main", String[].class);
        return main.filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .isPresent();
    }
}
