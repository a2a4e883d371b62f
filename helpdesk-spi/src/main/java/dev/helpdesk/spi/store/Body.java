package dev.helpdesk.spi.store;

/**
 * Content that is opaque to a store.
 *
 * <p>A store in memory keeps the object as it is; a database asks for the bytes and later hands
 * back an {@link EncodedBody}. Two bodies are equal when what they mean is equal: a store may
 * reorder members of the JSON, and must not compare bytes. Immutable.
 */
public interface Body {

  /** Returns the content as UTF-8 JSON. The array is the caller's own. */
  byte[] bytes();
}
