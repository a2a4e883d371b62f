package dev.helpdesk.core.codec;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.event.Document;

/** A document that stands for all. */
final class TestDocuments {

  /** A document of a name and a calendar. */
  record Paper(String name, BusinessCalendar calendar) implements Document {
    @Override
    public String documentKind() {
      return "paper";
    }
  }

  static final Codec<Document> CODEC =
      Tagged.<Document>by("kind")
          .with(
              "paper",
              Paper.class,
              Records.of(
                  Paper::new,
                  Fields.of("name", Paper::name, Codecs.TEXT),
                  Fields.of("calendar", Paper::calendar, CalendarCodec.CALENDAR)))
          .build();

  private TestDocuments() {}
}
