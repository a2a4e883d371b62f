package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The members of one object that is being read. */
public final class Members {

  private final ObjectNode node;
  private final Path path;

  Members(ObjectNode node, Path path) {
    this.node = node;
    this.path = path;
  }

  /** Returns the value of a member, or null when there is none. */
  public <A> @Nullable A find(Field<?, A> field) {
    return field.read(node, path);
  }

  /** Returns the value of a member, null only where the field allows it. */
  @SuppressWarnings("NullAway") // A nullable field is read into a nullable parameter.
  public <A> A get(Field<?, A> field) {
    return field.read(node, path);
  }
}
