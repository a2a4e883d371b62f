package dev.helpdesk.core.lint;

import dev.helpdesk.core.relation.ParentClosing;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds families of tickets that end otherwise than the policy says. */
final class RelationLint {

  private static final Place SECTION = Place.of("relation");

  private final Linted linted;
  private final Findings findings;
  private final RelationPolicy section;
  private final List<Linted.OneWorkflow> used = new ArrayList<>();

  private RelationLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    section = linted.policy().relation();
    linted.workflows().stream().filter(one -> !one.kinds().isEmpty()).forEach(used::add);
  }

  static void inspect(Linted linted, Findings findings) {
    RelationLint lint = new RelationLint(linted, findings);
    String cascade = lint.section.cascade();
    if (lint.section.onParentClosed() == ParentClosing.CASCADE && cascade != null) {
      lint.cascade(cascade);
    } else if (lint.section.onParentClosed() == ParentClosing.REFUSE) {
      lint.refusal();
    }
  }

  private void cascade(String name) {
    Place place = SECTION.in("cascade");
    List<Linted.OneWorkflow> without = new ArrayList<>();
    List<Transition> all = new ArrayList<>();
    for (Linted.OneWorkflow one : used) {
      List<Transition> here = named(one.workflow(), name);
      all.addAll(here);
      if (here.isEmpty()) {
        without.add(one);
      }
    }
    if (all.isEmpty()) {
      findings.add(
          RelationFinding.CASCADE_UNKNOWN,
          place,
          "Children are asked to take " + name + ", which no workflow has.");
    } else if (all.stream().noneMatch(RelationLint::isForEngine)) {
      findings.add(
          RelationFinding.CASCADE_REFUSED,
          place,
          "Children are asked to take " + name + ", which the engine can't take.",
          overChild());
    } else if (!without.isEmpty()) {
      findings.add(
          RelationFinding.CASCADE_PARTIAL,
          place,
          "Children on workflow "
              + without.get(0).workflow().name()
              + " can't take "
              + name
              + ", as there is no such transition.");
    }
    List<Transition> ends = ends();
    if (!ends.isEmpty() && ends.stream().allMatch(RelationLint::isGuarded)) {
      findings.add(
          RelationFinding.CASCADE_BARRED,
          SECTION.in("onParentClosed"),
          "A parent can't end while children are open, so that nothing is ever asked of them.");
    }
  }

  private static List<Transition> named(Workflow workflow, String name) {
    return workflow.transitions().stream().filter(each -> each.name().equals(name)).toList();
  }

  /** The engine asks as itself, and gives neither a reason nor a text. */
  private static boolean isForEngine(Transition transition) {
    return transition.relations().contains(Relation.SYSTEM) && transition.needs().isEmpty();
  }

  private void refusal() {
    List<Transition> ends = ends();
    if (!ends.isEmpty() && ends.stream().noneMatch(RelationLint::isGuarded)) {
      findings.add(
          RelationFinding.REFUSAL_MISSING,
          SECTION.in("onParentClosed"),
          "Open children are to keep their parent from ending, but no end asks for it.",
          overChild());
    }
  }

  private static boolean isGuarded(Transition transition) {
    return transition.guards().contains(Guard.NO_OPEN_CHILDREN);
  }

  /** The ways from where a ticket is open to where it has ended. */
  private List<Transition> ends() {
    List<Transition> ends = new ArrayList<>();
    for (Linted.OneWorkflow one : used) {
      Life life = linted.travels(one).life();
      for (Transition transition : one.workflow().transitions()) {
        if (life.isEnd(transition.to())
            && transition.from().stream().anyMatch(from -> !life.isEnd(from))) {
          ends.add(transition);
        }
      }
    }
    return ends;
  }

  /** A ticket that ends while a child of it is open. */
  private @Nullable Witness overChild() {
    for (Linted.OneWorkflow one : used) {
      Travels travels = linted.travels(one);
      for (Spot spot : travels.spots()) {
        boolean asked = travels.life().isAsked(Fact.CHILDREN);
        if (travels.life().isEnd(spot.state()) && (!asked || spot.holds(Fact.CHILDREN))) {
          Witness witness =
              travels.witness(spot, List.of(), new Exhibit.Seen(new Sight.ChildOpen()));
          if (witness != null) {
            return asked ? witness : withChild(witness);
          }
        }
      }
    }
    return null;
  }

  /** The same with a child that comes right after the registration. */
  private static Witness withChild(Witness witness) {
    List<Step> steps = new ArrayList<>(witness.steps());
    steps.add(1, new Step.LinkChild());
    return new Witness(witness.start(), steps, witness.exhibit());
  }
}
