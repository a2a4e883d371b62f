package dev.helpdesk.core.policy;

import dev.helpdesk.core.codec.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the document of a policy: the policy, or all that is wrong with the
 * document.
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class PolicyReading {

  /** Problems that are listed; more are counted only. */
  public static final int MAX_PROBLEMS = Problems.MAX;

  private final @Nullable Policy policy;
  private final List<PolicyProblem> problems;
  private final long count;

  PolicyReading(@Nullable Policy policy, Problems found) {
    this.policy = found.count() == 0 ? policy : null;
    problems =
        found.found().stream()
            .map(each -> new PolicyProblem(each.code(), each.pointer(), each.sentence()))
            .toList();
    count = found.count();
  }

  /** Returns the policy; empty when there are problems. */
  public Optional<Policy> policy() {
    return Optional.ofNullable(policy);
  }

  /**
   * Returns what is wrong with the document, at most {@value #MAX_PROBLEMS} problems: as JSON, then
   * member by member in the order in which a policy is written. Empty when it was read.
   */
  public List<PolicyProblem> problems() {
    return problems;
  }

  /** Returns how many problems there are, with those that are not listed. */
  public long problemCount() {
    return count;
  }

  /**
   * Returns the policy.
   *
   * @throws PolicyDocumentException with all problems, if there are any
   */
  public Policy orThrow() {
    if (policy == null) {
      throw new PolicyDocumentException(problems, count);
    }
    return policy;
  }
}
