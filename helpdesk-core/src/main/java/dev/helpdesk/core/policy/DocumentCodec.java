package dev.helpdesk.core.policy;

import dev.helpdesk.core.codec.CalendarCodec;
import dev.helpdesk.core.codec.Codec;
import dev.helpdesk.core.codec.Fields;
import dev.helpdesk.core.codec.Records;
import dev.helpdesk.core.codec.Tagged;
import dev.helpdesk.core.event.Document;

/**
 * How the engine writes policies and calendars as the documents that commands and events carry.
 *
 * <p>Of use to the engine alone: codecs are not exported. Hosts read and write policies as
 * documents of their own.
 */
@SuppressWarnings("exports") // The engine is in the same module.
public final class DocumentCodec {

  /** A document with its kind. */
  public static final Codec<Document> DOCUMENT =
      Tagged.<Document>by("document")
          .with("policy", Policy.class, PolicyCodec.POLICY)
          .with(
              "calendar",
              CalendarDocument.class,
              Records.of(
                  CalendarDocument::new,
                  Fields.of("calendar", CalendarDocument::calendar, CalendarCodec.CALENDAR)))
          .build();

  private DocumentCodec() {}
}
