package dev.helpdesk.core.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A kind of finding: what it means whatever the policy. Each has a code that never changes. */
public interface FindingCode {

  /** Returns the code, {@code <section>.<what>} such as {@code workflow.state-unreachable}. */
  String code();

  /** Returns how bad it is. */
  Severity severity();

  /** Returns what it means, as a sentence in English. */
  String meaning();

  /**
   * Returns what is expected instead, as the rest of the sentence "Expected … to be …", which is
   * also what to do about it.
   */
  String expected();

  /** Returns all kinds of findings, in the order of the sections of a policy. */
  static List<FindingCode> all() {
    List<FindingCode> all = new ArrayList<>();
    all.addAll(Arrays.asList(IntakeFinding.values()));
    all.addAll(Arrays.asList(ClassificationFinding.values()));
    all.addAll(Arrays.asList(WorkflowFinding.values()));
    all.addAll(Arrays.asList(SlaFinding.values()));
    all.addAll(Arrays.asList(AssignmentFinding.values()));
    all.addAll(Arrays.asList(EscalationFinding.values()));
    all.addAll(Arrays.asList(RelationFinding.values()));
    all.addAll(Arrays.asList(SurveyFinding.values()));
    all.addAll(Arrays.asList(NotificationFinding.values()));
    all.addAll(Arrays.asList(PermissionFinding.values()));
    all.addAll(Arrays.asList(BoundsFinding.values()));
    all.addAll(Arrays.asList(DirectoryFinding.values()));
    return Collections.unmodifiableList(all);
  }

  /** Returns the kind of a code, or empty when there is none. */
  static Optional<FindingCode> of(String code) {
    return all().stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
