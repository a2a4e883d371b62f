package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import dev.helpdesk.spi.knowledge.KnowledgeHit;
import dev.helpdesk.spi.knowledge.KnowledgeIndex;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What {@link KnowledgeIndex} promises, whatever the method by which it compares. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class KnowledgeIndexContract {

  private static final List<KnowledgeEntry.Type> ALL = List.of(KnowledgeEntry.Type.values());
  private static final String PRINTER = "The laser printer prints blank pages";
  private static final String NETWORK = "No network connection after the update";
  private static final String CALENDAR = "Shared calendar does not open";

  /** Leaves the index to the subclass. */
  protected KnowledgeIndexContract() {}

  /** Returns a fresh, empty index. */
  protected abstract KnowledgeIndex newIndex();

  /** {@code KNOW-01}. */
  @Test
  public void KNOW_01_what_resembles_the_query_comes_first() {
    KnowledgeIndex index = filled();

    assertThat(ids(index.search(TENANT, query(PRINTER)))).startsWith("printer");
    assertThat(ids(index.search(TENANT, query(NETWORK)))).startsWith("network");
    assertThat(index.search(TENANT, query(PRINTER)))
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  /** {@code KNOW-02}. */
  @Test
  public void KNOW_02_an_entry_is_replaced_by_a_later_one_and_never_by_an_older_one() {
    KnowledgeIndex index = filled();
    index.put(TENANT, entry("printer", 3, Audience.PUBLIC, CALENDAR));
    index.put(TENANT, entry("printer", 2, Audience.PUBLIC, PRINTER));

    assertThat(scoreOf(index, PRINTER, "printer")).isLessThan(scoreOf(index, CALENDAR, "printer"));
  }

  /** {@code KNOW-03}. */
  @Test
  public void KNOW_03_a_removed_entry_is_never_found() {
    KnowledgeIndex index = filled();
    assertThat(ids(index.search(TENANT, query(PRINTER)))).contains("printer");
    index.remove(TENANT, RecordId.of("printer"));
    index.remove(TENANT, RecordId.of("unknown"));

    assertThat(ids(index.search(TENANT, query(PRINTER)))).doesNotContain("printer");
    assertThat(ids(index.search(TENANT, query(NETWORK)))).contains("network");
  }

  /** {@code KNOW-04}. */
  @Test
  public void KNOW_04_a_public_answer_has_no_internal_entry() {
    KnowledgeIndex index = filled();
    index.put(TENANT, entry("secret", 1, Audience.INTERNAL, PRINTER));

    assertThat(ids(index.search(TENANT, query(PRINTER)))).contains("printer", "secret");
    KnowledgeQuery visible = query(null, Audience.PUBLIC, ALL, PRINTER, 100);
    assertThat(ids(index.search(TENANT, visible))).contains("printer").doesNotContain("secret");
  }

  /** {@code KNOW-05}. */
  @Test
  public void KNOW_05_the_asking_record_is_left_out_of_its_own_answer() {
    KnowledgeIndex index = filled();
    index.put(TENANT, entry("twin", 1, Audience.PUBLIC, PRINTER));
    KnowledgeQuery asking = query(RecordId.of("printer"), Audience.INTERNAL, ALL, PRINTER, 100);

    assertThat(ids(index.search(TENANT, asking))).contains("twin").doesNotContain("printer");
  }

  /** {@code KNOW-06}. */
  @Test
  public void KNOW_06_only_the_types_asked_for_are_found_up_to_the_limit() {
    KnowledgeIndex index = filled();
    for (int i = 0; i < 5; i++) {
      index.put(TENANT, entry("more-" + i, 1, Audience.PUBLIC, PRINTER));
    }
    List<KnowledgeEntry.Type> other =
        List.of(KnowledgeEntry.Type.KNOWN_ERROR, KnowledgeEntry.Type.SOLVED_TICKET);

    assertThat(index.search(TENANT, query(null, Audience.INTERNAL, other, PRINTER, 9))).isEmpty();
    assertThat(index.search(TENANT, query(null, Audience.INTERNAL, ALL, PRINTER, 3))).hasSize(3);
  }

  /** {@code KNOW-07}. */
  @Test
  public void KNOW_07_equal_entries_come_in_order_of_ids() {
    KnowledgeIndex index = filled();
    for (String id : List.of("b", "c", "a")) {
      index.put(TENANT, entry(id, 1, Audience.PUBLIC, "Scanner jams"));
    }

    assertThat(ids(index.search(TENANT, query("scanner jams")))).startsWith("a", "b", "c");
  }

  /** {@code KNOW-08}. */
  @Test
  public void KNOW_08_the_answer_does_not_depend_on_the_order_of_entries() {
    List<KnowledgeEntry> entries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String title = (i % 2 == 0 ? PRINTER : NETWORK) + (i % 3 == 0 ? " again" : "") + " " + i % 7;
      entries.add(entry("e-" + i, 1, Audience.PUBLIC, title));
    }
    KnowledgeIndex forward = newIndex();
    entries.forEach(entry -> forward.put(TENANT, entry));
    KnowledgeIndex backward = newIndex();
    Collections.reverse(entries);
    entries.forEach(
        entry -> {
          backward.put(TENANT, entry(entry.record().value(), 1, Audience.PUBLIC, CALENDAR));
          backward.put(TENANT, entry);
        });

    KnowledgeQuery query = query("printer prints again after update 3");
    assertThat(forward.search(TENANT, query))
        .isNotEmpty()
        .isEqualTo(backward.search(TENANT, query));
  }

  /** {@code KNOW-09}. */
  @Test
  public void KNOW_09_a_tenant_is_answered_from_its_own_entries_alone() {
    KnowledgeIndex index = filled();
    index.put(OTHER, entry("foreign", 1, Audience.PUBLIC, PRINTER));

    assertThat(ids(index.search(TENANT, query(PRINTER)))).contains("printer");
    assertThat(ids(index.search(TENANT, query(PRINTER)))).doesNotContain("foreign");
    assertThat(ids(index.search(OTHER, query(PRINTER)))).containsExactly("foreign");
    assertThat(index.search(TenantId.of("nobody"), query(PRINTER))).isEmpty();
  }

  /** {@code KNOW-10}. */
  @Test
  public void KNOW_10_every_answer_gives_its_reasons_the_weightiest_first() {
    assertThat(filled().search(TENANT, query(PRINTER)))
        .isNotEmpty()
        .allSatisfy(
            hit ->
                assertThat(hit.reasons())
                    .isNotEmpty()
                    .isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight())));
  }

  /** {@code KNOW-11}. */
  @Test
  public void KNOW_11_entries_put_and_searched_by_racing_threads_are_all_there() {
    KnowledgeIndex index = newIndex();
    int each = 25;
    Race.among(
        4,
        racer -> {
          for (int i = 0; i < each; i++) {
            index.put(TENANT, entry(racer + "-" + i, 1, Audience.PUBLIC, PRINTER + " " + i));
            index.search(TENANT, query(PRINTER));
          }
          return racer;
        });

    assertThat(index.search(TENANT, query(null, Audience.PUBLIC, ALL, PRINTER, 100))).hasSize(100);
  }

  private KnowledgeIndex filled() {
    KnowledgeIndex index = newIndex();
    index.put(TENANT, entry("printer", 2, Audience.PUBLIC, PRINTER));
    index.put(TENANT, entry("network", 2, Audience.PUBLIC, NETWORK));
    index.put(TENANT, entry("calendar", 2, Audience.PUBLIC, CALENDAR));
    return index;
  }

  private static double scoreOf(KnowledgeIndex index, String title, String id) {
    return index.search(TENANT, query(title)).stream()
        .filter(hit -> hit.record().value().equals(id))
        .mapToDouble(KnowledgeHit::score)
        .findFirst()
        .orElse(0);
  }

  private static KnowledgeEntry entry(String id, long version, Audience audience, String title) {
    return new KnowledgeEntry(
        RecordId.of(id),
        version,
        KnowledgeEntry.Type.ARTICLE,
        audience,
        title,
        "What to do about it.",
        null,
        List.of());
  }

  private static KnowledgeQuery query(String title) {
    return query(null, Audience.INTERNAL, ALL, title, 10);
  }

  private static KnowledgeQuery query(
      @Nullable RecordId asking,
      Audience audience,
      List<KnowledgeEntry.Type> types,
      String title,
      int limit) {
    return new KnowledgeQuery(asking, audience, types, title, "", null, List.of(), limit);
  }

  private static List<String> ids(List<KnowledgeHit> hits) {
    return hits.stream().map(hit -> hit.record().value()).toList();
  }
}
