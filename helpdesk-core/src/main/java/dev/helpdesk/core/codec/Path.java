package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.helpdesk.core.view.CorruptBodyException;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.HelpDeskException;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document is being read, and what becomes of an error there.
 *
 * <p>By default the first error ends the reading, as nobody writes stored bodies by hand. In a
 * document that collects, each part that can't be read is noted, and reading goes on beside it.
 *
 * <p>Immutable. Names that come from the document are only shown when they look like names.
 */
public final class Path {

  private static final Path ROOT = new Path(null, "", false, null, MissingNode.getInstance());
  private static final Path STRICT_ROOT = new Path(null, "", true, null, MissingNode.getInstance());
  private static final int LONGEST_NAME = 64;

  private final @Nullable Path parent;
  private final String step;
  private final boolean strict;
  private final @Nullable Problems problems;
  private final JsonNode root;

  private Path(
      @Nullable Path parent,
      String step,
      boolean strict,
      @Nullable Problems problems,
      JsonNode root) {
    this.parent = parent;
    this.step = step;
    this.strict = strict;
    this.problems = problems;
    this.root = root;
  }

  /** Returns the root of a document whose unknown members are passed over. */
  public static Path root() {
    return ROOT;
  }

  /** Returns the root of a document whose unknown members are refused. */
  public static Path strictRoot() {
    return STRICT_ROOT;
  }

  /** Returns the root of a document that is read strictly, and all of whose problems are noted. */
  public static Path collecting(JsonNode root, Problems problems) {
    return new Path(null, "", true, problems, root);
  }

  /** Tells whether unknown members are refused. */
  public boolean strict() {
    return strict;
  }

  /** Tells whether problems are noted, so that reading goes on beside what could not be read. */
  boolean collects() {
    return problems != null;
  }

  /** Returns the path of a member of this object. */
  public Path member(String name) {
    return new Path(this, name, strict, problems, root);
  }

  /** Returns the path of an element of this array. */
  public Path item(int index) {
    return new Path(this, Integer.toString(index), strict, problems, root);
  }

  /** Returns what a JSON pointer means that begins here. */
  public Path below(String pointer) {
    Path place = this;
    for (String token : pointer.substring(pointer.isEmpty() ? 0 : 1).split("/", -1)) {
      place = pointer.isEmpty() ? this : place.member(token.replace("~1", "/").replace("~0", "~"));
    }
    return place;
  }

  /** Returns the first step that leads from a path to this one; empty when none does. */
  String stepBelow(Path above) {
    Path place = this;
    while (place.parent != null && place.parent != above) {
      place = place.parent;
    }
    return place.parent == above ? place.step : "";
  }

  /** Returns the exception that says what was expected here. */
  public HelpDeskException expected(String what) {
    return refused(ProblemCode.VALUE_INVALID, what);
  }

  /** Returns the exception that says which type of JSON was expected here. */
  public HelpDeskException expectedType(String what) {
    return refused(ProblemCode.TYPE_WRONG, what);
  }

  /** Returns the exception that says which names are known here. */
  public HelpDeskException expectedName(String what) {
    return refused(ProblemCode.NAME_UNKNOWN, what);
  }

  /** Notes what was expected here, in a document that collects. */
  public void note(ProblemCode code, String what) {
    RuntimeException refusal = refused(code, what);
    if (!collects()) {
      throw refusal;
    }
  }

  /** Returns the exception that says which names a member may have. */
  HelpDeskException named(String name, String what) {
    if (problems == null) {
      return new CorruptBodyException(toString(), what);
    }
    problems.add(ProblemCode.NAME_UNKNOWN, toString(), what, Shape.ofName(name.length()));
    return new Unread();
  }

  HelpDeskException refused(ProblemCode code, String what) {
    boolean absent = problems != null && node().isMissingNode();
    return refused((absent ? ProblemCode.MEMBER_MISSING : code).code(), what);
  }

  /** Returns the exception that says what was expected here, by a code of whoever knows. */
  HelpDeskException refused(String code, String what) {
    if (problems == null) {
      return new CorruptBodyException(toString(), what);
    }
    JsonNode node = node();
    if (!Unread.isMark(node)) {
      problems.add(code, toString(), what, Shape.of(node));
    }
    return new Unread();
  }

  /** Returns what stands here in a document that collects; missing where nothing does. */
  JsonNode node() {
    if (parent == null) {
      return root;
    }
    JsonNode above = parent.node();
    if (!above.isArray()) {
      return above.path(step);
    }
    try {
      return above.path(Integer.parseInt(step));
    } catch (NumberFormatException e) {
      return MissingNode.getInstance();
    }
  }

  /** Returns the name, or a star for what is no name: it might be a value in the wrong place. */
  static String shown(String name) {
    if (name.length() > LONGEST_NAME) {
      return "*";
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) <= ' ' || name.charAt(i) > '~') {
        return "*";
      }
    }
    return name;
  }

  /** In a document that collects, names are people's own: only what could not be shown is not. */
  private String shownStep() {
    if (problems == null) {
      return shown(step);
    }
    boolean printable = step.length() <= Check.MAX_ID_LENGTH && Check.isStorable(step);
    return printable && step.chars().noneMatch(Path::isInvisible) ? step : "*";
  }

  private static boolean isInvisible(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || c == '\u2028'
        || c == '\u2029';
  }

  /** Returns the JSON pointer. */
  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    return parent + "/" + shownStep().replace("~", "~0").replace("/", "~1");
  }
}
