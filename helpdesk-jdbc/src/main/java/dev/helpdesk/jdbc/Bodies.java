package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.Body;
import java.nio.charset.StandardCharsets;

/** Bodies as JSON texts. */
final class Bodies {

  private Bodies() {}

  /** Returns the JSON of a body. */
  static String json(Body body) {
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }
}
