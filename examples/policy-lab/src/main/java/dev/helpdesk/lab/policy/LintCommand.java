package dev.helpdesk.lab.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.lint.Finding;
import dev.helpdesk.core.lint.PolicyLinter;
import dev.helpdesk.core.lint.Severity;
import dev.helpdesk.core.policy.PolicyProblem;
import dev.helpdesk.core.policy.PolicyReading;
import dev.helpdesk.lab.Arguments;
import dev.helpdesk.lab.Console;
import dev.helpdesk.lab.JsonFiles;
import dev.helpdesk.lab.Lab;
import dev.helpdesk.lab.LabCommand;
import dev.helpdesk.model.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** {@code lab lint POLICY.json}: all that is wrong with a policy, each with a place and a story. */
public final class LintCommand implements LabCommand {

  private static final String JSON = "--json";
  private static final String FROM = "--from";
  private static final String WEEKS = "--weeks";
  private static final String LANGUAGE = "--language";
  private static final String USAGE =
      "lab lint POLICY.json [--from INSTANT] [--weeks N]" + " [--language en|es] [--json FILE]";

  /** One line of the report: a problem of reading, or a finding. */
  private record Row(
      String code, Severity severity, String pointer, String sentence, List<String> witness) {

    static Row of(PolicyProblem problem) {
      return new Row(
          problem.code(), Severity.ERROR, problem.pointer(), problem.sentence(), List.of());
    }

    static Row of(Finding finding, PolicyReading reading, String language) {
      return new Row(
          finding.code(),
          finding.severity(),
          reading.sourcePointer(finding.pointer()),
          finding.sentence(),
          finding.witness() == null ? List.of() : finding.witness().story(language));
    }
  }

  /** Creates the command. */
  public LintCommand() {}

  @Override
  public int run(List<String> arguments, Console console) {
    Arguments given =
        Arguments.parse(arguments, USAGE, Set.of(JSON, FROM, WEEKS, LANGUAGE), Set.of());
    String language = given.value(LANGUAGE).orElse("en");
    if (!Set.of("en", "es").contains(language)) {
      throw given.bad(LANGUAGE + " is en or es");
    }
    PolicyLinter linter = linter(given);
    PolicyReading reading = PolicyFiles.reading(console, given.onlyOperand("POLICY.json"));
    List<Row> rows = rows(reading, linter, language);
    rows.forEach(row -> tell(row, console));
    long warnings = rows.stream().filter(row -> row.severity() == Severity.WARNING).count();
    // Of very many problems of reading only the first are listed.
    long errors = Math.max(rows.size() - warnings, reading.problemCount());
    given
        .value(JSON)
        .ifPresent(to -> JsonFiles.write(console.file(to), json(rows, errors, warnings)));
    console.out().println("lint: " + errors + " errors, " + warnings + " warnings");
    return errors == 0 ? Lab.WELL : Lab.DIFFERENT;
  }

  private static List<Row> rows(PolicyReading reading, PolicyLinter linter, String language) {
    return reading
        .policy()
        .map(
            policy ->
                linter.lint(policy).findings().stream()
                    .map(finding -> Row.of(finding, reading, language)))
        .orElseGet(() -> reading.problems().stream().map(Row::of))
        .toList();
  }

  private static PolicyLinter linter(Arguments given) {
    PolicyLinter linter = PolicyLinter.usual();
    try {
      if (given.value(FROM).isPresent()) {
        linter = linter.from(Instant.parse(given.value(FROM).get()));
      }
      if (given.value(WEEKS).isPresent()) {
        linter = linter.weeks(Integer.parseInt(given.value(WEEKS).get()));
      }
    } catch (DateTimeException e) {
      throw given.bad(FROM + " is an instant such as 2026-03-02T08:00:00Z");
    } catch (NumberFormatException | InvalidValueException e) {
      throw given.bad(WEEKS + " is a number of weeks from 1 to 520");
    }
    return linter;
  }

  private static void tell(Row row, Console console) {
    String severity = row.severity() == Severity.ERROR ? "error" : "warning";
    String place = row.pointer().isEmpty() ? "the document" : row.pointer();
    console.out().println(row.code() + " " + severity + " " + place + " " + row.sentence());
    row.witness().forEach(line -> console.out().println("    " + line));
  }

  private static ObjectNode json(List<Row> rows, long errors, long warnings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("errors", errors);
    json.put("warnings", warnings);
    ArrayNode findings = json.putArray("findings");
    for (Row row : rows) {
      ObjectNode finding =
          findings
              .addObject()
              .put("code", row.code())
              .put("severity", row.severity().name())
              .put("pointer", row.pointer())
              .put("sentence", row.sentence());
      if (!row.witness().isEmpty()) {
        row.witness().forEach(finding.putArray("witness")::add);
      }
    }
    return json;
  }
}
