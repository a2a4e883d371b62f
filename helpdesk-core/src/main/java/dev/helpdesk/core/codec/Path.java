package dev.helpdesk.core.codec;

import dev.helpdesk.core.view.CorruptBodyException;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document is being read, and whether members that nobody knows are refused there.
 *
 * <p>Immutable. Names that come from the document are only shown when they look like names.
 */
public final class Path {

  private static final Path ROOT = new Path(null, "", false);
  private static final Path STRICT_ROOT = new Path(null, "", true);
  private static final int LONGEST_NAME = 64;

  private final @Nullable Path parent;
  private final String step;
  private final boolean strict;

  private Path(@Nullable Path parent, String step, boolean strict) {
    this.parent = parent;
    this.step = step;
    this.strict = strict;
  }

  /** Returns the root of a document whose unknown members are passed over. */
  public static Path root() {
    return ROOT;
  }

  /** Returns the root of a document whose unknown members are refused. */
  public static Path strictRoot() {
    return STRICT_ROOT;
  }

  /** Tells whether unknown members are refused. */
  public boolean strict() {
    return strict;
  }

  /** Returns the path of a member of this object. */
  public Path member(String name) {
    return new Path(this, name, strict);
  }

  /** Returns the path of an element of this array. */
  public Path item(int index) {
    return new Path(this, Integer.toString(index), strict);
  }

  /** Returns the exception that says what was expected here. */
  public CorruptBodyException expected(String what) {
    return new CorruptBodyException(toString(), what);
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

  /** Returns the JSON pointer. */
  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    return parent + "/" + shown(step).replace("~", "~0").replace("/", "~1");
  }
}
