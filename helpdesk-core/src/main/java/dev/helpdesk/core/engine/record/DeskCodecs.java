package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.codec.CommandCodec;
import dev.helpdesk.core.codec.EventCodec;
import dev.helpdesk.core.policy.DocumentCodec;

/** How events and commands are written, with the documents that some of them carry. */
public final class DeskCodecs {

  /** Events. */
  public static final EventCodec EVENT = EventCodec.of(DocumentCodec.DOCUMENT);

  /** Commands. */
  public static final CommandCodec COMMAND = CommandCodec.of(DocumentCodec.DOCUMENT);

  private DeskCodecs() {}
}
