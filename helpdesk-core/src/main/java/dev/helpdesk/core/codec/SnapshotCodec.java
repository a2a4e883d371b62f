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
 * <p>One of another format is refused, older or newer: what it leaves out nobody can tell from it,
 * but the history can.
 */
public final class SnapshotCodec implements Codec<SnapshotCodec.Snapshot> {

  /** A record's view and the slices of its rooms, in their order. */
  public record Snapshot(RecordView view, List<Object> slices) {}

  /**
   * A room's part of a snapshot.
   *
   * @param name name of the member
   * @param codec how it is written
   */
  public record Part<S>(String name, Codec<S> codec) {

    JsonNode write(Object slice) {
      @SuppressWarnings("unchecked") // The slice at this place was made by this room.
      S typed = (S) slice;
      return codec.write(typed);
    }
  }

  private final int format;
  private final Function<String, List<Part<?>>> partsOfKind;

  /** Writes the parts that a kind of record has, and reads what this format says. */
  public SnapshotCodec(int format, Function<String, List<Part<?>>> partsOfKind) {
    this.format = format;
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
    node.put("format", format);
    node.set("view", ViewCodec.RECORD_VIEW.write(snapshot.view()));
    node.set("rooms", rooms);
    return node;
  }

  @Override
  public Snapshot read(JsonNode node, Path path) {
    if (node.path("format").asInt() != format) {
      throw path.member("format").expected("the format of this version");
    }
    RecordView view = ViewCodec.RECORD_VIEW.read(node.path("view"), path.member("view"));
    JsonNode rooms = node.path("rooms");
    List<Object> slices = new ArrayList<>();
    for (Part<?> part : partsOfKind.apply(view.kind())) {
      Path place = path.member("rooms").member(part.name());
      slices.add(part.codec().read(rooms.path(part.name()), place));
    }
    return new Snapshot(view, slices);
  }
}
