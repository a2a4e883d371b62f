package dev.helpdesk.core.hall;

import dev.helpdesk.spi.store.AttributeValue;

/** Where a room puts the attributes of a record. */
@FunctionalInterface
public interface Describing {

  /** Sets an attribute. */
  void set(String name, AttributeValue value);
}
