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
import id.mikhmon.web.request.Csv;
import id.mikhmon.web.request.JsonFields;
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
 * Agents as a table of text, one a row, the names of the columns in the first. A row is read as the JSON of one agent is, so that
 * both keep to the same rules. A column that is left out leaves its field as it is; an empty cell empties it, except for the
 * status, which then stays.
 */
final class AgentTable {
    private static final List<String> NEEDED = List.of("code", "name", "phone", "level");
    private static final Set<String> LISTS = Set.of("offers", "routers");
    private static final Set<String> AMOUNTS = Set.of("creditLimit", "lowBalanceAlert");
    private static final List<String> COLUMNS = List.of(
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
            "notes");
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_ERRORS = 200;

    private AgentTable() {}

    static String write(List<Agent> agents) {
        StringBuilder table = new StringBuilder(Csv.line(COLUMNS));
        agents.forEach(agent -> table.append(Csv.line(cells(agent))));
        return table.toString();
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

    /** @throws ProblemException with 400 naming line and field of everything that is wrong */
    static List<ImportAgents.Line> read(byte[] file, ReadPhoneNumber phones) {
        List<Csv.Row> rows = Csv.read(file);
        List<FieldError> errors = new ArrayList<>();
        List<String> columns = rows.isEmpty() ? List.of() : rows.get(0).cells();
        judgeColumns(columns, errors);
        if (rows.size() > MOST_ROWS + 1) {
            errors.add(FieldError.of("body", "too-many", MOST_ROWS));
        }
        refuse(errors);
        List<ImportAgents.Line> lines = new ArrayList<>();
        Set<AgentCode> seen = new HashSet<>();
        for (Csv.Row row : rows.subList(1, rows.size())) {
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
            if (!COLUMNS.contains(column)) {
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

    private static SaveAgent.Command agent(List<String> columns, Csv.Row row, ReadPhoneNumber phones) {
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
        return AMOUNTS.contains(column) ? new JsonNode.NumberNode(cell) : new JsonNode.TextNode(cell);
    }
}
