package id.mikhmon.web.portal.admin.agent;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.registration.RegistrationsInMemory;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.registration.Admission;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationBackingTest {
    private static final String PHONE = "+6281234567890";

    private final RegistrationsInMemory house = new RegistrationsInMemory();
    private final Registration waiting = house.asked("Warung Budi", PHONE);
    private PlayedExchange exchange = new PlayedExchange();

    @Test
    void whoAsksIsShownWithTheFormsOfTheDecision() {
        RegistrationBacking page = page(waiting.id().value());
        page.open();

        assertThat(page.getFound()).isEqualTo(waiting);
        assertThat(page.isWaiting()).isTrue();
        assertThat(page.getKnownAs()).isEmpty();
        assertThat(page.getForm()).containsEntry("level", "BRONZE").containsEntry("upline", "");
    }

    @Test
    void phoneOfAnAgentIsSaid() {
        house.agents.save(anAgent(1).withPhone(PHONE).agent());

        assertThat(page(waiting.id().value()).getKnownAs()).isEqualTo("AG001");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id : List.of("RG2222222222", "x")) {
            exchange = new PlayedExchange();
            page(id).open();

            assertThat(exchange.went()).isEqualTo("404");
        }
    }

    @Test
    void approvalMakesTheAgentAndSaysWhoDecided() {
        RegistrationBacking page = page(waiting.id().value());
        page.getForm().with("level", "GOLD").with("code", "AG040").with("upline", "");
        page.approve();

        assertThat(exchange.went()).isEqualTo("/admin/registration?item=" + waiting.id() + "&said=decided");
        assertThat(house.agents.find(code(40)).orElseThrow().level()).isEqualTo(new LevelCode("GOLD"));
        assertThat(decision().by()).isEqualTo("siti");
    }

    @Test
    void whoComesSecondIsToldSo() {
        for (int i = 0; i < 2; i++) {
            RegistrationBacking page = page(waiting.id().value());
            page.getForm().with("level", "GOLD").with("code", "").with("upline", "");
            page.approve();
        }

        assertThat(exchange.went()).endsWith("said=decided_before");
        assertThat(house.agents.all()).hasSize(1);
    }

    @Test
    void everyRefusalIsSaidWhereItBelongs() {
        house.agents.save(anAgent(1).agent());

        assertThat(refused("GOLD", "AG001", "").keys()).isEqualTo(Map.of("code", "taken"));
        assertThat(refused("GOLD", "7", "SARI").keys()).isEqualTo(Map.of("code", "agent-code", "upline", "agent-code"));
        assertThat(refused("NONE", "", "").keys()).isEqualTo(Map.of("level", "unknown-level"));
        assertThat(refused("GOLD", "", "AG999").keys()).isEqualTo(Map.of("upline", "unknown-upline"));
        house.agents.save(anAgent(2).withPhone(PHONE).agent());
        assertThat(refused("GOLD", "", "").getRefusals()).containsExactly("registration.refused.phone");
        assertThat(exchange.went()).isEmpty();
    }

    @Test
    void whoMayNotManageAgentsMakesNone() {
        RegistrationBacking page = page(waiting.id().value());
        page.visitor = PlayedVisitor.staff("siti", Capability.MANAGE_PRICES);
        page.getForm().with("level", "GOLD").with("code", "").with("upline", "");

        page.approve();

        assertThat(page.notes.getRefusals()).containsExactly("registration.refused.right");
        assertThat(house.agents.all()).isEmpty();
    }

    @Test
    void rejectionNeedsItsReason() {
        RegistrationBacking silent = page(waiting.id().value());
        silent.getForm().with("why", "  ");
        silent.reject();
        assertThat(silent.notes.keys()).isEqualTo(Map.of("why", "missing"));

        RegistrationBacking page = page(waiting.id().value());
        page.getForm().with("why", "di luar wilayah");
        page.reject();

        assertThat(exchange.went()).endsWith("said=decided");
        assertThat(decision().reason()).contains("di luar wilayah");
    }

    private Notes refused(String level, String agent, String upline) {
        RegistrationBacking page = page(waiting.id().value());
        page.getForm().with("level", level).with("code", agent).with("upline", upline);
        page.approve();
        assertThat(house.registrations.find(waiting.id()).orElseThrow().state()).isEqualTo(RegistrationState.WAITING);
        return page.notes;
    }

    private Admission decision() {
        return house.registrations
                .find(waiting.id())
                .flatMap(Registration::decision)
                .orElseThrow();
    }

    private RegistrationBacking page(String id) {
        RegistrationBacking page = new RegistrationBacking();
        page.exchange = exchange.with("item", id);
        page.notes = new Notes();
        page.visitor = PlayedVisitor.staff("siti", Capability.MANAGE_AGENTS);
        page.listRegistrations = house.listRegistrations();
        page.decideRegistration = house.decideRegistration();
        page.findAgentByPhone = typed -> house.agents.all().stream()
                .filter(agent -> agent.phone().e164().equals(typed))
                .findFirst();
        page.findLevels = new NoLevels();
        return page;
    }

    private static final class NoLevels implements FindLevels {
        @Override
        public Optional<Level> find(LevelCode code) {
            return Optional.empty();
        }

        @Override
        public List<Level> all() {
            return List.of();
        }
    }
}
