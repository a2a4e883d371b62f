package dev.helpdesk.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.codec.Json;
import dev.helpdesk.core.codec.Path;
import dev.helpdesk.core.codec.ProblemCode;
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

  private static final int FORMAT = 1;

  private PolicyDocument() {}

  /**
   * Reads a policy.
   *
   * @return the policy, or all that is wrong with the document; malformed ones never throw
   */
  public static PolicyReading read(String document) {
    Check.present(document, "document");
    return read(problems -> TreeReader.read(document, problems), PolicyDocument::shipped);
  }

  /**
   * Reads a policy from UTF-8.
   *
   * @return the policy, or all that is wrong with the document; malformed ones never throw
   */
  public static PolicyReading read(byte[] document) {
    Check.present(document, "document");
    return read(problems -> TreeReader.read(document, problems), PolicyDocument::shipped);
  }

  static PolicyReading read(String document, Bases bases) {
    return read(problems -> TreeReader.read(document, problems), bases);
  }

  private static PolicyReading read(Function<Problems, Optional<JsonNode>> parsing, Bases bases) {
    Problems parsed = new Problems();
    Optional<JsonNode> document = parsing.apply(parsed);
    Inheritance inheritance = new Inheritance(bases, parsed);
    Optional<JsonNode> whole =
        document.filter(tree -> isOfKnownFormat(tree, parsed)).flatMap(inheritance::resolve);
    Problems read = new Problems();
    Optional<Policy> policy =
        whole.flatMap(tree -> TreeReader.value(tree, PolicyCodec.POLICY, read));
    return new PolicyReading(policy.orElse(null), parsed, read, inheritance.origins());
  }

  /** Another format has other members: what is wrong with them by this one says nothing. */
  private static boolean isOfKnownFormat(JsonNode document, Problems problems) {
    JsonNode format = document.path("format");
    if (format.isIntegralNumber() && (!format.isInt() || format.intValue() != FORMAT)) {
      Path place = Path.collecting(document, problems).member("format");
      place.note(ProblemCode.FORMAT_UNKNOWN, "the number " + FORMAT);
      return false;
    }
    return true;
  }

  private static Optional<JsonNode> shipped(String name) {
    return name.equals("default")
        ? TreeReader.read(write(Policy.defaults()), new Problems())
        : Optional.empty();
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
