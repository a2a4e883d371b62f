package dev.helpdesk.core.policy;

import dev.helpdesk.core.codec.Problem;
import dev.helpdesk.core.codec.Problems;
import dev.helpdesk.model.Check;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final Origins origins;

  /**
   * Keeps what came of it.
   *
   * @param parsed problems by their places in the source
   * @param read problems by their places in the resolved document
   */
  PolicyReading(@Nullable Policy policy, Problems parsed, Problems read, Origins origins) {
    this.origins = origins;
    count = parsed.count() + read.count();
    this.policy = count == 0 ? policy : null;
    problems =
        Stream.concat(
                parsed.found().stream().map(each -> problem(each, each.pointer())),
                read.found().stream().map(each -> problem(each, origins.sourceOf(each.pointer()))))
            .limit(MAX_PROBLEMS)
            .toList();
  }

  private static PolicyProblem problem(Problem problem, String pointer) {
    return new PolicyProblem(problem.code(), pointer, problem.sentence());
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

  /**
   * Returns where people wrote what stands at a place of the policy.
   *
   * <p>The same place, in a document that begins from no other. Of a document that does, places of
   * arrays whose elements have names may differ; and for what is not changed but inherited it is
   * the member {@code extends}, by which it came.
   *
   * @param pointer JSON pointer into the policy as it is written by the engine, such as a finding
   *     of the linter has it
   * @return JSON pointer into the document that was read
   */
  public String sourcePointer(String pointer) {
    return origins.sourceOf(Check.present(pointer, "pointer"));
  }
}
