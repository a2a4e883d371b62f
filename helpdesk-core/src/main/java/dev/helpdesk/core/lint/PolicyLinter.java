package dev.helpdesk.core.lint;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.Check;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a policy what surely does other than it says, and what is hardly meant. Reads the policy
 * alone: nothing is run and nothing is asked of the host. Immutable, safe for use by several
 * threads.
 */
public final class PolicyLinter {

  private static final Instant FROM = Instant.parse("2026-03-02T08:00:00Z");
  private static final int WEEKS = 4;

  private final LintSettings settings;

  private PolicyLinter(LintSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns a linter that knows no calendar beside the document's own, and looks at the four weeks
   * from Monday 2 March 2026, 8:00 UTC. A guard of the host may hold or not.
   */
  public static PolicyLinter usual() {
    return new PolicyLinter(new LintSettings(name -> null, FROM, WEEKS));
  }

  /** Returns a linter that knows calendars beside the document's own; null for an unknown one. */
  public PolicyLinter calendars(Function<String, @Nullable BusinessTime> installed) {
    Check.present(installed, "calendars");
    return new PolicyLinter(new LintSettings(installed, settings.from(), settings.weeks()));
  }

  /** Returns a linter that looks at the weeks from an instant, at which witnesses begin. */
  public PolicyLinter from(Instant from) {
    Instant checked = Check.instant(from, "from");
    return new PolicyLinter(new LintSettings(settings.calendars(), checked, settings.weeks()));
  }

  /** Returns a linter that looks at so many weeks, 1 to 520. */
  public PolicyLinter weeks(int weeks) {
    int checked = Check.between(weeks, 1, 520, "weeks");
    return new PolicyLinter(new LintSettings(settings.calendars(), settings.from(), checked));
  }

  /** Returns what is found in a policy. The same policy always has the same findings. */
  public LintReport lint(Policy policy) {
    Linted linted = new Linted(Check.present(policy, "policy"), settings);
    Findings findings = new Findings();
    WorkflowLints.inspect(linted, findings);
    SectionLints.inspect(linted, findings);
    EscalationLints.inspect(linted, findings);
    return findings.report();
  }
}
