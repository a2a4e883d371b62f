package dev.helpdesk.core.lint;

import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.escalation.Responsibility;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.privacy.RetentionPolicy;
import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.model.GroupId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds bounds that contradict each other, and rows of tables that are for nothing. */
final class BoundsLint {

  private final Linted linted;
  private final Findings findings;
  private final Policy policy;

  private BoundsLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    policy = linted.policy();
  }

  static void inspect(Linted linted, Findings findings) {
    BoundsLint lint = new BoundsLint(linted, findings);
    lint.limits();
    lint.retention();
    for (int i = 0; i < lint.policy.escalation().responsibilities().size(); i++) {
      lint.responsibility(
          lint.policy.escalation().responsibilities().get(i),
          Place.of("escalation", "responsibilities").at(i));
    }
  }

  private void limits() {
    if (policy.conversation().messageLength() > policy.limits().textLength()) {
      findings.add(
          BoundsFinding.MESSAGE_LIMITED,
          Place.of("conversation", "messageLength"),
          "A message may be longer than limits.textLength lets any text be.");
    }
    if (policy.relation().links() > policy.limits().links()) {
      findings.add(
          BoundsFinding.LINKS_LIMITED,
          Place.of("relation", "links"),
          "A ticket may have more links than limits.links allows.");
    }
    for (int i = 0; i < policy.intake().kinds().size(); i++) {
      TicketKind kind = policy.intake().kinds().get(i);
      long own = kind.required().stream().distinct().filter(IntakeLint::isOwn).count();
      if (own > policy.limits().fields()) {
        findings.add(
            BoundsFinding.FIELDS_LIMITED,
            Place.of("intake", "kinds").at(i).in("required"),
            "Kind " + kind.name() + " requires more fields than limits.fields allows.",
            new Witness(
                linted.from(),
                List.of(new Step.Register(kind.name(), true, Step.Traits.NONE)),
                new Exhibit.Refused("value.too-many")));
      }
    }
  }

  private void retention() {
    RetentionPolicy section = policy.retention();
    Place place = Place.of("retention");
    section
        .kinds()
        .forEach(
            (kind, time) -> {
              kind(kind, place.in("kinds", kind));
              kept(kind, time, place.in("kinds", kind));
            });
    int index = 0;
    for (String kind : section.forever()) {
      kind(kind, place.in("forever").at(index++));
    }
    Duration otherwise = section.otherwise();
    if (otherwise != null) {
      // One kind is enough to tell that the time is too short.
      int before = findings.count();
      for (TicketKind kind : policy.intake().kinds()) {
        boolean meant =
            !section.kinds().containsKey(kind.name()) && !section.forever().contains(kind.name());
        if (meant && findings.count() == before) {
          kept(kind.name(), otherwise, place.in("otherwise"));
        }
      }
    }
  }

  private void kind(String kind, Place place) {
    if (policy.intake().kind(kind).isEmpty()) {
      findings.add(
          BoundsFinding.RETENTION_KIND,
          place,
          "Tickets of kind " + kind + " are not taken in by the desk.");
    }
  }

  private void kept(String kind, Duration time, Place place) {
    if (policy.survey().enabled() && time.compareTo(policy.survey().window()) < 0) {
      findings.add(
          BoundsFinding.RETENTION_SURVEY,
          place,
          "A ticket of kind " + kind + " may go while its survey is open.");
    }
    boolean reopens =
        policy.workflow().workflow(kind).states().stream()
            .map(State::reopenWithin)
            .anyMatch(window -> isLonger(window, time));
    if (reopens) {
      findings.add(
          BoundsFinding.RETENTION_REOPEN,
          place,
          "A ticket of kind " + kind + " may go while it can still be reopened.");
    }
  }

  /** Business time passes no faster than elapsed time. */
  private static boolean isLonger(@Nullable ReopenWindow window, Duration time) {
    return window != null && window.within().compareTo(time) > 0;
  }

  private void responsibility(Responsibility row, Place place) {
    Names names = new Names(policy, findings, place, "Responsibility " + row.name());
    names.categories(BoundsFinding.DUTY_CATEGORY, row.categories());
    List<String> impacts = policy.classification().matrix().impacts();
    names.check(BoundsFinding.DUTY_IMPACT, "impacts", "impact", row.impacts(), impacts::contains);
    DirectoryPolicy directory = policy.directory();
    if (directory.isEmpty()) {
      return;
    }
    GroupId group = row.group();
    if (group != null && directory.group(group).isEmpty()) {
      findings.add(
          BoundsFinding.DUTY_GROUP,
          place.in("group"),
          "Responsibility " + row.name() + " names group " + group + ", which there isn't.");
    }
    if (directory.groups().stream().noneMatch(each -> each.level() == row.level())) {
      findings.add(
          BoundsFinding.DUTY_LEVEL,
          place.in("level"),
          "Responsibility " + row.name() + " is at level " + row.level() + ", which no group has.");
    }
  }
}
