package id.mikhmon.web.api;

import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What accounts at payment and at messaging gateways have in common on the wire. */
public final class GatewayFields {
    private static final int LONGEST_CREDENTIAL = 2_000;

    private GatewayFields() {}

    /** Reads {@code credentials}: names and secrets, none empty. Which names there may be is the gateway's to say. */
    public static Map<String, Secret> credentials(JsonFields fields) {
        return fields.object("credentials").allTexts(LONGEST_CREDENTIAL).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Secret.of(entry.getValue())));
    }

    /** @return the refusal of an account whose credentials have the wrong names */
    public static RuntimeException wrongCredentials(Set<String> missing, Set<String> unknown) {
        List<FieldError> errors = new ArrayList<>();
        new TreeSet<>(missing).forEach(name -> errors.add(FieldError.of("credentials." + name, "missing")));
        new TreeSet<>(unknown).forEach(name -> errors.add(FieldError.of("credentials." + name, "unknown-field")));
        return Problem.badInput(errors).asException();
    }

    /** @return the refusal of an account at a gateway that this version does not know how to use */
    public static RuntimeException notSupported() {
        return Problem.refused(ProblemKind.REFUSED, "gateway", "gateway-not-supported");
    }

    /** @return the refusal of a gateway, or of an account there, that does not exist */
    public static RuntimeException unknown() {
        return Problem.refused(ProblemKind.NOT_FOUND, "gateway", "unknown-gateway");
    }

    /** @return the names in their order */
    public static JsonArray names(List<String> names) {
        JsonArrayBuilder array = JsonText.array();
        names.stream().sorted().forEach(array::add);
        return array.build();
    }
}
