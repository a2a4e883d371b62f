package dev.helpdesk.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.codec.Json;
import dev.helpdesk.core.codec.Path;
import dev.helpdesk.core.codec.PrettyJson;
import dev.helpdesk.core.codec.ProblemCode;
import dev.helpdesk.core.codec.Problems;
import dev.helpdesk.core.codec.TreeReader;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.nio.charset.StandardCharsets;
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
    if (format.isIntegralNumber() && (!format.isInt() || format.intValue() != PolicyCodec.FORMAT)) {
      Path place = Path.collecting(document, problems).member("format");
      place.note(ProblemCode.FORMAT_UNKNOWN, "the number " + PolicyCodec.FORMAT);
      return false;
    }
    return true;
  }

  private static Optional<JsonNode> shipped(String name) {
    int slash = name.indexOf('/');
    String policy = slash < 0 ? name : name.substring(0, slash);
    return version(name.substring(policy.length()))
        .or(() -> slash < 0 ? ShippedPolicies.newestVersion(policy) : Optional.empty())
        .flatMap(version -> ShippedPolicies.document(policy, version))
        .flatMap(text -> TreeReader.read(text, new Problems()));
  }

  /** Returns the number after a slash; empty for what is none. */
  private static Optional<Integer> version(String text) {
    boolean number = text.matches("/[1-9][0-9]{0,5}");
    return number ? Optional.of(Integer.valueOf(text.substring(1))) : Optional.empty();
  }

  /**
   * Returns a policy as its document in UTF-8, on one line.
   *
   * @throws InvalidValueException when it is larger than can be read
   */
  public static byte[] write(Policy policy) {
    return bounded(Json.encode(Check.present(policy, "policy"), PolicyCodec.POLICY));
  }

  /**
   * Returns a policy as its document on lines that people can read and compare. Canonical as well;
   * policies that ship with the library are written so.
   *
   * @throws InvalidValueException when it is larger than can be read
   */
  public static String pretty(Policy policy) {
    String text = PrettyJson.of(PolicyCodec.POLICY.write(Check.present(policy, "policy")));
    bounded(text.getBytes(StandardCharsets.UTF_8));
    return text;
  }

  private static byte[] bounded(byte[] document) {
    if (document.length > MAX_BYTES) {
      throw new InvalidValueException("policy", "at most " + MAX_BYTES + " bytes of JSON");
    }
    return document;
  }

  /**
   * Returns the JSON Schema (draft 2020-12) of the documents that can be read, for editors and
   * tools. Whatever is read is valid by it; not all that is valid can be read.
   */
  public static String schema() {
    return PrettyJson.of(PolicySchema.schema());
  }
}
