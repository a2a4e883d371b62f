package dev.helpdesk.lab.replay;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.lab.Console;
import dev.helpdesk.lab.LabException;
import dev.helpdesk.lab.LabStore;
import dev.helpdesk.model.RecordId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends a log through an engine. */
final class Replay {

  /** How often what is due is processed. */
  enum Due {
    /** Before every row. */
    ROW,
    /** At the first row of each day, as of its beginning. */
    DAY,
    /** After the last row only. */
    END
  }

  private static final int CHANNELS = 90;
  private static final int PROGRESS = 1_000;

  private final EventLog log;
  private final Profile profile;
  private final Policy policy;
  private final Due due;

  Replay(EventLog log, Profile profile, Policy policy, Due due) {
    this.profile = profile;
    this.due = due;
    this.policy = withIntakeOf(policy, log);
    this.log = inStatesOf(this.policy.workflow().otherwise(), log);
  }

  /** The log's own channels are official, and so is that of rows without one. */
  private Policy withIntakeOf(Policy original, EventLog read) {
    IntakePolicy.Builder intake = original.intake().toBuilder();
    profile.column(Field.KIND).map(Column::named).orElse(Set.of()).stream()
        .filter(kind -> original.intake().kind(kind).isEmpty())
        .forEach(kind -> intake.kind(TicketKind.of(kind, "LOG")));
    Set<String> channels = new LinkedHashSet<>(Set.of(Registration.CHANNEL));
    for (LogRow row : read.rows()) {
      String channel = row.value(Field.CHANNEL);
      if (channel != null && channels.size() < CHANNELS) {
        channels.add(channel);
      }
    }
    return original.toBuilder().intake(intake.channels(channels).build()).build();
  }

  /** A category stands for the first state of that category where the policy has no such state. */
  private EventLog inStatesOf(Workflow workflow, EventLog original) {
    Map<String, String> names = new HashMap<>();
    List<LogRow> rows = new ArrayList<>(original.rows().size());
    for (LogRow row : original.rows()) {
      String given = row.value(Field.STATE);
      String state =
          given == null ? null : names.computeIfAbsent(given, name -> state(name, workflow));
      rows.add(state == null || state.equals(given) ? row : row.with(Field.STATE, state));
    }
    return new EventLog(List.copyOf(rows), original.backwards(), original.moved());
  }

  private String state(String name, Workflow workflow) {
    if (workflow.state(name).isPresent()) {
      return name;
    }
    return workflow.states().stream()
        .filter(state -> state.category().name().equalsIgnoreCase(name))
        .map(State::name)
        .findFirst()
        .orElseThrow(
            () ->
                new LabException(
                    "profile %s: the policy knows no state \"%s\"; it knows %s"
                        .formatted(
                            profile.name(),
                            name,
                            workflow.states().stream().map(State::name).toList())));
  }

  /** Runs it on a desk in a store. */
  Result run(LabStore store, Console console) {
    Refusals refusals = new Refusals();
    Instant start = log.rows().get(0).recordedAt();
    LabDesk lab =
        new LabDesk(store, policy, profile.sla().calendars(), new LogDirectory(log.rows()), start);
    Importer importer = new Importer(lab.desk(), policy, refusals);
    Instant day = start.truncatedTo(ChronoUnit.DAYS);
    int done = 0;
    for (LogRow row : log.rows()) {
      lab.at(row.recordedAt());
      Instant today = row.recordedAt().truncatedTo(ChronoUnit.DAYS);
      if (due == Due.ROW) {
        lab.processDue(row.recordedAt());
      } else if (due == Due.DAY && today.isAfter(day)) {
        lab.processDue(today);
      }
      day = today;
      importer.take(row);
      if (++done % PROGRESS == 0) {
        console.progress("replay: %d of %d rows".formatted(done, log.rows().size()));
      }
    }
    lab.processDue(log.end());
    console.progress("");
    return new Result(cases(lab.desk()), refusals, lab.desk().historyDigest(), policy);
  }

  private List<CaseSeen> cases(Desk desk) {
    List<CaseSeen> cases = new ArrayList<>();
    for (String id : log.lastRows().keySet()) {
      HistoryReader.read(desk, RecordId.of(id)).ifPresent(cases::add);
    }
    return cases;
  }

  /**
   * What the engine made of a log.
   *
   * @param cases what it knows of the cases, in the order in which they begin
   * @param refusals what it refused
   * @param digest digest of the whole history
   * @param policy the policy it ran on
   */
  record Result(List<CaseSeen> cases, Refusals refusals, String digest, Policy policy) {}
}
