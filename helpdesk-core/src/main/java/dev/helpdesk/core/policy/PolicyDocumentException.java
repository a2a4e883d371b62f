package dev.helpdesk.core.policy;

import dev.helpdesk.model.HelpDeskException;
import java.util.List;

/** Says that the document of a policy can't be read, with all that is wrong with it. */
public final class PolicyDocumentException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  private final transient List<PolicyProblem> problems;

  PolicyDocumentException(List<PolicyProblem> problems, long count) {
    super(worded(problems.get(0), count));
    this.problems = List.copyOf(problems);
  }

  private static String worded(PolicyProblem first, long count) {
    String place = first.pointer().isEmpty() ? "the document" : first.pointer();
    String more = count == 1 ? "" : " And " + (count - 1) + " more.";
    return "Policy can't be read: at " + place + " " + first.sentence() + "." + more;
  }

  /** Returns what is wrong: at least one problem, at most {@link PolicyReading#MAX_PROBLEMS}. */
  public List<PolicyProblem> problems() {
    return problems;
  }
}
