package dev.helpdesk.core.engine.carry;

import dev.helpdesk.model.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a fan-out has come.
 *
 * <p>The records of a page are noted before the first of them is carried to, so that a page that
 * was interrupted is carried to the same records again, although some no longer meet the criteria.
 *
 * @param accepted records that accepted
 * @param refused records that refused
 * @param targets the records to carry to next; none when they are yet to be looked up
 * @param cursor where the page after them begins, or null for the first page or after the last
 */
record Progress(long accepted, long refused, List<RecordId> targets, @Nullable String cursor) {

  /** Characters that targets and cursor may take together. */
  private static final int LONGEST = 3_900;

  static Progress parse(String text) {
    if (text.isEmpty()) {
      return new Progress(0, 0, List.of(), null);
    }
    List<String> lines = text.lines().toList();
    String[] parts = lines.get(0).split(",", 3);
    return new Progress(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        lines.subList(1, lines.size()).stream().map(RecordId::of).toList(),
        parts[2].isEmpty() ? null : parts[2]);
  }

  Progress plus(boolean wasAccepted) {
    return wasAccepted
        ? new Progress(accepted + 1, refused, targets, cursor)
        : new Progress(accepted, refused + 1, targets, cursor);
  }

  /** Returns this progress with the next records to carry to. */
  Progress next(List<RecordId> newTargets, @Nullable String newCursor) {
    return new Progress(accepted, refused, newTargets, newCursor);
  }

  /** Returns this progress after its records were carried to. */
  Progress carried() {
    return new Progress(accepted, refused, List.of(), cursor);
  }

  /** Tells whether a store can keep it. */
  boolean fits() {
    return text().length() <= LONGEST;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(accepted).append(',').append(refused).append(',');
    text.append(cursor == null ? "" : cursor);
    targets.forEach(target -> text.append('\n').append(target.value()));
    return text.toString();
  }
}
