package dev.helpdesk.core.lint;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.notification.Placeholder;
import dev.helpdesk.core.notification.Trigger;
import dev.helpdesk.core.notification.Whom;
import dev.helpdesk.core.notification.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what people are told twice, and what requesters have a right to know and are not told. */
final class RepeatLint {

  private static final Place SECTION = Place.of("notification");

  private final Linted linted;
  private final Findings findings;
  private final Tellings tellings;
  private final NotificationPolicy section;

  RepeatLint(Linted linted, Findings findings, Tellings tellings) {
    this.linted = linted;
    this.findings = findings;
    this.tellings = tellings;
    section = linted.policy().notification();
  }

  void inspect() {
    List<NotificationRule> rules = section.rules();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (tellAlike(rules.get(j), rules.get(i)) && together(i, rules.get(j), rules.get(i))) {
          break;
        }
      }
    }
    boolean acknowledging = rules.stream().anyMatch(NotificationRule::acknowledgement);
    if (acknowledging && section.acknowledgements() == 0) {
      findings.add(
          NotificationFinding.ACKNOWLEDGEMENT_NEVER,
          SECTION.in("acknowledgements"),
          "Rules acknowledge, but no acknowledgement is allowed.");
    }
    voids();
  }

  /** Rules that tell once tell the same once, whichever of them does. */
  private static boolean tellAlike(NotificationRule one, NotificationRule other) {
    return one.whom() == other.whom()
        && one.channel().equals(other.channel())
        && one.template().equals(other.template())
        && one.on().event().equals(other.on().event())
        && !(one.once() && other.once());
  }

  private boolean together(int index, NotificationRule one, NotificationRule other) {
    if (!agree(one.on(), other.on())) {
      return false;
    }
    Witness witness = null;
    if (one.on().event().equals("StateChanged")) {
      Optional<Tellings.Move> both =
          tellings.first(move -> move.meets(one.on()) && move.meets(other.on()));
      if (both.isEmpty()) {
        return false;
      }
      witness =
          one.whom() == Whom.REQUESTER
              ? both.get().witness(new Exhibit.Seen(new Sight.ToldTwice(one.template())))
              : null;
    }
    findings.add(
        NotificationFinding.TOLD_TWICE,
        SECTION.in("rules").at(index),
        "Rules "
            + one.name()
            + " and "
            + other.name()
            + " tell the same people the same by one event.",
        witness);
    return true;
  }

  /** Tells whether no detail keeps one event from meeting both. */
  private static boolean agree(Trigger one, Trigger other) {
    return one.details().entrySet().stream()
        .allMatch(
            detail -> {
              String wanted = other.details().get(detail.getKey());
              return wanted == null || wanted.equals(detail.getValue());
            });
  }

  private void voids() {
    Set<String> done = new HashSet<>();
    for (Tellings.Move move : tellings.moves()) {
      Mark.Move mark = move.mark();
      String reason = move.details().get(Detail.REASON);
      if (mark == null
          || reason == null
          || !StateCategory.CANCELLED.name().equals(move.details().get(Detail.ENTERED))
          || section.rules().stream().anyMatch(rule -> tellsWhy(rule, move))) {
        continue;
      }
      Place place = place(move.travels(), mark);
      if (done.add(place.pointer())) {
        findings.add(
            NotificationFinding.VOID_UNTOLD,
            place,
            "Who asked for a ticket that is cancelled by "
                + move.details().get(Detail.TRANSITION)
                + " is not told why.",
            move.witness(new Exhibit.Seen(new Sight.Untold(reason))));
      }
    }
  }

  private Place place(Travels travels, Mark.Move mark) {
    return linted.workflows().stream()
        .filter(one -> one.workflow().equals(travels.life().workflow()))
        .findFirst()
        .map(one -> one.transition(mark.transition()))
        .orElse(SECTION);
  }

  private boolean tellsWhy(NotificationRule rule, Tellings.Move move) {
    return rule.whom() == Whom.REQUESTER
        && rule.on().event().equals("StateChanged")
        && move.meets(rule.on())
        && section.languages().stream()
            .map(language -> wording(rule.template(), language))
            .allMatch(RepeatLint::names);
  }

  private @Nullable Wording wording(String template, String language) {
    return section.templates().containsKey(template)
        ? section.templates().get(template).get(language)
        : null;
  }

  private static boolean names(@Nullable Wording wording) {
    return wording != null
        && (wording.inSubject().contains(Placeholder.REASON)
            || wording.inText().contains(Placeholder.REASON));
  }
}
