package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.ImportAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.json.JsonNode;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemException;
import id.mikhmon.web.request.JsonFields;
import id.mikhmon.web.table.Columns;
import id.mikhmon.web.table.TableFormat;
import id.mikhmon.web.table.TableRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Agents as a table, one a row, the names of the columns in the first. A row is read as the JSON of one agent is, so that
 * both keep to the same rules. A column that is left out leaves its field as it is; an empty cell empties it, except for the
 * status, which then stays.
 */
public final class AgentTable {
    /** How long a file may be. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final List<String> NEEDED = List.of("code", "name", "phone", "level");
    private static final Set<String> LISTS = Set.of("offers", "routers");
    private static final Columns COLUMNS = Columns.of(
                    "code",
                    "name",
                    "phone",
                    "level",
                    "status",
                    "email",
                    "upline",
                    "creditLimit",
                    "lowBalanceAlert",
                    "offers",
                    "routers",
                    "notes")
            .withAmounts("creditLimit", "lowBalanceAlert");
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_ERRORS = 200;

    private AgentTable() {}

    /** Writes those agents as a table that the import takes. */
    public static void write(List<Agent> agents, TableFormat format, OutputStream out) throws IOException {
        format.write(out, COLUMNS, rows -> {
            for (Agent agent : agents) {
                rows.row(cells(agent));
            }
        });
    }

    private static List<String> cells(Agent agent) {
        return List.of(
                agent.code().value(),
                agent.name(),
                agent.phone().e164(),
                agent.level().value(),
                agent.status().name(),
                agent.email().orElse(""),
                agent.upline().map(AgentCode::value).orElse(""),
                Long.toString(agent.creditLimit().units()),
                agent.lowBalanceAlert()
                        .map(Money::units)
                        .map(units -> Long.toString(units))
                        .orElse(""),
                joined(agent.offers().stream().map(OfferId::value)),
                joined(agent.routers().stream().map(RouterName::value)),
                agent.notes());
    }

    private static String joined(Stream<String> texts) {
        return texts.sorted().collect(Collectors.joining(" "));
    }

    /**
     * Reads agents, of a caller who may not raise any credit limit.
     *
     * @throws ProblemException with 400 naming line and field of everything that is wrong
     */
    public static List<ImportAgents.Line> read(byte[] file, TableFormat format, ReadPhoneNumber phones) {
        List<TableRow> rows = format.read(file, MOST_ROWS + 1);
        List<FieldError> errors = new ArrayList<>();
        List<String> columns = rows.isEmpty() ? List.of() : rows.get(0).cells();
        judgeColumns(columns, errors);
        if (rows.size() > MOST_ROWS + 1) {
            errors.add(FieldError.of("body", "too-many", MOST_ROWS));
        }
        refuse(errors);
        List<ImportAgents.Line> lines = new ArrayList<>();
        Set<AgentCode> seen = new HashSet<>();
        for (TableRow row : rows.subList(1, rows.size())) {
            if (errors.size() >= MOST_ERRORS) {
                // Nobody is told more, and a text that thousands of cells share would be looked through for each of
                // them.
                break;
            }
            try {
                SaveAgent.Command agent = agent(columns, row, phones);
                if (!seen.add(agent.code())) {
                    errors.add(FieldError.of("code", "twice").at(row.line()));
                }
                lines.add(new ImportAgents.Line(row.line(), agent));
            } catch (ProblemException wrong) {
                wrong.problem().errors().forEach(error -> errors.add(error.at(row.line())));
            }
        }
        refuse(errors);
        return lines;
    }

    private static void judgeColumns(List<String> columns, List<FieldError> errors) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!COLUMNS.names().contains(column)) {
                String name = column.length() > 60 ? column.substring(0, 60) + "…" : column;
                errors.add(FieldError.of(name, "unknown-field").at(1));
            } else if (!seen.add(column)) {
                errors.add(FieldError.of(column, "twice").at(1));
            }
        }
        NEEDED.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> errors.add(FieldError.of(column, "missing").at(1)));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.badInput(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)))
                    .asException();
        }
    }

    private static SaveAgent.Command agent(List<String> columns, TableRow row, ReadPhoneNumber phones) {
        if (row.cells().size() > columns.size()) {
            throw Problem.badInput(List.of(FieldError.of("row", "too-many", columns.size())))
                    .asException();
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        String code = "";
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String cell = i < row.cells().size() ? row.cells().get(i) : "";
            if (column.equals("code")) {
                code = cell;
            } else if (column.equals("status")) {
                putStatus(fields, cell);
            } else {
                fields.put(column, node(column, cell));
            }
        }
        return AgentJson.readRow(code, JsonFields.of(new JsonNode.ObjectNode(fields)), phones);
    }

    private static void putStatus(Map<String, JsonNode> fields, String cell) {
        if (!cell.isEmpty()) {
            fields.put("status", new JsonNode.TextNode(cell));
            fields.put("active", new JsonNode.FlagNode(cell.equals(AgentStatus.ACTIVE.name())));
        }
    }

    private static JsonNode node(String column, String cell) {
        if (LISTS.contains(column)) {
            return new JsonNode.ListNode(Arrays.stream(cell.split("\\s+"))
                    .filter(text -> !text.isEmpty())
                    .<JsonNode>map(JsonNode.TextNode::new)
                    .toList());
        }
        if (cell.isEmpty() && !NEEDED.contains(column)) {
            return new JsonNode.NullNode();
        }
        return COLUMNS.amounts().contains(column) ? new JsonNode.NumberNode(cell) : new JsonNode.TextNode(cell);
    }
}
