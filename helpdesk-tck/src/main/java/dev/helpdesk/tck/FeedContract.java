package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.HistoryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link Feed} promises. */
public abstract class FeedContract extends StorageContract {

  /** Leaves the fixture to the subclass. */
  protected FeedContract() {}

  /** {@code FEED-01}. */
  @Test
  public void FEED_01_each_committed_row_comes_once_in_the_order_of_commits() {
    List<HistoryRow> written = new ArrayList<>();
    written.addAll(committed(Change.of("r-2").events(2)).history());
    written.addAll(committed(Change.of("r-1")).history());
    written.addAll(committed(Change.of("r-2").on(2)).history());

    List<HistoryRow> read = feed().read(TENANT, 0, 10);
    assertThat(Values.ofHistory(read)).isEqualTo(Values.ofHistory(written));
    assertThat(read).extracting(HistoryRow::position).doesNotHaveDuplicates().isSorted();
    assertThat(read.get(0).position()).isPositive();
  }

  /** {@code FEED-02}. */
  @Test
  public void FEED_02_a_reader_that_follows_passes_over_no_row_however_late_it_commits() {
    int commits = 40;
    int writers = fixture().racers() - 1;
    AtomicInteger writing = new AtomicInteger(writers);
    List<List<HistoryRow>> read =
        race(i -> i == writers ? follow(TENANT, writing) : write("r-" + i, commits, writing));

    assertThat(read.get(writers))
        .extracting(row -> row.record() + "/" + row.version())
        .hasSize(writers * commits)
        .doesNotHaveDuplicates();
    assertThat(read.get(writers)).extracting(HistoryRow::position).isSorted();
  }

  /** {@code FEED-03}. */
  @Test
  public void FEED_03_pages_neither_repeat_nor_skip() {
    for (int i = 0; i < 7; i++) {
      committed(Change.of("r-" + i).events(3));
    }
    List<HistoryRow> paged = new ArrayList<>();
    List<HistoryRow> page = feed().read(TENANT, 0, 4);
    while (!page.isEmpty()) {
      assertThat(page.size()).isLessThanOrEqualTo(4);
      paged.addAll(page);
      page = feed().read(TENANT, page.get(page.size() - 1).position(), 4);
    }

    assertThat(paged).hasSize(21);
    assertThat(Values.ofHistory(paged)).isEqualTo(Values.ofHistory(feed().read(TENANT, 0, 10_000)));
  }

  /** {@code FEED-04}. */
  @Test
  public void FEED_04_the_head_is_the_position_of_the_last_row() {
    assertThat(feed().head(TENANT)).isZero();
    committed(Change.of("r-1").events(3));

    List<HistoryRow> all = feed().read(TENANT, 0, 10);
    assertThat(feed().head(TENANT)).isPositive().isEqualTo(all.get(2).position());
    assertThat(feed().read(TENANT, feed().head(TENANT), 10)).isEmpty();
    assertThat(feed().read(TENANT, Long.MAX_VALUE, 10)).isEmpty();
  }

  /** {@code FEED-05}. */
  @Test
  public void FEED_05_a_touch_and_a_refused_commit_yield_nothing() {
    committed(Change.of("r-1"));
    long head = feed().head(TENANT);
    committed(Change.of("r-1").on(1).touch());
    commit(Change.of("r-1"));

    assertThat(feed().head(TENANT)).isEqualTo(head);
    assertThat(feed().read(TENANT, 0, 10)).hasSize(1);
  }

  /** {@code FEED-06}. */
  @Test
  public void FEED_06_history_bears_the_positions_of_the_feed() {
    committed(Change.of("r-1").events(2));
    committed(Change.of("r-2"));
    committed(Change.of("r-1").on(2));

    List<Long> fed =
        feed().read(TENANT, 0, 10).stream()
            .filter(row -> row.record().equals(RecordId.of("r-1")))
            .map(HistoryRow::position)
            .toList();
    assertThat(fed).hasSize(3);
    assertThat(records().history(TENANT, RecordId.of("r-1"), 0, 10))
        .extracting(HistoryRow::position)
        .isEqualTo(fed);
  }

  /** {@code FEED-07}. */
  @Test
  public void FEED_07_a_tenant_is_fed_its_own_rows_alone() {
    committed(Change.of("r-1"));
    committed(Change.of(OTHER, "r-1").events(2));
    committed(Change.of("r-2"));

    assertThat(feed().read(TENANT, 0, 10)).hasSize(2).allMatch(r -> r.tenant().equals(TENANT));
    assertThat(feed().read(OTHER, 0, 10)).hasSize(2).allMatch(r -> r.tenant().equals(OTHER));
  }

  /** {@code FEED-08}. */
  @Test
  public void FEED_08_limits_out_of_range_are_refused() {
    committed(Change.of("r-1"));

    assertThat(feed().read(TENANT, 0, 10_000)).hasSize(1);
    assertThatThrownBy(() -> feed().read(TENANT, 0, 0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> feed().read(TENANT, 0, 10_001))
        .isInstanceOf(InvalidValueException.class);
  }

  /** {@code FEED-09}. */
  @Test
  public void FEED_09_positions_are_counted_as_the_fixture_declares() {
    for (int i = 0; i < 4; i++) {
      committed(Change.of("r-" + i).events(2));
      commit(Change.of("r-" + i));
      committed(Change.of(OTHER, "r-" + i));
    }
    List<Long> ours = positions(TENANT);
    List<Long> others = positions(OTHER);
    List<Long> all = new ArrayList<>(ours);
    all.addAll(others);

    assertThat(ours).hasSize(8).doesNotHaveDuplicates().isSorted();
    assertThat(others).hasSize(4).doesNotHaveDuplicates().isSorted();
    switch (fixture().positions()) {
      case DENSE -> {
        assertThat(ours).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(others).containsExactly(1L, 2L, 3L, 4L);
      }
      case SHARED -> {
        assertThat(all).doesNotHaveDuplicates();
        assertThat(ours.get(7) - ours.get(0)).isGreaterThan(7);
        assertThat(others.get(0)).isBetween(ours.get(1), ours.get(2));
      }
      case SPARSE -> assertThat(all).allMatch(position -> position > 0);
    }
  }

  /** {@code FEED-10}. */
  @Test
  public void FEED_10_what_is_at_or_below_the_head_is_there_already() {
    int writers = fixture().racers() - 1;
    AtomicInteger writing = new AtomicInteger(writers);
    List<List<Long>> seen =
        race(i -> i == writers ? headsAndRows(writing) : positions(write("r-" + i, 20, writing)));
    List<Long> all = positions(TENANT);

    assertThat(all).hasSize(writers * 20);
    List<Long> looks = seen.get(writers);
    for (int i = 0; i < looks.size(); i += 2) {
      long head = looks.get(i);
      assertThat(all.stream().filter(position -> position <= head).count())
          .isEqualTo(looks.get(i + 1));
    }
    assertThat(feed().head(TENANT)).isEqualTo(all.get(all.size() - 1));
  }

  /** {@code FEED-11}. */
  @Test
  public void FEED_11_readers_of_several_tenants_each_follow_their_own_while_all_write() {
    int half = fixture().racers() / 2;
    AtomicInteger writing = new AtomicInteger(half);
    List<List<HistoryRow>> read =
        race(
            i ->
                i < half
                    ? write(i % 2 == 0 ? TENANT : OTHER, "r-" + i, 30, writing)
                    : follow(i % 2 == 0 ? TENANT : OTHER, writing));

    for (int i = half; i < read.size(); i++) {
      TenantId tenant = i % 2 == 0 ? TENANT : OTHER;
      assertThat(Values.ofHistory(read.get(i)))
          .isNotEmpty()
          .isEqualTo(Values.ofHistory(feed().read(tenant, 0, 10_000)));
    }
    assertThat(feed().read(TENANT, 0, 10_000)).hasSize((half + 1) / 2 * 30);
  }

  private static List<Long> positions(List<HistoryRow> rows) {
    return rows.stream().map(HistoryRow::position).toList();
  }

  private List<Long> positions(TenantId tenant) {
    return positions(feed().read(tenant, 0, 10_000));
  }

  /** Notes the head, then how many rows are up to it, until nobody writes any more. */
  private List<Long> headsAndRows(AtomicInteger writing) {
    List<Long> looks = new ArrayList<>();
    boolean last;
    do {
      last = writing.get() == 0;
      long head = feed().head(TENANT);
      looks.add(head);
      looks.add(positions(TENANT).stream().filter(position -> position <= head).count());
      Race.letOthersRun();
    } while (!last);
    return looks;
  }

  private Feed feed() {
    return storage().feed();
  }

  private List<HistoryRow> write(String id, int commits, AtomicInteger writing) {
    return write(TENANT, id, commits, writing);
  }

  private List<HistoryRow> write(TenantId tenant, String id, int commits, AtomicInteger writing) {
    try {
      for (int version = 0; version < commits; version++) {
        committed(Change.of(tenant, id).on(version));
      }
      return List.of();
    } finally {
      writing.decrementAndGet();
    }
  }

  /** Reads until nobody writes any more and the feed gives nothing more. */
  private List<HistoryRow> follow(TenantId tenant, AtomicInteger writing) {
    List<HistoryRow> read = new ArrayList<>();
    long position = 0;
    while (true) {
      boolean last = writing.get() == 0;
      List<HistoryRow> page = feed().read(tenant, position, 7);
      if (!page.isEmpty()) {
        read.addAll(page);
        position = page.get(page.size() - 1).position();
      } else if (last) {
        return read;
      }
      Race.letOthersRun();
    }
  }
}
