package dev.helpdesk.lab.clock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.NoBusinessTimeException;
import dev.helpdesk.model.InvalidValueException;
import java.time.Instant;

/**
 * A case that has been run.
 *
 * @param source the case as it was read
 * @param operation what it asked
 * @param expected the answer it expects
 * @param got the answer it got
 */
record ClockCase(CaseValue source, Operation operation, Answer expected, Answer got) {

  /**
   * Runs a case.
   *
   * <p>An edge case shows where clocks differ, so it may well ask for what this library refuses;
   * the refusal is its answer. Any other case that does so is unusable.
   */
  static ClockCase run(CaseValue source, CalendarReader calendars) {
    Operation operation = Operation.of(source.member("op"));
    CaseValue expect = source.member("expect");
    Answer got;
    try {
      got = ask(operation, source, calendars);
    } catch (RefusedCaseException e) {
      if (!isEdge(source)) {
        throw e;
      }
      got = Answer.refused(e.reason());
    }
    Answer expected =
        isEdge(source)
            ? Answer.expectedElsewhere(expect, operation.kind())
            : Answer.expected(expect, operation.kind());
    return new ClockCase(source, operation, expected, got);
  }

  private static Answer ask(Operation operation, CaseValue source, CalendarReader calendars) {
    Instant start = source.member("start").instant();
    CaseValue operand = source.member(operation.operand());
    BusinessCalendar calendar = calendars.read(source.member("calendar"));
    try {
      return operation.ask(calendar, start, operand);
    } catch (NoBusinessTimeException e) {
      return Answer.none();
    } catch (InvalidValueException e) {
      boolean isEnd = e.field().equals("to") && operation == Operation.BETWEEN;
      boolean isOperand = isEnd || e.field().equals("amount");
      throw (isOperand ? operand : source.member("start")).refused(e.expected());
    }
  }

  private static boolean isEdge(CaseValue source) {
    return source.has("edge");
  }

  boolean isEdge() {
    return isEdge(source);
  }

  boolean agrees() {
    return expected.agrees(got);
  }

  /** Returns the line that is printed when expected and got differ. */
  String difference() {
    return source.id() + ": expected " + expected.text() + ", got " + got.text();
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("id", source.json().get("id"));
    json.put("op", operation.written());
    json.put("agrees", agrees());
    json.set("expected", expected.json());
    json.set("got", got.json());
    for (String remark : new String[] {"edge", "note"}) {
      source.optional(remark).ifPresent(value -> json.set(remark, value.json()));
    }
    return json;
  }
}
