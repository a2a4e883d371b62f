package dev.helpdesk.core.lint;

import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.TicketFields;
import dev.helpdesk.core.workflow.Transition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds fields that transitions ask for and that no ticket has, or none is told to bring. */
final class FieldLint {

  private final Linted linted;
  private final Travels travels;
  private final Findings findings;

  private FieldLint(Linted linted, Travels travels, Findings findings) {
    this.linted = linted;
    this.travels = travels;
    this.findings = findings;
  }

  static void inspect(Linted linted, Travels travels, Findings findings) {
    FieldLint lint = new FieldLint(linted, travels, findings);
    travels.life().workflow().transitions().forEach(lint::inspect);
  }

  private void inspect(Transition transition) {
    Place place = travels.life().one().transition(travels.life().index(transition)).in("fields");
    List<String> fields = transition.fields();
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      String asking = "Transition " + transition.name() + " asks for field " + field + ", which ";
      if (IntakeLint.isImpossible(linted.policy(), field)) {
        findings.add(
            WorkflowFinding.FIELD_IMPOSSIBLE,
            place.at(i),
            asking + "no ticket can have.",
            refused(transition));
      } else if (!TicketFields.standard().contains(field)
          && linted.policy().permission().roles("ProvideFields").isEmpty()
          && travels.life().one().kinds().stream().noneMatch(kind -> requires(kind, field))) {
        findings.add(
            WorkflowFinding.FIELD_UNREQUIRED,
            place.at(i),
            asking + who(field),
            refused(transition));
      }
    }
  }

  private static boolean requires(TicketKind kind, String field) {
    return kind.required().contains(field);
  }

  private String who(String field) {
    return linted.policy().intake().kinds().stream()
        .filter(kind -> requires(kind, field))
        .findFirst()
        .map(
            kind ->
                "kind "
                    + kind.name()
                    + " requires, but no kind that runs on workflow "
                    + travels.life().workflow().name()
                    + ".")
        .orElse("no kind of ticket requires.");
  }

  /** A ticket with all that its kind requires on which the transition is tried by hand. */
  private @Nullable Witness refused(Transition transition) {
    String reason = transition.reasons().isEmpty() ? null : transition.reasons().get(0);
    for (Spot spot : transition.guards().isEmpty() ? travels.own() : List.<Spot>of()) {
      Optional<Relation> by = taker(transition, spot);
      if (transition.from().contains(spot.state()) && by.isPresent()) {
        return travels.witness(
            spot,
            List.of(new Step.Take(transition.name(), by.get(), reason)),
            new Exhibit.Refused("workflow.fields-missing"));
      }
    }
    return null;
  }

  private Optional<Relation> taker(Transition transition, Spot spot) {
    return transition.relations().stream()
        .filter(relation -> relation != Relation.SYSTEM)
        .filter(relation -> travels.life().may(relation, transition, spot))
        .filter(relation -> !travels.life().isBarred(transition, spot))
        .findFirst();
  }
}
