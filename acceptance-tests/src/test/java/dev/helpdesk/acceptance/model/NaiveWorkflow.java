package dev.helpdesk.acceptance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The eight steps as a table, written out by hand: one row for each way out of each state. */
final class NaiveWorkflow {

  /** One way out of one state. */
  record Row(
      String from,
      String name,
      String to,
      String who,
      List<String> reasons,
      boolean reasonNeeded,
      boolean textNeeded,
      String guard) {

    String id() {
      return from + " " + name + " " + to;
    }

    @Nullable String impliedReason() {
      return reasons.size() == 1 && !reasonNeeded ? reasons.get(0) : null;
    }
  }

  static final List<String> WAITING =
      List.of("requester", "vendor", "evidence", "problem", "change", "visit");
  static final List<String> VOID =
      List.of(
          "improper-use",
          "terms-breached",
          "misleading-information",
          "duplicate",
          "withdrawn",
          "out-of-scope");

  private static final String DESK = "AGENT ADMINISTRATOR SYSTEM";
  private static final String BOTH = DESK + " REQUESTER";
  private static final List<Row> ROWS = rows();

  private NaiveWorkflow() {}

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<String> ask = List.of("requester");
    rows.add(row("registered", "request-information", "information-requested", ask));
    rows.add(row("assigned", "request-information", "information-requested", ask));
    rows.add(row("in-progress", "request-information", "information-requested", ask));
    rows.add(row("information-requested", "provide-information", "registered", BOTH, ""));
    rows.add(row("registered", "assign", "assigned", DESK, "group"));
    rows.add(row("in-progress", "assign", "assigned", DESK, "group"));
    rows.add(row("assigned", "accept", "in-progress", DESK, "group"));
    rows.add(reasoned("assigned", "hold", "on-hold", WAITING));
    rows.add(reasoned("in-progress", "hold", "on-hold", WAITING));
    rows.add(row("on-hold", "resume", "in-progress", DESK, ""));
    rows.add(spoken("registered", "resolve", "awaiting-conformity", DESK));
    rows.add(spoken("assigned", "resolve", "awaiting-conformity", DESK));
    rows.add(spoken("in-progress", "resolve", "in-verification", DESK));
    rows.add(row("in-verification", "verify", "awaiting-conformity", DESK, ""));
    rows.add(spoken("in-verification", "fail-verification", "in-progress", DESK));
    rows.add(row("awaiting-conformity", "approve", "approved", "REQUESTER", ""));
    rows.add(spoken("awaiting-conformity", "reject", "in-progress", "REQUESTER"));
    rows.add(row("approved", "close", "closed", DESK, "children"));
    rows.add(row("awaiting-conformity", "auto-close", "closed", "SYSTEM", "children"));
    rows.add(reasoned("registered", "cancel", "cancelled", VOID));
    rows.add(reasoned("information-requested", "cancel", "cancelled", VOID));
    rows.add(reasoned("assigned", "cancel", "cancelled", VOID));
    rows.add(reasoned("in-progress", "cancel", "cancelled", VOID));
    rows.add(reasoned("on-hold", "cancel", "cancelled", VOID));
    rows.add(reasoned("in-verification", "cancel", "cancelled", VOID));
    rows.add(row("closed", "reopen", "in-progress", BOTH, ""));
    rows.add(row("cancelled", "reopen", "registered", DESK, ""));
    return List.copyOf(rows);
  }

  private static Row row(String from, String name, String to, List<String> reasons) {
    return new Row(from, name, to, DESK, reasons, false, false, "");
  }

  private static Row row(String from, String name, String to, String who, String guard) {
    return new Row(from, name, to, who, List.of(), false, false, guard);
  }

  private static Row reasoned(String from, String name, String to, List<String> reasons) {
    return new Row(from, name, to, DESK, reasons, true, false, "");
  }

  private static Row spoken(String from, String name, String to, String who) {
    return new Row(from, name, to, who, List.of(), false, true, "");
  }

  static @Nullable Row find(String from, String name) {
    for (Row row : ROWS) {
      if (row.from().equals(from) && row.name().equals(name)) {
        return row;
      }
    }
    return null;
  }

  static List<Row> leaving(String from) {
    return ROWS.stream().filter(row -> row.from().equals(from)).toList();
  }

  /** Returns all ways, each as "from name to". */
  static Set<String> all() {
    Set<String> all = new TreeSet<>();
    ROWS.forEach(row -> all.add(row.id()));
    return all;
  }

  static List<String> names() {
    return ROWS.stream().map(Row::name).distinct().toList();
  }

  static String category(String state) {
    return switch (state) {
      case "registered" -> "NEW";
      case "assigned", "in-progress", "in-verification" -> "ACTIVE";
      case "information-requested", "on-hold" -> "WAITING";
      case "awaiting-conformity", "approved" -> "RESOLVED";
      case "closed" -> "CLOSED";
      case "cancelled" -> "CANCELLED";
      default -> throw new AssertionError("Expected a state of the table.");
    };
  }
}
