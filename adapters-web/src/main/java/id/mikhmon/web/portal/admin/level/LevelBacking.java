package id.mikhmon.web.portal.admin.level;

import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.RemoveLevel;
import id.mikhmon.application.agent.SaveLevel;
import id.mikhmon.domain.agent.CommissionRule;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Choice;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The form of one level, new or known. */
@Named("level")
@RequestScoped
public class LevelBacking implements Page, SaveLevel.Cases<String>, RemoveLevel.Cases<String> {
    private static final String LIST = "/admin/levels";

    @Inject
    FindLevels findLevels;

    @Inject
    SaveLevel saveLevel;

    @Inject
    RemoveLevel removeLevel;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    PortalTexts texts;

    @Inject
    Visitor visitor;

    private final FormFields form = new FormFields();
    private int agents;

    @Override
    public void open() {
        if (exchange.isPostback()) {
            return;
        }
        if (!isKnown()) {
            LevelForm.fillNew(form);
            return;
        }
        stored().ifPresentOrElse(level -> LevelForm.fill(form, level), exchange::notFound);
    }

    public void save() {
        Optional<Level> level = LevelForm.read(form, exchange.item(), notes);
        if (level.isPresent()
                && !isKnown()
                && findLevels.find(level.get().code()).isPresent()) {
            notes.field(FieldError.of("code", "taken"));
            return;
        }
        exchange.redirectOnceDone(LIST, level.map(this::said).orElse(""));
    }

    private String said(Level level) {
        SaveLevel.SubAgents subAgents =
                visitor.authority().may(Capability.MANAGE_AGENTS) ? SaveLevel.SubAgents.ANY : SaveLevel.SubAgents.KEPT;
        return saveLevel
                .save(new SaveLevel.Command(level, Optional.of(level.subAgents()), subAgents), visitor.actor())
                .fold(this);
    }

    @Override
    public String saved(SaveLevel.Saved outcome) {
        return outcome.created() ? "created" : "saved";
    }

    @Override
    public String subAgentsChanged(SaveLevel.SubAgentsChanged outcome) {
        return notes.wrong(FieldError.of("subAgents", "sub-agents-changed"));
    }

    public void remove() {
        String said = code().map(one -> removeLevel.remove(one, visitor.actor()))
                .map(outcome -> outcome.fold(this))
                .orElse("");
        if (!said.isEmpty()) {
            exchange.redirect(LIST, said);
            return;
        }
        // What is stored is shown again: this form holds nothing of it.
        stored().ifPresent(level -> LevelForm.fill(form, level));
    }

    @Override
    public String removed(RemoveLevel.Removed outcome) {
        return "removed";
    }

    @Override
    public String unknownLevel(RemoveLevel.UnknownLevel outcome) {
        return "removed";
    }

    @Override
    public String inUse(RemoveLevel.InUse outcome) {
        agents = outcome.agents();
        return notes.refused("level.refused.in_use");
    }

    private Optional<LevelCode> code() {
        return exchange.item().flatMap(Parsed::levelCode);
    }

    private Optional<Level> stored() {
        return code().flatMap(findLevels::find);
    }

    public boolean isKnown() {
        return exchange.item().isPresent();
    }

    /** @return how many agents keep the level from being removed; 0 before anybody tried */
    public int getAgents() {
        return agents;
    }

    public FormFields getForm() {
        return form;
    }

    public List<Choice> getKinds() {
        return Arrays.stream(CommissionRule.Kind.values())
                .map(kind -> new Choice(kind.name(), texts.of(kind)))
                .toList();
    }

    public List<Choice> getSubAgents() {
        return Arrays.stream(SubAgentRule.Kind.values())
                .map(kind -> new Choice(kind.name(), texts.of(kind)))
                .toList();
    }

    public List<Integer> getDepths() {
        return IntStream.rangeClosed(1, CommissionRule.DEEPEST).boxed().toList();
    }
}
