package dev.helpdesk.core.lint;

import dev.helpdesk.core.hall.Texts;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.TicketFields;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds kinds that can't be taken in as they say. */
final class IntakeLint {

  private static final Place KINDS = Place.of("intake", "kinds");

  /** What is required without being one of the desk's own fields. */
  private static final Set<String> KNOWN =
      Set.of(
          "subject",
          "description",
          "service",
          "items",
          "site",
          "users",
          "category",
          "impact",
          "urgency");

  private final Linted linted;
  private final Findings findings;
  private final IntakePolicy section;

  private IntakeLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    section = linted.policy().intake();
  }

  static void inspect(Linted linted, Findings findings) {
    IntakeLint lint = new IntakeLint(linted, findings);
    lint.prefixes();
    for (int i = 0; i < lint.section.kinds().size(); i++) {
      lint.fields(i);
      lint.lack(i);
    }
  }

  /** Folios that are written without the prefix are not told apart by it. */
  private void prefixes() {
    if (!section.folioFormat().pattern().contains("{prefix}")) {
      return;
    }
    Map<String, String> first = new HashMap<>();
    for (int i = 0; i < section.kinds().size(); i++) {
      TicketKind kind = section.kinds().get(i);
      String other = first.putIfAbsent(kind.prefix(), kind.name());
      if (other != null) {
        findings.add(
            IntakeFinding.PREFIX_SHARED,
            KINDS.at(i).in("prefix"),
            "Kinds " + other + " and " + kind.name() + " both have prefix " + kind.prefix() + ".");
      }
    }
  }

  private void fields(int index) {
    TicketKind kind = section.kinds().get(index);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < kind.required().size(); i++) {
      String field = kind.required().get(i);
      Place place = KINDS.at(index).in("required").at(i);
      if (!seen.add(field)) {
        findings.add(
            IntakeFinding.FIELD_REPEATED,
            place,
            "Kind " + kind.name() + " requires " + field + " twice.");
      } else if (isImpossible(linted.policy(), field)) {
        findings.add(
            IntakeFinding.FIELD_IMPOSSIBLE,
            place,
            "Kind " + kind.name() + " requires " + field + ", which nobody can give.",
            refused(kind, field));
      }
    }
  }

  private Witness refused(TicketKind kind, String field) {
    boolean category = field.equals("category");
    Step.Traits traits =
        category ? Step.Traits.NONE.categorised("some-category") : Step.Traits.NONE;
    String code = category ? "classification.category-unknown" : "value.malformed";
    return new Witness(
        linted.from(),
        List.of(new Step.Register(kind.name(), true, traits)),
        new Exhibit.Refused(code));
  }

  /** Tells whether a required field is one of the desk's own. */
  static boolean isOwn(String field) {
    return !KNOWN.contains(field);
  }

  /** Tells whether no registration can give a field, and nothing else does. */
  static boolean isImpossible(Policy policy, String field) {
    List<String> categories = policy.classification().categories();
    return field.equals("category")
        ? categories != null && categories.isEmpty()
        : !TicketFields.standard().contains(field) && !Texts.isPath(field);
  }

  /** A subject is never lacking: nothing is taken in without one. */
  private void lack(int index) {
    TicketKind kind = section.kinds().get(index);
    Workflow workflow = linted.policy().workflow().workflow(kind.name());
    if (Life.canLack(kind)
        && workflow.leaving(workflow.initial()).stream().noneMatch(IntakeLint::isAsking)
        && workflow.transitions().stream().noneMatch(IntakeLint::isWaiting)) {
      findings.add(
          IntakeFinding.LACK_UNHEARD,
          KINDS.at(index).in("required"),
          "Nothing follows when a ticket of kind "
              + kind.name()
              + " comes in without what is required.",
          new Witness(
              linted.from(),
              List.of(new Step.Register(kind.name(), false, Step.Traits.NONE)),
              new Exhibit.Seen(new Sight.LacksIn(workflow.initial()))));
    }
  }

  /** Tells whether a transition is possible only when nothing is lacking. */
  private static boolean isWaiting(Transition transition) {
    return transition.guards().contains(Guard.INFORMATION_COMPLETE);
  }

  private static boolean isAsking(Transition transition) {
    return transition.triggers().stream()
        .anyMatch(trigger -> trigger.on() == Trigger.On.INFORMATION_MISSING);
  }
}
