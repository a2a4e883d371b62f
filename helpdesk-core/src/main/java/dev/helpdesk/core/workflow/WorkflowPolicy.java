package dev.helpdesk.core.workflow;

import dev.helpdesk.model.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which workflow the tickets of each kind run on. Immutable, equal by value. */
public final class WorkflowPolicy {

  private final Workflow otherwise;
  private final Map<String, Workflow> byKind;

  private WorkflowPolicy(Builder builder) {
    otherwise = builder.otherwise;
    byKind = Collections.unmodifiableMap(new LinkedHashMap<>(builder.byKind));
  }

  /** Returns the policy under which tickets of all kinds take the eight steps. */
  public static WorkflowPolicy defaults() {
    return builder(DefaultWorkflow.build()).build();
  }

  /**
   * Starts a policy.
   *
   * @param otherwise the workflow of kinds without one of their own
   */
  public static Builder builder(Workflow otherwise) {
    return new Builder(otherwise);
  }

  /** Returns the workflow of a kind. */
  public Workflow workflow(String kind) {
    return byKind.getOrDefault(kind, otherwise);
  }

  /** Returns the workflow of kinds without one of their own. */
  public Workflow otherwise() {
    return otherwise;
  }

  /** Returns the workflows of kinds that have their own, in the order given. */
  public Map<String, Workflow> byKind() {
    return byKind;
  }

  /** Starts another policy from this one's parts. */
  public Builder toBuilder() {
    Builder builder = new Builder(otherwise);
    byKind.forEach(builder::workflow);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkflowPolicy that
        && otherwise.equals(that.otherwise)
        && byKind.equals(that.byKind);
  }

  @Override
  public int hashCode() {
    return Objects.hash(otherwise, byKind);
  }

  @Override
  public String toString() {
    return "WorkflowPolicy[" + otherwise + ", " + byKind + "]";
  }

  /** Collects the parts of a policy. Not safe for use by several threads. */
  public static final class Builder {

    private static final int KINDS = 100;

    private Workflow otherwise;
    private final Map<String, Workflow> byKind = new LinkedHashMap<>();

    private Builder(Workflow otherwise) {
      this.otherwise = Check.present(otherwise, "workflow.otherwise");
    }

    /** Sets the workflow of kinds without one of their own. */
    public Builder otherwise(Workflow workflow) {
      otherwise = Check.present(workflow, "workflow.otherwise");
      return this;
    }

    /** Sets the workflow of a kind. */
    public Builder workflow(String kind, Workflow workflow) {
      byKind.put(Check.id(kind, "workflow.byKind.key"), Check.present(workflow, "workflow.byKind"));
      return this;
    }

    /** Returns the policy; refuses one of more than a hundred kinds. */
    public WorkflowPolicy build() {
      Check.map(byKind, "workflow.byKind", KINDS);
      return new WorkflowPolicy(this);
    }
  }
}
