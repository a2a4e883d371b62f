package dev.helpdesk.core.lint;

import dev.helpdesk.model.Check;
import java.util.List;

/**
 * What the linter found in a policy.
 *
 * @param findings all of it, in the order of the document
 */
public record LintReport(List<Finding> findings) {

  /** Copies the list. */
  public LintReport {
    findings = Check.list(findings, "findings", Integer.MAX_VALUE);
  }

  /** Returns what keeps the policy from being installed, in the order of the document. */
  public List<Finding> errors() {
    return of(Severity.ERROR);
  }

  /** Returns what may be meant, in the order of the document. */
  public List<Finding> warnings() {
    return of(Severity.WARNING);
  }

  /** Tells whether there is no error. */
  public boolean isSound() {
    return errors().isEmpty();
  }

  private List<Finding> of(Severity severity) {
    return findings.stream().filter(each -> each.severity() == severity).toList();
  }
}
