package dev.helpdesk.core.lint;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.security.PermissionPolicy;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds permissions that lock somebody, or everybody, out. */
final class PermissionLint {

  private static final Place COMMANDS = Place.of("permission", "commands");
  private static final String TAKE = "TakeTransition";
  private static final String NOT_ALLOWED = "security.not-allowed";

  private final Linted linted;
  private final Findings findings;
  private final Policy policy;
  private final PermissionPolicy section;
  private final List<Linted.OneWorkflow> used = new ArrayList<>();

  private PermissionLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    policy = linted.policy();
    section = policy.permission();
    linted.workflows().stream().filter(one -> !one.kinds().isEmpty()).forEach(used::add);
  }

  static void inspect(Linted linted, Findings findings) {
    PermissionLint lint = new PermissionLint(linted, findings);
    lint.register();
    lint.transitions();
    lint.waited();
    lint.roles();
  }

  private boolean isLocked(String command) {
    return section.roles(command).isEmpty();
  }

  private void locked(FindingCode code, String command, String why, @Nullable Witness witness) {
    if (isLocked(command)) {
      findings.add(code, COMMANDS, "Nobody may give " + command + ", " + why + ".", witness);
    }
  }

  private void register() {
    String kind = policy.intake().kinds().get(0).name();
    Witness witness =
        new Witness(
            linted.from(),
            List.of(new Step.Register(kind, true, Step.Traits.NONE)),
            new Exhibit.Refused(NOT_ALLOWED));
    locked(
        PermissionFinding.COMMAND_MISSING, "RegisterTicket", "so that no ticket comes in", witness);
  }

  /** Looks at the transitions by hand, and who of those that are offered them may take them. */
  private void transitions() {
    if (isLocked(TAKE)) {
      everything();
      return;
    }
    Set<Relation> barred = EnumSet.noneOf(Relation.class);
    for (Linted.OneWorkflow one : used) {
      for (int i = 0; i < one.workflow().transitions().size(); i++) {
        Transition transition = one.workflow().transitions().get(i);
        Set<Relation> people = people(transition);
        Set<Relation> may = people(transition);
        may.removeIf(relation -> !section.roles(TAKE).contains(role(relation)));
        people.stream().filter(each -> !may.contains(each)).forEach(barred::add);
        if (!people.isEmpty() && may.isEmpty() && !happensByItself(one, transition)) {
          findings.add(
              PermissionFinding.TRANSITION_LOCKED,
              one.transition(i).in("relations"),
              "Transition "
                  + transition.name()
                  + " is only for roles that may not give TakeTransition.",
              refused(one, transition, people.iterator().next()));
        }
      }
    }
    for (Relation relation : barred) {
      findings.add(
          PermissionFinding.ROLE_BARRED,
          COMMANDS.in(TAKE),
          "Role " + role(relation) + " is offered transitions, but may not give TakeTransition.");
    }
  }

  /** Nobody may take any transition: tells so once, by the first that people are offered. */
  private void everything() {
    for (Linted.OneWorkflow one : used) {
      for (Transition transition : one.workflow().transitions()) {
        Set<Relation> people = people(transition);
        if (!people.isEmpty()) {
          locked(
              PermissionFinding.COMMAND_LOCKED,
              TAKE,
              "so that no ticket moves by hand",
              refused(one, transition, people.iterator().next()));
          return;
        }
      }
    }
  }

  private static Set<Relation> people(Transition transition) {
    Set<Relation> people = EnumSet.noneOf(Relation.class);
    people.addAll(transition.relations());
    people.remove(Relation.SYSTEM);
    return people;
  }

  private static Actor.Role role(Relation relation) {
    return switch (relation) {
      case REQUESTER -> Actor.Role.REQUESTER;
      case CONTACT -> Actor.Role.CONTACT;
      case ADMINISTRATOR -> Actor.Role.ADMINISTRATOR;
      case SYSTEM -> Actor.Role.SYSTEM;
      default -> Actor.Role.AGENT;
    };
  }

  private static boolean happensByItself(Linted.OneWorkflow one, Transition transition) {
    return !transition.triggers().isEmpty()
        || one.workflow().states().stream()
            .filter(state -> transition.from().contains(state.name()))
            .flatMap(state -> state.timers().stream())
            .anyMatch(timer -> transition.name().equals(timer.transition()));
  }

  /** A ticket on which somebody is offered the transition, and is refused. */
  private @Nullable Witness refused(
      Linted.OneWorkflow one, Transition transition, Relation relation) {
    Travels travels = linted.travels(one);
    for (Spot spot : travels.spots()) {
      if (transition.from().contains(spot.state()) && travels.life().isFree(transition, spot)) {
        String reason = transition.reasons().isEmpty() ? null : transition.reasons().get(0);
        Witness witness =
            travels.witness(
                spot,
                List.of(new Step.Take(transition.name(), relation, reason)),
                new Exhibit.Refused(NOT_ALLOWED));
        if (witness != null && isAllowed(witness)) {
          return witness;
        }
      }
    }
    return null;
  }

  /** Tells whether all steps before the last one are allowed. */
  private boolean isAllowed(Witness witness) {
    return witness.steps().subList(0, witness.steps().size() - 1).stream()
        .allMatch(
            step ->
                (!(step instanceof Step.Take take) || section.roles(TAKE).contains(role(take.by())))
                    && !(step instanceof Step.Register
                        && !section.roles("RegisterTicket").contains(Actor.Role.REQUESTER)));
  }

  /** Commands that something in the policy waits for. */
  private void waited() {
    boolean accepts =
        used.stream()
            .flatMap(one -> one.workflow().transitions().stream())
            .flatMap(transition -> transition.triggers().stream())
            .anyMatch(trigger -> trigger.on() == Trigger.On.ACCEPTED);
    if (accepts) {
      locked(
          PermissionFinding.COMMAND_MISSING,
          "AcceptAssignment",
          "though a transition waits for it",
          null);
    }
    if (policy.survey().enabled()
        && !section.roles("AnswerSurvey").contains(Actor.Role.REQUESTER)) {
      findings.add(
          PermissionFinding.COMMAND_MISSING,
          isLocked("AnswerSurvey") ? COMMANDS : COMMANDS.in("AnswerSurvey"),
          "Requesters are asked how satisfied they are, but may not give AnswerSurvey.");
    }
    boolean asks =
        policy.escalation().rules().stream()
            .anyMatch(rule -> rule.action() instanceof EscalationAction.AskDirectory);
    if (asks) {
      locked(
          PermissionFinding.COMMAND_MISSING,
          "AcknowledgeEscalation",
          "though rules ask contacts",
          null);
      locked(
          PermissionFinding.COMMAND_MISSING, "DecideEscalation", "though rules ask contacts", null);
    }
    if (policy.assignment().rules().isEmpty() && policy.assignment().fallback() == null) {
      locked(
          PermissionFinding.COMMAND_MISSING,
          "AssignTicket",
          "though no rule gives tickets to groups",
          null);
    }
  }

  private void roles() {
    for (Actor.Role role : List.of(Actor.Role.REQUESTER, Actor.Role.AGENT)) {
      if (section.commands().values().stream().noneMatch(roles -> roles.contains(role))) {
        findings.add(
            PermissionFinding.ROLE_IDLE, COMMANDS, "Role " + role + " may give no command at all.");
      }
    }
  }
}
