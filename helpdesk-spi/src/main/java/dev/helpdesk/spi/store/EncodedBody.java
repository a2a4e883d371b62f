package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import java.nio.charset.StandardCharsets;

/** A body as a database hands it back: UTF-8 JSON, not yet understood by anybody. */
public final class EncodedBody implements Body {

  private final byte[] bytes;

  private EncodedBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns a body over a copy of these bytes. */
  public static EncodedBody of(byte[] bytes) {
    return new EncodedBody(Check.present(bytes, "bytes").clone());
  }

  /** Returns a body over this JSON text. */
  public static EncodedBody of(String json) {
    return new EncodedBody(Check.present(json, "json").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "EncodedBody[" + bytes.length + " bytes]";
  }
}
