package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.helpdesk.model.HelpDeskException;

/** Says that a part of a document could not be read, and that its problems are noted already. */
final class Unread extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  Unread() {
    super("Expected a document without problems.");
  }

  /** Returns what stands in the tree for a value that was refused while it was parsed. */
  static JsonNode mark() {
    return new POJONode(null);
  }

  static boolean isMark(JsonNode node) {
    return node.isPojo();
  }

  /** Needs no trace: it is caught where the next part is read. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
