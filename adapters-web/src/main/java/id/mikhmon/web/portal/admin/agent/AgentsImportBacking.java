package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.application.agent.ImportAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.web.api.agent.AgentRefusal;
import id.mikhmon.web.api.agent.AgentTable;
import id.mikhmon.web.portal.frame.Look;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.SentFile;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.ProblemException;
import id.mikhmon.web.table.TableFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many agents out of one file: looked through first, then stored, all or none. {@link AgentsUploadServlet} hands in the file. */
@Named("agentsImport")
@RequestScoped
public class AgentsImportBacking implements Page, ImportAgents.Cases<Boolean> {
    static final int MOST_BYTES = AgentTable.MOST_BYTES;

    /** The field of the form; what is wrong with the file as a whole is said beside it. */
    static final String FILE = "file";

    @Inject
    ImportAgents importAgents;

    @Inject
    ReadPhoneNumber phones;

    @Inject
    Visitor visitor;

    @Inject
    Notes notes;

    @Inject
    Look look;

    private final List<Wrong> wrong = new ArrayList<>();
    private ImportAgents.@Nullable Imported imported;

    /** @param column as the file calls it */
    public record Wrong(int line, String column, String sentence) {}

    @Override
    public void open() {
        // what there is to show came with the file
    }

    /**
     * @param sent refused over {@link #MOST_BYTES}
     * @param dryRun whether it is only looked through
     * @return whether its agents were stored; else the page shows what would have happened, or what is wrong
     */
    public boolean receive(SentFile sent, boolean dryRun) {
        byte[] file = sent.bytes();
        if (file.length == 0) {
            notes.field(FieldError.of(FILE, "missing"));
            return false;
        }
        if (file.length > MOST_BYTES) {
            notes.field(FieldError.of(FILE, "file-too-large", MOST_BYTES / 1024 / 1024));
            return false;
        }
        SaveAgent.Credit credit =
                visitor.who().may(Capability.CORRECT_LEDGER) ? SaveAgent.Credit.ANY : SaveAgent.Credit.NOT_RAISED;
        try {
            List<ImportAgents.Line> lines =
                    AgentTable.read(file, TableFormat.ofFile(sent.name(), file), phones).stream()
                            .map(line -> line.lending(credit))
                            .toList();
            return importAgents
                            .importAll(new ImportAgents.Command(lines, dryRun), visitor.actor())
                            .fold(this)
                    && !dryRun;
        } catch (ProblemException unreadable) {
            unreadable.problem().errors().forEach(this::note);
            return false;
        }
    }

    @Override
    public Boolean imported(ImportAgents.Imported outcome) {
        imported = outcome;
        return true;
    }

    @Override
    public Boolean refused(ImportAgents.Refused outcome) {
        outcome.faults()
                .forEach(fault -> note(AgentRefusal.of(fault.refusal()).error().at(fault.line())));
        return false;
    }

    private void note(FieldError error) {
        if (error.line() == 0) {
            notes.field(new FieldError(FILE, error.key(), error.values(), 0));
            return;
        }
        wrong.add(new Wrong(error.line(), error.field(), error.message(look.language())));
    }

    public List<Wrong> getWrong() {
        return wrong;
    }

    /** @return what a file that was looked through would do; null when there is none, or something is wrong with it */
    public ImportAgents.@Nullable Imported getImported() {
        return imported;
    }
}
