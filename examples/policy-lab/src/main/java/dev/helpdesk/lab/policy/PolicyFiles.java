package dev.helpdesk.lab.policy;

import dev.helpdesk.core.lint.Finding;
import dev.helpdesk.core.lint.PolicyLinter;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyDocument;
import dev.helpdesk.core.policy.PolicyProblem;
import dev.helpdesk.core.policy.PolicyReading;
import dev.helpdesk.lab.Console;
import dev.helpdesk.lab.LabException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the documents of policies that people name on the command line. */
public final class PolicyFiles {

  private PolicyFiles() {}

  /**
   * Reads a document, with all that is wrong with it.
   *
   * @param name a file
   * @throws LabException when there is no such file, or it holds no JSON
   */
  public static PolicyReading reading(Console console, String name) {
    Path file = console.file(name);
    if (!Files.isRegularFile(file)) {
      throw new LabException("no such file: " + file);
    }
    PolicyReading reading = PolicyDocument.read(bytes(file));
    for (PolicyProblem problem : reading.problems()) {
      if (isNoJson(problem)) {
        throw new LabException(file + " is no policy: " + problem.sentence());
      }
    }
    return reading;
  }

  /**
   * Reads a policy.
   *
   * @throws LabException when it can't be read, naming the first problem
   */
  public static Policy policy(Console console, String name) {
    PolicyReading reading = reading(console, name);
    return reading.policy().orElseThrow(() -> unreadable(console, name, reading));
  }

  /**
   * Reads a policy that could be installed.
   *
   * @throws LabException when it can't be read, or has an error by the linter, naming the first
   */
  public static Policy soundPolicy(Console console, String name) {
    Policy policy = policy(console, name);
    for (Finding finding : PolicyLinter.usual().lint(policy).errors()) {
      throw new LabException(
          "%s is unsound: %s %s: %s; lab lint tells all"
              .formatted(
                  console.file(name), finding.code(), finding.pointer(), finding.sentence()));
    }
    return policy;
  }

  private static LabException unreadable(Console console, String name, PolicyReading reading) {
    PolicyProblem first = reading.problems().get(0);
    String more =
        reading.problemCount() == 1 ? "" : " and " + (reading.problemCount() - 1) + " more";
    return new LabException(
        "%s is no policy: %s %s: %s%s; lab lint tells all"
            .formatted(console.file(name), first.code(), first.pointer(), first.sentence(), more));
  }

  /** Reads no more than tells that a file is too long. */
  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(PolicyDocument.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new LabException("cannot read " + file);
    }
  }

  private static boolean isNoJson(PolicyProblem problem) {
    return problem.code().equals("json.malformed") || problem.code().equals("json.too-large");
  }
}
