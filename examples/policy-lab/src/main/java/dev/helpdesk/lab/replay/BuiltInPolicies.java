package dev.helpdesk.lab.replay;

import static dev.helpdesk.core.event.StateCategory.ACTIVE;
import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.NEW;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static dev.helpdesk.core.event.StateCategory.WAITING;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.lab.LabException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The policies a profile can name.
 *
 * <p>All but {@code default} and {@code uci-timers} only follow the log: nothing happens by itself
 * in them, since a log holds what timers, rules and people did already.
 */
final class BuiltInPolicies {

  /** The policy made of a profile's states and their categories. */
  static final String BY_CATEGORY = "by-category";

  private static final Map<String, Supplier<Policy>> NAMED = named();

  private BuiltInPolicies() {}

  private static Map<String, Supplier<Policy>> named() {
    Map<String, Supplier<Policy>> named = new LinkedHashMap<>();
    named.put("uci", () -> uci(Ways.REOPEN_AND_DIRECT_CLOSE));
    named.put("uci-timers", () -> Timed.policy(uci(Ways.REOPEN_AND_DIRECT_CLOSE)));
    named.put("uci-textbook", () -> uci(Ways.TEXTBOOK));
    named.put("uci-short-cuts", () -> uci(Ways.SHORT_CUTS));
    named.put("uci-default", () -> uci(Ways.DEFAULT));
    named.put("default", Policy::defaults);
    return named;
  }

  /** Returns the policy that a profile brings. */
  static Policy brought(Profile profile) {
    JsonNode matrix = profile.policy().matrix();
    Policy policy = named(profile.policy().name(), profile);
    if (matrix != null) {
      PriorityMatrix read = MatrixReader.read(matrix, profile.name());
      policy =
          policy.toBuilder().classification(ClassificationPolicy.builder(read).build()).build();
    }
    if (profile.sla().isEmpty()) {
      return policy;
    }
    List<String> priorities = policy.classification().matrix().priorities();
    return policy.toBuilder().sla(new SlaRulesPolicy(profile.sla(), priorities).sla()).build();
  }

  /** Returns a policy by its name; that by category is made of the profile's states. */
  static Policy named(String name, Profile profile) {
    return name.equals(BY_CATEGORY) ? byCategory(profile) : policy(name);
  }

  /** Returns a policy by its name. */
  static Policy policy(String name) {
    Supplier<Policy> policy = NAMED.get(name);
    if (policy == null) {
      throw new LabException(
          "unknown policy " + name + "; built in are: " + NAMED.keySet() + " and " + BY_CATEGORY);
    }
    return policy.get();
  }

  private static Policy uci(Ways ways) {
    CategoryWorkflow workflow =
        new CategoryWorkflow("uci")
            .states(NEW, "New")
            .states(ACTIVE, "Active")
            .states(WAITING, "Awaiting User Info", "Awaiting Vendor")
            .states(WAITING, "Awaiting Problem", "Awaiting Evidence")
            .states(RESOLVED, "Resolved")
            .states(CLOSED, "Closed")
            .stateApart(ACTIVE, "-100");
    return following(workflow.with(ways));
  }

  private static Policy byCategory(Profile profile) {
    CategoryWorkflow workflow = new CategoryWorkflow("by-category");
    Column state = profile.columns().get(Field.STATE);
    if (state == null || state.map().isEmpty()) {
      throw new LabException(
          "profile "
              + profile.name()
              + ": expected state.map to be present, or policy to be named");
    }
    for (StateCategory category : StateCategory.values()) {
      for (String name : state.map().values()) {
        if (category(name, profile) == category) {
          workflow.states(category, name);
        }
      }
    }
    return following(workflow.with(Ways.ANY_DESK));
  }

  private static StateCategory category(String state, Profile profile) {
    String given = profile.policy().categories().getOrDefault(state, state);
    return category(given)
        .orElseThrow(
            () ->
                new LabException(
                    "profile %s: expected state.categories.%s to be new, active, waiting, resolved, closed or cancelled"
                        .formatted(profile.name(), state)));
  }

  private static Optional<StateCategory> category(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "new" -> Optional.of(NEW);
      case "active", "open", "in progress" -> Optional.of(ACTIVE);
      case "waiting", "pending", "on hold" -> Optional.of(WAITING);
      case "resolved" -> Optional.of(RESOLVED);
      case "closed" -> Optional.of(CLOSED);
      case "cancelled" -> Optional.of(StateCategory.CANCELLED);
      default -> Policy.defaults().workflow().otherwise().state(word).map(State::category);
    };
  }

  /** A policy that follows a log: the workflow, four levels of priority, nothing by itself. */
  private static Policy following(Workflow workflow) {
    PriorityMatrix matrix = PriorityMatrix.fourLevel3x3();
    return Policy.builder()
        .workflow(WorkflowPolicy.builder(workflow).build())
        .classification(ClassificationPolicy.builder(matrix).build())
        .sla(SlaPolicy.none())
        .assignment(AssignmentPolicy.builder().strategy(AssignmentStrategy.QUEUE).build())
        .escalation(EscalationPolicy.builder().build())
        .knowledge(Policy.defaults().knowledge().toBuilder().enabled(false).build())
        .survey(SurveyPolicy.builder().enabled(false).build())
        .notification(silent())
        .build();
  }

  private static NotificationPolicy silent() {
    NotificationPolicy policy = Policy.defaults().notification();
    NotificationPolicy.Builder builder = policy.toBuilder();
    for (NotificationRule rule : policy.rules()) {
      builder.withoutRule(rule.name());
    }
    return builder.build();
  }
}
