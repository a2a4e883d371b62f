package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.Document;
import dev.helpdesk.core.policy.CalendarDocument;
import dev.helpdesk.core.policy.Policy;

/** How policies and calendars are written as the documents that commands and events carry. */
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
