package dev.helpdesk.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.codec.Path;
import dev.helpdesk.core.codec.Problem;
import dev.helpdesk.core.codec.ProblemCode;
import dev.helpdesk.core.codec.Problems;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves what a document begins from, tree to tree: before it is read, and without knowing what
 * its members mean.
 */
final class Inheritance {

  static final String EXTENDS = "extends";

  private static final int MOST_BASES = 16;

  private final Bases bases;
  private final Problems problems;
  private final Origins origins = new Origins();

  Inheritance(Bases bases, Problems problems) {
    this.bases = bases;
    this.problems = problems;
  }

  /** Returns where the parts of the resolved document were written. */
  Origins origins() {
    return origins;
  }

  /** Returns the whole document; empty when what it begins from can't be had. */
  Optional<JsonNode> resolve(JsonNode document) {
    return document instanceof ObjectNode own
        ? resolve(own, new LinkedHashSet<>()).map(whole -> whole)
        : Optional.of(document);
  }

  private Optional<ObjectNode> resolve(ObjectNode own, Set<String> before) {
    Path root = Path.collecting(own, problems);
    if (!own.has(EXTENDS)) {
      return new WorkflowInheritance(problems, origins, root).resolve(own, Optional.empty());
    }
    Optional<ObjectNode> base = base(own.get(EXTENDS), root.member(EXTENDS), before);
    return base.flatMap(
        from -> {
          ObjectNode changes = own.deepCopy();
          changes.remove(EXTENDS);
          ObjectNode merged =
              new Merge(origins, problems, root.member(EXTENDS)).objects(from, changes, root, root);
          return new WorkflowInheritance(problems, origins, root).resolve(merged, base);
        });
  }

  private Optional<ObjectNode> base(JsonNode name, Path place, Set<String> before) {
    if (!name.isTextual()) {
      place.note(ProblemCode.TYPE_WRONG, "the name of a policy, such as default or default/1");
      return Optional.empty();
    }
    if (!before.add(name.textValue()) || before.size() > MOST_BASES) {
      place.note(ProblemCode.EXTENDS_CIRCLE, "a policy that does not begin from this one");
      return Optional.empty();
    }
    JsonNode found = bases.find(name.textValue()).orElse(null);
    if (!(found instanceof ObjectNode base)) {
      place.note(ProblemCode.BASE_UNKNOWN, "the name of a known policy");
      return Optional.empty();
    }
    Problems ofBase = new Problems();
    Optional<ObjectNode> whole = new Inheritance(bases, ofBase).resolve(base, before);
    if (ofBase.count() > 0) {
      Problem first = ofBase.found().get(0);
      problems.add(first.code(), place.toString(), first.expected(), first.was());
      return Optional.empty();
    }
    return whole;
  }
}
