package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.hall.ViewEvolution;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record: its view and the slice of each room of its kind. Built from events alone; immutable.
 */
public final class DeskRecord {

  private final RecordView view;
  private final List<Slot<?, ?>> rooms;
  private final Object[] slices;

  private DeskRecord(RecordView view, List<Slot<?, ?>> rooms, Object[] slices) {
    this.view = view;
    this.rooms = rooms;
    this.slices = slices;
  }

  /** Returns a record of which nothing has happened. */
  public static DeskRecord empty(TenantId tenant, RecordId id, String kind, Instant now) {
    List<Slot<?, ?>> rooms = Rooms.of(kind);
    Object[] slices = new Object[rooms.size()];
    for (int i = 0; i < slices.length; i++) {
      slices[i] = rooms.get(i).initial();
    }
    return new DeskRecord(RecordView.empty(tenant, id, kind, now), rooms, slices);
  }

  /** Returns a record from its parts, as a snapshot has them. */
  static DeskRecord of(RecordView view, Object[] slices) {
    return new DeskRecord(view, Rooms.of(view.kind()), slices);
  }

  /** Returns what everybody may know of the record. */
  public RecordView view() {
    return view;
  }

  /** Returns the rooms that take part in the record's kind, in their order. */
  public List<Slot<?, ?>> rooms() {
    return rooms;
  }

  Object slice(int index) {
    return slices[index];
  }

  Object[] slices() {
    return slices;
  }

  /** Returns the record after an event. */
  public DeskRecord after(Happened happened) {
    Object[] next = slices;
    for (int i = 0; i < slices.length; i++) {
      Object slice = rooms.get(i).evolve(slices[i], happened);
      if (slice != slices[i]) {
        if (next == slices) {
          next = slices.clone();
        }
        next[i] = slice;
      }
    }
    return new DeskRecord(ViewEvolution.evolve(view, happened), rooms, next);
  }

  /** Returns the record that a whole history makes. */
  public static DeskRecord rebuild(DeskRecord empty, List<Happened> history) {
    DeskRecord record = empty;
    for (Happened happened : history) {
      record = record.after(happened);
    }
    return record;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeskRecord that
        && view.equals(that.view)
        && Arrays.equals(slices, that.slices);
  }

  @Override
  public int hashCode() {
    return view.hashCode();
  }

  @Override
  public String toString() {
    return "DeskRecord[" + view.id() + ", version " + view.version() + "]";
  }
}
