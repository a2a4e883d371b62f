package dev.helpdesk.acceptance.ladder;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.directory.AgentEntry;
import dev.helpdesk.core.directory.ContactEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.GroupId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A desk of random people, hours, promises and rules, all of them of one seed. */
final class RandomLadder {

  private static final List<String> NAMES = List.of("early", "late");
  private static final PriorityMatrix MATRIX =
      PriorityMatrix.builder()
          .impacts(List.of("high", "low"))
          .urgencies(List.of("usual"))
          .priorities(List.of("P1", "P2"))
          .row("high", List.of("P1"))
          .row("low", List.of("P2"))
          .build();
  private static final List<String> ZONES = List.of("UTC", "Europe/Madrid", "America/New_York");

  private final Random random;
  private final Map<String, BusinessCalendar> calendars = new TreeMap<>();

  RandomLadder(long seed) {
    random = new Random(seed);
    for (String name : NAMES) {
      calendars.put(name, hours());
    }
  }

  Map<String, BusinessCalendar> calendars() {
    return calendars;
  }

  private BusinessCalendar hours() {
    var hours = BusinessCalendar.builder().zone(ZONES.get(random.nextInt(ZONES.size())));
    int start = random.nextInt(20);
    int length = 1 + random.nextInt(23 - start);
    boolean daily = random.nextBoolean();
    int days = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      if (daily || random.nextInt(3) > 0 || (day == DayOfWeek.SUNDAY && days == 0)) {
        days++;
        hours.open(
            day,
            LocalTime.of(start, random.nextInt(2) * 30).toString(),
            LocalTime.of(start + length, 45).toString());
      }
    }
    return hours.build();
  }

  private @Nullable String calendar() {
    int which = random.nextInt(NAMES.size() + 1);
    return which == NAMES.size() ? null : NAMES.get(which);
  }

  private Duration time() {
    return Duration.ofMinutes(10L + random.nextInt(600));
  }

  Policy policy() {
    return Policy.builder()
        .intake(
            IntakePolicy.builder()
                .kind(TicketKind.of("incident", "INC").requiring("impact", "urgency"))
                .channels(List.of("web"))
                .build())
        .classification(ClassificationPolicy.builder(MATRIX).build())
        .sla(sla())
        .assignment(assignment())
        .escalation(escalation())
        .directory(directory())
        .build();
  }

  private SlaPolicy sla() {
    Agreement agreement =
        Agreement.of("some")
            .calendar(NAMES.get(random.nextInt(NAMES.size())))
            .targets("first-response", new Targets(Map.of("P1", time()), time()))
            .target("resolution", Duration.ofHours(2L + random.nextInt(30)))
            .warnings(List.of(50))
            .build();
    return SlaPolicy.builder()
        .metric(Metric.firstResponse("first-response").build())
        .metric(Metric.resolution("resolution").build())
        .agreement(agreement)
        .rule(AgreementRule.everything("all", AgreementId.of("some")))
        .build();
  }

  private AssignmentPolicy assignment() {
    AssignmentPolicy.Builder policy =
        AssignmentPolicy.builder()
            .strategy(
                random.nextInt(4) == 0 ? AssignmentStrategy.QUEUE : AssignmentStrategy.LEAST_LOADED)
            .fallback(random.nextInt(5) == 0 ? null : GroupId.of("g1"));
    if (random.nextBoolean()) {
      policy.rule(
          AssignmentRule.builder("grave", GroupId.of("g2")).priorities(List.of("P1")).build());
    }
    return policy.build();
  }

  private EscalationPolicy escalation() {
    EscalationPolicy.Builder policy =
        EscalationPolicy.builder().answerWithin(Duration.ofMinutes(5L + random.nextInt(120)));
    int rules = 1 + random.nextInt(4);
    for (int i = 0; i < rules; i++) {
      policy.rule(EscalationRule.of("r" + i, trigger(), action()));
    }
    return policy.build();
  }

  private EscalationTrigger trigger() {
    String metric = random.nextBoolean() ? "first-response" : "resolution";
    return switch (random.nextInt(6)) {
      case 0 -> new EscalationTrigger.MetricWarning(metric, 50);
      case 1 -> new EscalationTrigger.MetricBreached(metric);
      case 2 -> new EscalationTrigger.UnassignedFor(time(), calendar());
      case 3 -> new EscalationTrigger.UnacceptedFor(time(), calendar());
      case 4 -> new EscalationTrigger.ReassignedTimes(1);
      default -> new EscalationTrigger.NoUpdateFor(time(), calendar());
    };
  }

  private EscalationAction action() {
    return switch (random.nextInt(5)) {
      case 0 -> new EscalationAction.ToGroup(GroupId.of("g2"));
      case 1, 2 -> new EscalationAction.NextLevel();
      default -> new EscalationAction.AskDirectory(1 + random.nextInt(2));
    };
  }

  private DirectoryPolicy directory() {
    DirectoryPolicy.Builder people = DirectoryPolicy.builder();
    for (int level = 1; level <= 2; level++) {
      GroupEntry group = GroupEntry.of("g" + level, level);
      String hours = calendar();
      people.group(hours == null ? group : group.during(hours));
      for (int i = 0; i < random.nextInt(3); i++) {
        people.agent(AgentEntry.of("a" + level + i, "en", "g" + level).withCapacity(100_000));
      }
    }
    int levels = 1 + random.nextInt(3);
    for (int level = 1; level <= levels; level++) {
      contacts(level).forEach(people::contact);
    }
    return people.build();
  }

  private List<ContactEntry> contacts(int level) {
    List<ContactEntry> contacts = new ArrayList<>();
    String id = level > 1 && random.nextInt(6) == 0 ? "c1" : "c" + level;
    contacts.add(during(ContactEntry.of(id, level, "en")));
    if (random.nextBoolean()) {
      contacts.add(during(ContactEntry.of("d" + level, level, "en").standingInFor(id)));
    }
    return contacts;
  }

  private ContactEntry during(ContactEntry contact) {
    String hours = calendar();
    return hours == null ? contact : contact.during(hours);
  }
}
