package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.codec.CalendarCodec;
import dev.helpdesk.core.codec.Codec;
import dev.helpdesk.core.codec.Codecs;
import dev.helpdesk.core.codec.Fields;
import dev.helpdesk.core.codec.Records;
import dev.helpdesk.core.codec.SnapshotCodec;
import dev.helpdesk.core.codec.SnapshotCodec.Part;
import dev.helpdesk.core.codec.SnapshotCodec.Snapshot;
import java.util.List;

/** How records are written. */
public final class RecordCodecs {

  /**
   * Raised with each change of an event, a view or what a room remembers, so that a snapshot of
   * another version is built anew from the history: an older one lacks what came since, and a newer
   * one what this version would pass over.
   */
  static final int FORMAT = 1;

  /** A whole record. */
  public static final Codec<DeskRecord> RECORD =
      new SnapshotCodec(FORMAT, RecordCodecs::parts)
          .as(
              snapshot -> DeskRecord.of(snapshot.view(), snapshot.slices().toArray()),
              record -> new Snapshot(record.view(), List.of(record.slices())));

  static final Codec<CarryState> CARRY =
      Records.of(
          CarryState::new,
          Fields.nullable("fanOut", CarryState::fanOut, Codecs.TEXT),
          Fields.of("stopAsked", CarryState::stopAsked, Codecs.BOOLEAN),
          Fields.of("ended", CarryState::ended, Codecs.BOOLEAN));

  static final Codec<DocumentState> DOCUMENT =
      Records.of(
          DocumentState::new,
          Fields.of("installed", DocumentState::installed, Codecs.LONG),
          Fields.of(
              "calendars", DocumentState::calendars, Codecs.sortedMap(CalendarCodec.TIMELINE)));

  private RecordCodecs() {}

  private static List<Part<?>> parts(String kind) {
    return Rooms.of(kind).stream().<Part<?>>map(RecordCodecs::part).toList();
  }

  private static <S> Part<S> part(Slot<S, ?> slot) {
    return new Part<>(slot.name(), slot.codec());
  }
}
