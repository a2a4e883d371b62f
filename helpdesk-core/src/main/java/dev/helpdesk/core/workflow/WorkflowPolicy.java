package dev.helpdesk.core.workflow;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The workflows of a desk, and which of them the tickets of each kind run on. Immutable, equal by
 * value.
 *
 * <p>At most 100 workflows, of different names, and 100 kinds that have one of their own.
 */
public final class WorkflowPolicy {

  private final List<Workflow> workflows;
  private final Workflow otherwise;
  private final Map<String, Workflow> byKind;

  private WorkflowPolicy(
      List<Workflow> workflows, Workflow otherwise, Map<String, Workflow> byKind) {
    this.workflows = List.copyOf(workflows);
    this.otherwise = otherwise;
    this.byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
  }

  /**
   * Starts a policy.
   *
   * @param otherwise the workflow of kinds without one of their own
   */
  public static Builder builder(Workflow otherwise) {
    return new Builder(otherwise);
  }

  /**
   * Returns the policy as it is written: workflows, and which is whose by their names.
   *
   * @param workflows the workflows, in the order in which they are to stay
   * @param otherwise name of the workflow of kinds without one of their own
   * @param kinds names of the workflows of kinds that have their own, by kind
   * @throws InvalidValueException for the first of the {@link #problems}, if there are any
   */
  public static WorkflowPolicy of(
      List<Workflow> workflows, String otherwise, Map<String, String> kinds) {
    for (WorkflowProblem first : problems(workflows, otherwise, kinds)) {
      throw new InvalidValueException("workflow" + first.path(), first.expected());
    }
    Map<String, Workflow> byName = new LinkedHashMap<>();
    workflows.forEach(workflow -> byName.put(workflow.name(), workflow));
    Map<String, Workflow> byKind = new LinkedHashMap<>();
    kinds.forEach((kind, name) -> byKind.put(kind, known(byName, name)));
    return new WorkflowPolicy(workflows, known(byName, otherwise), byKind);
  }

  private static Workflow known(Map<String, Workflow> byName, String name) {
    return Check.present(byName.get(name), "workflow");
  }

  /**
   * Returns all that is wrong with the parts of a policy, in the order in which they are written;
   * empty when it can be made. Paths are JSON pointers from the section on.
   */
  public static List<WorkflowProblem> problems(
      List<Workflow> workflows, String otherwise, Map<String, String> kinds) {
    return WorkflowPolicyCheck.problems(workflows, otherwise, kinds);
  }

  /** Returns the workflow of a kind. */
  public Workflow workflow(String kind) {
    return byKind.getOrDefault(kind, otherwise);
  }

  /** Returns the workflow of kinds without one of their own. */
  public Workflow otherwise() {
    return otherwise;
  }

  /** Returns the workflows of kinds that have their own. */
  public Map<String, Workflow> byKind() {
    return byKind;
  }

  /** Returns all workflows, also those of no kind, each once, in the order given. */
  public List<Workflow> workflows() {
    return workflows;
  }

  /** Returns the workflow of a name, or null when there is none. */
  public @Nullable Workflow named(String name) {
    return workflows.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  /** Starts another policy from this one's parts. */
  public Builder toBuilder() {
    Builder builder = new Builder(otherwise);
    builder.workflows.clear();
    builder.workflows.addAll(workflows);
    workflows.stream().filter(each -> !isUsed(each)).forEach(builder.kept::add);
    builder.byKind.putAll(byKind);
    return builder;
  }

  private boolean isUsed(Workflow workflow) {
    return workflow.equals(otherwise) || byKind.containsValue(workflow);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkflowPolicy that
        && workflows.equals(that.workflows)
        && otherwise.equals(that.otherwise)
        && byKind.equals(that.byKind);
  }

  @Override
  public int hashCode() {
    return Objects.hash(workflows, otherwise, byKind);
  }

  @Override
  public String toString() {
    return "WorkflowPolicy[" + otherwise + ", " + byKind + "]";
  }

  /** Collects the parts of a policy. Not safe for use by several threads. */
  public static final class Builder {

    private final List<Workflow> workflows = new ArrayList<>();
    private final Set<Workflow> kept = new LinkedHashSet<>();
    private final Map<String, Workflow> byKind = new LinkedHashMap<>();
    private Workflow otherwise;

    private Builder(Workflow otherwise) {
      this.otherwise = Check.present(otherwise, "workflow.otherwise");
      workflows.add(otherwise);
    }

    /** Sets the workflow of kinds without one of their own. */
    public Builder otherwise(Workflow workflow) {
      int place = workflows.indexOf(otherwise);
      otherwise = Check.present(workflow, "workflow.otherwise");
      if (!workflows.contains(workflow)) {
        workflows.add(place, workflow);
      }
      return this;
    }

    /** Sets the workflow of a kind. */
    public Builder workflow(String kind, Workflow workflow) {
      byKind.put(Check.id(kind, "workflow.kinds"), Check.present(workflow, "workflow.workflows"));
      return add(workflow);
    }

    /**
     * Adds a workflow that is there whether or not a kind has it, as one that others begin from.
     */
    public Builder workflow(Workflow workflow) {
      kept.add(Check.present(workflow, "workflow.workflows"));
      return add(workflow);
    }

    /** Lets the tickets of a kind run on the workflow of kinds without one of their own. */
    public Builder withoutKind(String kind) {
      byKind.remove(Check.present(kind, "workflow.kinds"));
      return this;
    }

    /** Puts a workflow in the place of the one of its name, for whatever kinds have that one. */
    public Builder replace(Workflow workflow) {
      Check.present(workflow, "workflow.workflows");
      String name = workflow.name();
      workflows.replaceAll(each -> each.name().equals(name) ? workflow : each);
      byKind.replaceAll((kind, each) -> each.name().equals(name) ? workflow : each);
      otherwise = otherwise.name().equals(name) ? workflow : otherwise;
      if (kept.removeIf(each -> each.name().equals(name))) {
        kept.add(workflow);
      }
      return workflows.contains(workflow) ? this : workflow(workflow);
    }

    private Builder add(Workflow workflow) {
      if (!workflows.contains(workflow)) {
        workflows.add(workflow);
      }
      return this;
    }

    /**
     * Returns the policy, without workflows that were replaced.
     *
     * @throws InvalidValueException when two different workflows have one name, or there are more
     *     than a hundred workflows or kinds
     */
    public WorkflowPolicy build() {
      List<Workflow> used =
          workflows.stream()
              .filter(each -> each.equals(otherwise) || byKind.containsValue(each) || isKept(each))
              .toList();
      Map<String, String> kinds = new LinkedHashMap<>();
      byKind.forEach((kind, workflow) -> kinds.put(kind, workflow.name()));
      return of(used, otherwise.name(), kinds);
    }

    private boolean isKept(Workflow workflow) {
      return kept.contains(workflow);
    }
  }
}
