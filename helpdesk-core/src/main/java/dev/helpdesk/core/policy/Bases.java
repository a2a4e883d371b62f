package dev.helpdesk.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The documents that others may begin from. */
@FunctionalInterface
interface Bases {

  /** Returns the document of a name, such as {@code default} or {@code default/1}. */
  Optional<JsonNode> find(String name);
}
