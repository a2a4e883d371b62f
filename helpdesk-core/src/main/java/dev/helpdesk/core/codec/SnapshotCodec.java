package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.view.RecordView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a snapshot becomes JSON: the view, and a member for each room that takes part in its kind.
 *
 * <p>A room that an older writer did not know has its initial slice.
 */
public final class SnapshotCodec implements Codec<SnapshotCodec.Snapshot> {

  /** A record's view and the slices of its rooms, in their order. */
  public record Snapshot(RecordView view, List<Object> slices) {}

  /**
   * A room's part of a snapshot.
   *
   * @param name name of the member
   * @param codec how it is written
   * @param initial the slice of a record whose writer did not know the room
   */
  public record Part<S>(String name, Codec<S> codec, S initial) {

    JsonNode write(Object slice) {
      @SuppressWarnings("unchecked") // The slice at this place was made by this room.
      S typed = (S) slice;
      return codec.write(typed);
    }
  }

  private final Function<String, List<Part<?>>> partsOfKind;

  /** Writes the parts that a kind of record has. */
  public SnapshotCodec(Function<String, List<Part<?>>> partsOfKind) {
    this.partsOfKind = partsOfKind;
  }

  @Override
  public JsonNode write(Snapshot snapshot) {
    List<Part<?>> parts = partsOfKind.apply(snapshot.view().kind());
    ObjectNode rooms = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < parts.size(); i++) {
      rooms.set(parts.get(i).name(), parts.get(i).write(snapshot.slices().get(i)));
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("view", ViewCodec.RECORD_VIEW.write(snapshot.view()));
    node.set("rooms", rooms);
    return node;
  }

  @Override
  public Snapshot read(JsonNode node, Path path) {
    RecordView view = ViewCodec.RECORD_VIEW.read(node.path("view"), path.member("view"));
    JsonNode rooms = node.path("rooms");
    List<Object> slices = new ArrayList<>();
    int known = 0;
    for (Part<?> part : partsOfKind.apply(view.kind())) {
      JsonNode slice = rooms.path(part.name());
      known += slice.isMissingNode() ? 0 : 1;
      slices.add(
          slice.isMissingNode()
              ? part.initial()
              : part.codec().read(slice, path.member("rooms").member(part.name())));
    }
    if (known < rooms.size()) {
      // A newer engine's room: the history tells whether it holds what this one can't understand.
      throw path.member("rooms").expected("the rooms of this version");
    }
    return new Snapshot(view, slices);
  }
}
