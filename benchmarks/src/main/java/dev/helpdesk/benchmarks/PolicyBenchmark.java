package dev.helpdesk.benchmarks;

import dev.helpdesk.core.lint.LintReport;
import dev.helpdesk.core.lint.PolicyLinter;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyDocument;
import dev.helpdesk.core.policy.PolicyReading;
import dev.helpdesk.core.policy.ShippedPolicies;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is done once for a policy: reading its document, looking for faults in it, writing it. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PolicyBenchmark {

  /** A policy that ships, and its document as it was written. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // The harness fills the state in.
  public static class Shipped {

    /** Its name. */
    @Param({"contract-24x7", "default", "level0-desk", "product-support", "school-lab"})
    public String policy;

    private Policy whole;
    private byte[] document;

    /** Finds the newest version. */
    @Setup
    public void prepare() {
      int version = ShippedPolicies.newestVersion(policy).orElseThrow();
      document =
          ShippedPolicies.document(policy, version).orElseThrow().getBytes(StandardCharsets.UTF_8);
      whole = PolicyDocument.read(document).orThrow();
    }
  }

  /** Looking for faults, as each installation does. */
  @Benchmark
  public LintReport lint(Shipped shipped) {
    return PolicyLinter.usual().lint(shipped.whole);
  }

  /** Reading, with what the document begins from. */
  @Benchmark
  public PolicyReading read(Shipped shipped) {
    return PolicyDocument.read(shipped.document);
  }

  /** Writing the complete document. */
  @Benchmark
  public byte[] write(Shipped shipped) {
    return PolicyDocument.write(shipped.whole);
  }
}
