package dev.helpdesk.core.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds in the section of a policy what could not even be run. */
final class WorkflowPolicyCheck {

  private static final String UNKNOWN = "workflow.workflow-unknown";
  private static final int MOST = 100;

  private WorkflowPolicyCheck() {}

  static List<WorkflowProblem> problems(
      List<Workflow> workflows, String otherwise, Map<String, String> kinds) {
    List<WorkflowProblem> problems = new ArrayList<>();
    if (workflows.size() > MOST) {
      problems.add(
          new WorkflowProblem("workflow.too-many", "/workflows", "at most " + MOST + " workflows"));
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < workflows.size(); i++) {
      if (!names.add(workflows.get(i).name())) {
        problems.add(
            new WorkflowProblem(
                "workflow.name-repeated", "/workflows/" + i + "/name", "named once"));
      }
    }
    if (!names.contains(otherwise)) {
      problems.add(new WorkflowProblem(UNKNOWN, "/otherwise", "one of the workflows"));
    }
    if (kinds.size() > MOST) {
      problems.add(
          new WorkflowProblem("workflow.too-many", "/kinds", "at most " + MOST + " kinds"));
    }
    kinds.forEach(
        (kind, name) -> {
          if (!names.contains(name)) {
            problems.add(
                new WorkflowProblem(UNKNOWN, "/kinds/" + escaped(kind), "one of the workflows"));
          }
        });
    return List.copyOf(problems);
  }

  private static String escaped(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }
}
