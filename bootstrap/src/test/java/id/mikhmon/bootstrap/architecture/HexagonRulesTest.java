package id.mikhmon.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.FailureReport;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps the rules of the house, and each rule bites on a class that breaks it. */
class HexagonRulesTest {
    private static final String ROOT = "id.mikhmon";
    private static final String BROKEN_ROOT = "id.mikhmon.bootstrap.architecture.violations";

    private static final HexagonRules RULES = HexagonRules.of(ROOT);
    private static final HexagonRules BROKEN = HexagonRules.of(BROKEN_ROOT);

    /** The pages that are compiled out of templates belong to the product: they use its classes. */
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT, "gg.jte.generated.precompiled");

    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(BROKEN_ROOT);

    static Stream<Arguments> rules() {
        return RULES.all().stream().map(HexagonRulesTest::named);
    }

    /** Which class breaks which rule. */
    static Stream<Arguments> breakers() {
        return Stream.of(
                breaks(BROKEN.domainUsesOnlyTheJdkAndItself(), "domain.order.OrderThatKnowsItsUseCase"),
                breaks(BROKEN.applicationUsesOnlyTheJdkDomainAndItself(), "application.order.UseCaseThatAnswersHttp"),
                breaks(BROKEN.adaptersNeverSeeOtherAdapters(), "payment.tripay.GatewayThatReadsTables"),
                breaks(BROKEN.servicesAreKnownToBootstrapAlone(), "web.order.ResourceThatKnowsAService"),
                breaks(BROKEN.servicesAreFinal(), "application.order.OpenService"),
                breaks(BROKEN.outPortsAreImplementedOnlyInAdapters(), "application.order.OrdersWithoutAnOutside"),
                breaks(BROKEN.outPortsAreCalledOnlyByTheirFeature(), "web.order.ResourceThatAsksAStore"),
                breaks(BROKEN.inPortsAreCalledOnlyByDrivers(), "persistence.order.StoreThatCallsAUseCase"),
                breaks(BROKEN.noFeatureTouchesAnothersPorts(), "application.voucher.UseCaseThatTakesAnothersStore"),
                breaks(BROKEN.noCyclesBetweenFeaturesOfTheApplication(), "application.agent.AgentsThatKnowOffers"),
                breaks(BROKEN.noCyclesBetweenFeaturesOfTheDomain(), "domain.agent.AgentThatKnowsItsOffer"),
                breaks(BROKEN.rowsNeverLeaveTheirPackage(), "persistence.voucher.StoreThatReadsAnothersRow"),
                breaks(BROKEN.sqlStaysInPersistence(), "web.order.ResourceWithSql"),
                breaks(BROKEN.nowComesFromAClock(), "application.order.UseCaseThatLooksAtTheWall"),
                breaks(BROKEN.theInnerRingsMeasureNothing(), "domain.order.OrderWithAStopwatch"),
                breaks(BROKEN.transactionsOfTheServerStayBehindThePort(), "web.order.ResourceInATransaction"),
                breaks(BROKEN.onlyTheApplicationOpensTransactions(), "routeros.RouterThatOpensTransactions"),
                breaks(BROKEN.constructorsTakeWhatIsNeeded(), "web.offer.OffersThatAreFilledIn"),
                breaks(BROKEN.noNamePartSaysNothing(), "domain.offer.OfferManager"),
                breaks(BROKEN.publicOnlyWhereAnotherPackageNeedsIt(), "web.order.PublicForNobody"),
                breaks(BROKEN.nobodySeesTheSandbox(), "web.order.ResourceThatKnowsAStandIn"),
                breaks(BROKEN.theSandboxSeesNoAdapter(), "sandbox.router.StandInWithTheAdaptersCodec"),
                breaks(BROKEN.onlyTheDemoSeesTheProduct(), "sandbox.router.StandInThatKnowsOrders"),
                breaks(BROKEN.onlyTheDemoSeesTheProduct(), "sandbox.demo.DemoThatWritesTables"),
                breaks(BROKEN.nobodySeesBootstrap(), "web.order.ResourceThatWires"),
                breaks(BROKEN.theHttpLibraryKnowsNoRing(), "outbound.http.CallThatKnowsOrders"),
                breaks(BROKEN.onlyVendorsAdaptersCallOut(), "web.order.ResourceThatCallsOut"),
                breaks(BROKEN.theWireOfARouterKnowsNoBusiness(), "routeros.wire.WireThatKnowsOrders"),
                breaks(BROKEN.gatewaysOfPaymentNeverSeeEachOther(), "payment.tripay.GatewayThatBorrowsASignature"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void productKeepsTheRule(String sentence, ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{2} breaks: {0}")
    @MethodSource("breakers")
    void ruleBitesOnTheClassThatBreaksIt(String sentence, ArchRule rule, String breaker) {
        FailureReport report = rule.evaluate(BREAKERS).getFailureReport();

        assertThat(report.getDetails()).anySatisfy(detail -> assertThat(detail).contains(BROKEN_ROOT + "." + breaker));
    }

    @Test
    void everyRuleHasAClassThatBreaksIt() {
        assertThat(breakers().map(one -> one.get()[0]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        rules().map(one -> one.get()[0]).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleOverNothingFails(String sentence, ArchRule rule) {
        JavaClasses nothing = new ClassFileImporter().importClasses(Set.of());

        assertThat(ArchConfiguration.get().getPropertyOrDefault("archRule.failOnEmptyShould", "true"))
                .isEqualTo("true");
        assertThatThrownBy(() -> rule.check(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void everyRingOfTheProductIsLookedAt() {
        Predicate<String> hasClasses =
                ring -> PRODUCT.stream().anyMatch(type -> type.getPackageName().startsWith(ROOT + "." + ring));

        assertThat(Stream.concat(
                        Stream.of(Places.ADAPTERS),
                        Stream.of("domain", "application", "outbound", "sandbox", "bootstrap")))
                .allMatch(hasClasses);
    }

    @Test
    void everyClassListedAsPublicIsThere() {
        List<String> names = PRODUCT.stream().map(JavaClass::getName).toList();

        assertThat(HexagonRules.LISTED_AS_PUBLIC).allMatch(name -> names.contains(ROOT + "." + name));
    }

    private static Arguments breaks(ArchRule rule, String breaker) {
        return arguments(sentence(rule), rule, breaker);
    }

    private static Arguments named(ArchRule rule) {
        return arguments(sentence(rule), rule);
    }

    private static String sentence(ArchRule rule) {
        return rule.getDescription().split(", because ")[0];
    }
}
