package dev.helpdesk.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.codec.Json;
import dev.helpdesk.core.codec.Problems;
import dev.helpdesk.core.codec.TreeReader;
import dev.helpdesk.model.Check;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads and writes a policy as its document: UTF-8 JSON that people write, review and keep.
 *
 * <p>Reading is strict, and finds all that is wrong at once: each problem with a stable code, a
 * JSON pointer and a sentence. Nothing of a document is ever evaluated, and nothing of it is shown
 * in a problem but the names of members. A document has at most {@value #MAX_BYTES} bytes.
 *
 * <p>Writing is canonical: equal policies have equal bytes, and reading what was written gives an
 * equal policy.
 */
public final class PolicyDocument {

  /** Bytes a document may have. */
  public static final int MAX_BYTES = TreeReader.MAX_BYTES;

  private PolicyDocument() {}

  /**
   * Reads a policy.
   *
   * @return the policy, or all that is wrong with the document; malformed ones never throw
   */
  public static PolicyReading read(String document) {
    Check.present(document, "document");
    return read(problems -> TreeReader.read(document, problems));
  }

  /**
   * Reads a policy from UTF-8.
   *
   * @return the policy, or all that is wrong with the document; malformed ones never throw
   */
  public static PolicyReading read(byte[] document) {
    Check.present(document, "document");
    return read(problems -> TreeReader.read(document, problems));
  }

  private static PolicyReading read(Function<Problems, Optional<JsonNode>> parsing) {
    Problems problems = new Problems();
    Optional<Policy> policy =
        parsing
            .apply(problems)
            .flatMap(tree -> TreeReader.value(tree, PolicyCodec.POLICY, problems));
    return new PolicyReading(policy.orElse(null), problems);
  }

  /** Returns a policy as its document in UTF-8, on one line. */
  public static byte[] write(Policy policy) {
    return Json.encode(Check.present(policy, "policy"), PolicyCodec.POLICY);
  }

  /** Returns a policy as its document on lines that people can read and compare. */
  public static String pretty(Policy policy) {
    return Json.pretty(Check.present(policy, "policy"), PolicyCodec.POLICY);
  }
}
