package dev.helpdesk.jdbc;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.TextRow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a changeset into columns, and leaves out what cancels itself. */
final class Columns {

  private Columns() {}

  /** Returns a column of texts. */
  static <T> String[] texts(List<T> rows, Function<T, @Nullable String> column) {
    String[] values = new String[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    return values;
  }

  /** Returns a column of digests of keys. */
  static <T> byte[][] digests(List<T> rows, Function<T, String> column) {
    return rows.stream().map(column).map(Digest::of).toArray(byte[][]::new);
  }

  /** Returns the texts that are there after the commit: not those that it deletes as well. */
  static List<TextRow> kept(Changeset changeset) {
    // A text written twice stands as written last.
    return List.copyOf(
        changeset.texts().stream()
            .filter(row -> !changeset.deletedTexts().contains(row.key()))
            .collect(
                Collectors.toMap(
                    TextRow::key, row -> row, (first, last) -> last, java.util.LinkedHashMap::new))
            .values());
  }

  /** Returns the names of the people whom a text concerns. */
  static List<String> subjects(TextRow row) {
    return row.subjects().stream().map(ActorId::value).toList();
  }

  /** Returns the names to release but not those that are claimed again at once. */
  static List<String> released(Changeset changeset) {
    Set<String> claimed = new HashSet<>();
    changeset.claims().forEach(claim -> claimed.add(claim.name()));
    return changeset.releases().stream().filter(name -> !claimed.contains(name)).toList();
  }

  /**
   * Returns the names to claim, always in one order so that no two commits wait in a circle. One
   * that is claimed twice stands as claimed last.
   */
  static List<NameClaim> claimed(Changeset changeset) {
    Map<String, NameClaim> claims = new TreeMap<>();
    changeset.claims().forEach(claim -> claims.put(claim.name(), claim));
    return List.copyOf(claims.values());
  }
}
