package dev.helpdesk.tck;

import static dev.helpdesk.spi.store.Criteria.allOf;
import static dev.helpdesk.spi.store.Criteria.is;
import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Criteria.AllOf;
import dev.helpdesk.spi.store.Criteria.AnyOf;
import dev.helpdesk.spi.store.Criteria.Between;
import dev.helpdesk.spi.store.Criteria.Contains;
import dev.helpdesk.spi.store.Criteria.Has;
import dev.helpdesk.spi.store.Criteria.Is;
import dev.helpdesk.spi.store.Criteria.Not;
import dev.helpdesk.spi.store.Criteria.OfKind;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordQuery.Page;
import dev.helpdesk.spi.store.RecordQuery.Sort;
import dev.helpdesk.spi.store.RecordRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link RecordQuery} promises. */
public abstract class QueryContract extends StorageContract {

  private static final Criteria ALL = new Criteria.All();

  /** Leaves the fixture to the subclass. */
  protected QueryContract() {}

  /** {@code QUERY-01}. */
  @Test
  public void QUERY_01_records_are_found_as_committed_by_tenant_and_kind() {
    committed(Change.of("a"));
    RecordRow b = committed(Change.of("b").kind("problem")).row();
    committed(Change.of(OTHER, "c").kind("problem"));

    assertThat(find(ALL)).containsExactly("a", "b");
    assertThat(query().find(TENANT, new OfKind("problem"), List.of(), null, 10).rows())
        .extracting(Values::of)
        .containsExactly(Values.of(b));
    assertThat(find(new OfKind("Problem"))).isEmpty();
  }

  /** {@code QUERY-02}. */
  @Test
  public void QUERY_02_an_attribute_is_matched_exactly_whatever_its_type() {
    typed("a", AttributeValue.of("x"));
    typed("b", AttributeValue.of("X"));
    typed("c", AttributeValue.of(5));
    typed("d", AttributeValue.of("5"));
    typed("e", AttributeValue.of(true));
    typed("f", AttributeValue.of(NOW));
    typed("g", AttributeValue.of(List.of("x", "y")));
    typed("h", AttributeValue.of("%"));
    typed("i", AttributeValue.of("á"));

    assertThat(find(is("v", "x"))).containsExactly("a", "g");
    assertThat(find(is("v", "y"))).containsExactly("g");
    assertThat(find(is("v", "%"))).containsExactly("h");
    assertThat(find(is("v", "5"))).containsExactly("d");
    assertThat(find(new Is("v", AttributeValue.of(5)))).containsExactly("c");
    assertThat(find(new Is("v", AttributeValue.of(true)))).containsExactly("e");
    assertThat(find(new Is("v", AttributeValue.of(false)))).isEmpty();
    assertThat(find(new Is("v", AttributeValue.of(NOW)))).containsExactly("f");
    assertThat(find(new Is("v", AttributeValue.of(NOW.plusNanos(1_000))))).isEmpty();
  }

  /** {@code QUERY-03}. */
  @Test
  public void QUERY_03_a_range_has_its_first_value_and_not_its_last() {
    for (int i = 0; i < 5; i++) {
      committed(
          Change.of("r-" + i)
              .with("n", AttributeValue.of(i * 10 - 20))
              .with("at", AttributeValue.of(NOW.plusSeconds(i)))
              .with("t", AttributeValue.of("k" + i)));
    }
    committed(Change.of("without"));

    assertThat(find(new Between("n", AttributeValue.of(-10), AttributeValue.of(10))))
        .containsExactly("r-1", "r-2");
    assertThat(find(new Between("n", null, AttributeValue.of(-10)))).containsExactly("r-0");
    assertThat(find(new Between("at", AttributeValue.of(NOW.plusSeconds(3)), null)))
        .containsExactly("r-3", "r-4");
    assertThat(find(new Between("t", AttributeValue.of("k1"), AttributeValue.of("k3"))))
        .containsExactly("r-1", "r-2");
  }

  /** {@code QUERY-04}. */
  @Test
  public void QUERY_04_an_absent_attribute_meets_nothing_but_a_negation() {
    typed("a", AttributeValue.of("x"));
    typed("b", AttributeValue.of("y"));
    committed(Change.of("c"));

    assertThat(find(new Has("v"))).containsExactly("a", "b");
    assertThat(find(new Not(new Has("v")))).containsExactly("c");
    assertThat(find(new Not(is("v", "x")))).containsExactly("b", "c");
    assertThat(find(new Between("v", null, null))).containsExactly("a", "b");
    assertThat(find(new Not(new Between("v", AttributeValue.of("y"), null))))
        .containsExactly("a", "c");
  }

  /** {@code QUERY-05}. */
  @Test
  public void QUERY_05_criteria_combine_and_an_empty_all_is_every_record() {
    committed(Change.of("a").with("x", AttributeValue.of("1")).with("y", AttributeValue.of("1")));
    committed(Change.of("b").with("x", AttributeValue.of("1")).with("y", AttributeValue.of("2")));
    committed(Change.of("c").with("x", AttributeValue.of("2")).with("y", AttributeValue.of("2")));

    assertThat(find(allOf(is("x", "1"), is("y", "2")))).containsExactly("b");
    assertThat(find(new AnyOf(List.of(is("x", "2"), is("y", "1"))))).containsExactly("a", "c");
    assertThat(find(new Not(allOf(is("x", "1"), is("y", "2"))))).containsExactly("a", "c");
    assertThat(find(new AllOf(List.of()))).containsExactly("a", "b", "c");
    assertThat(find(new AnyOf(List.of()))).isEmpty();
  }

  /** {@code QUERY-06}. */
  @Test
  public void QUERY_06_words_are_matched_within_what_the_audience_may_read() {
    committed(Change.of("a").words(List.of("printer", "ñu"), List.of("secret")));
    committed(Change.of("b").words(List.of("secret"), List.of("printer")));

    assertThat(find(contains(Audience.PUBLIC, "printer"))).containsExactly("a");
    assertThat(find(contains(Audience.PUBLIC, "secret"))).containsExactly("b");
    assertThat(find(contains(Audience.INTERNAL, "secret"))).containsExactly("a", "b");
    assertThat(find(contains(Audience.INTERNAL, "secret", "ñu"))).containsExactly("a");
    assertThat(find(contains(Audience.PUBLIC, "secret", "ñu"))).isEmpty();
    assertThat(find(contains(Audience.INTERNAL, "print"))).isEmpty();
    assertThat(find(contains(Audience.INTERNAL, "nu"))).isEmpty();
  }

  /** {@code QUERY-07}. */
  @Test
  public void QUERY_07_absent_values_come_last_both_ways_and_ties_go_by_id() {
    typed("c", AttributeValue.of(-5));
    typed("b", AttributeValue.of(10));
    typed("a", AttributeValue.of(10));
    committed(Change.of("none-2"));
    committed(Change.of("none-1"));
    typed("d", AttributeValue.of(9));

    assertThat(find(ALL, Sort.by("v"))).containsExactly("c", "d", "a", "b", "none-1", "none-2");
    assertThat(find(ALL, Sort.byDescending("v")))
        .containsExactly("a", "b", "d", "c", "none-1", "none-2");
    assertThat(find(ALL)).containsExactly("a", "b", "c", "d", "none-1", "none-2");
  }

  /** {@code QUERY-08}. */
  @Test
  public void QUERY_08_texts_and_ids_are_ordered_by_code_point() {
    List<String> ordered =
        List.of(" ", "%", "1", "10", "2", "A", "Z", "a", "ab", "b", "ñ", "\uFB01", "\uD83D\uDE00");
    for (int i = ordered.size() - 1; i >= 0; i--) {
      typed("r" + ordered.get(i), AttributeValue.of(ordered.get(i)));
    }
    List<String> ids = ordered.stream().map(text -> "r" + text).toList();

    assertThat(find(ALL, Sort.by("v"))).isEqualTo(ids);
    assertThat(find(ALL)).isEqualTo(ids);
    assertThat(find(new Between("v", AttributeValue.of("Z"), AttributeValue.of("ñ"))))
        .containsExactly("rZ", "ra", "rab", "rb");
  }

  /** {@code QUERY-09}. */
  @Test
  public void QUERY_09_pages_neither_repeat_nor_skip_while_records_come_and_go() {
    for (int i = 10; i < 30; i++) {
      Change change = Change.of("r-" + i).with("w", AttributeValue.of("x"));
      committed(i % 3 == 0 ? change : change.with("v", AttributeValue.of(i / 4)));
    }
    pageThrough(Sort.by("v"), AttributeValue.of(Long.MIN_VALUE));
    pageThrough(Sort.byDescending("v"), AttributeValue.of(Long.MAX_VALUE));
  }

  /** {@code QUERY-10}. */
  @Test
  public void QUERY_10_a_cursor_of_another_order_or_making_is_refused() {
    typed("a", AttributeValue.of("1"));
    typed("b", AttributeValue.of("2"));
    fixture().awaitQueries();
    String cursor = query().find(TENANT, ALL, List.of(Sort.by("v")), null, 1).next();

    assertThat(cursor).isNotNull();
    assertThat(ids(query().find(TENANT, ALL, List.of(Sort.by("v")), cursor, 1)))
        .containsExactly("b");
    for (String bad : new String[] {"", "x", "1", "%%%", cursor + "AAAA"}) {
      assertThatThrownBy(() -> query().find(TENANT, ALL, List.of(Sort.by("v")), bad, 1))
          .isInstanceOf(InvalidValueException.class);
    }
    assertThatThrownBy(() -> query().find(TENANT, ALL, List.of(Sort.byDescending("v")), cursor, 1))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> query().find(TENANT, ALL, List.of(), cursor, 1))
        .isInstanceOf(InvalidValueException.class);
  }

  /** {@code QUERY-11}. */
  @Test
  public void QUERY_11_a_count_counts_what_would_be_found() {
    typed("a", AttributeValue.of("x"));
    typed("b", AttributeValue.of("x"));
    typed("c", AttributeValue.of("y"));
    committed(Change.of(OTHER, "d").with("v", AttributeValue.of("x")));
    fixture().awaitQueries();

    assertThat(query().count(TENANT, is("v", "x"))).isEqualTo(2);
    assertThat(query().count(TENANT, ALL)).isEqualTo(3);
    assertThat(query().count(TENANT, is("v", "z"))).isZero();
  }

  /** {@code QUERY-12}. */
  @Test
  public void QUERY_12_a_count_by_group_counts_each_member_of_a_set_and_no_absent_value() {
    typed("a", AttributeValue.of("x"));
    typed("b", AttributeValue.of("x"));
    typed("c", AttributeValue.of("X"));
    typed("d", AttributeValue.of(List.of("x", "ñ")));
    committed(Change.of("e"));
    committed(Change.of("f").kind("problem").with("v", AttributeValue.of("x")));
    fixture().awaitQueries();

    assertThat(query().countBy(TENANT, new OfKind("incident"), "v").entrySet())
        .extracting(entry -> entry.getKey() + "=" + entry.getValue())
        .containsExactly("X=1", "x=3", "ñ=1");
  }

  /** {@code QUERY-13}. */
  @Test
  public void QUERY_13_a_record_is_found_by_what_it_is_now_after_a_commit_or_a_touch() {
    typed("a", AttributeValue.of("x"));
    assertThat(find(is("v", "x"))).containsExactly("a");
    committed(Change.of("a").on(1).with("v", AttributeValue.of("y")));
    assertThat(find(is("v", "x"))).isEmpty();
    assertThat(find(is("v", "y"))).containsExactly("a");

    committed(Change.of("a").on(2).touch().kind("problem").words(List.of("now"), List.of()));
    assertThat(find(new Has("v"))).isEmpty();
    assertThat(find(contains(Audience.PUBLIC, "now"))).containsExactly("a");
    assertThat(find(new OfKind("incident"))).isEmpty();
  }

  /** {@code QUERY-14}. */
  @Test
  public void QUERY_14_limits_and_orders_out_of_range_are_refused() {
    committed(Change.of("a"));

    assertThatThrownBy(() -> query().find(TENANT, ALL, List.of(), null, 0))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> query().find(TENANT, ALL, List.of(), null, 10_001))
        .isInstanceOf(InvalidValueException.class);
    List<Sort> five = List.of(Sort.by("a"), Sort.by("b"), Sort.by("c"), Sort.by("d"), Sort.by("e"));
    assertThatThrownBy(() -> query().find(TENANT, ALL, five, null, 1))
        .isInstanceOf(InvalidValueException.class);
    assertThat(find(ALL, Sort.by("a"), Sort.by("b"), Sort.by("c"), Sort.by("d"))).hasSize(1);
  }

  /** {@code QUERY-15}. */
  @Test
  public void QUERY_15_a_query_is_behind_a_commit_only_as_far_as_the_fixture_declares() {
    typed("a", AttributeValue.of(0));
    fixture().awaitQueries();
    for (int i = 1; i <= 20; i++) {
      committed(Change.of("a").on(i).with("v", AttributeValue.of(i)));
      AttributeValue now = AttributeValue.of(i);
      if (fixture().queriesLag()) {
        // Behind, but never without the record.
        assertThat(found(new Has("v"))).containsExactly("a");
        fixture().awaitQueries();
      }
      assertThat(found(new Is("v", now))).containsExactly("a");
      assertThat(found(new Between("v", null, now))).isEmpty();
    }
  }

  /** {@code QUERY-16}. */
  @Test
  public void QUERY_16_the_keys_of_an_order_count_in_turn_each_in_its_direction() {
    for (int i = 0; i < 8; i++) {
      Change change = Change.of("r-" + i).with("x", AttributeValue.of(i / 4));
      committed(i % 4 == 3 ? change : change.with("y", AttributeValue.of("y" + i % 2)));
    }

    assertThat(find(ALL, Sort.byDescending("x"), Sort.by("y")))
        .containsExactly("r-4", "r-6", "r-5", "r-7", "r-0", "r-2", "r-1", "r-3");
    assertThat(find(ALL, Sort.by("x"), Sort.byDescending("y")))
        .containsExactly("r-1", "r-0", "r-2", "r-3", "r-5", "r-4", "r-6", "r-7");
    assertThat(find(ALL, Sort.byDescending("y"), Sort.byDescending("x")))
        .containsExactly("r-5", "r-1", "r-4", "r-6", "r-0", "r-2", "r-7", "r-3");
  }

  /** {@code QUERY-17}. */
  @Test
  public void QUERY_17_a_range_meets_values_of_its_own_type_alone() {
    typed("text", AttributeValue.of("5"));
    typed("number", AttributeValue.of(5));
    typed("moment", AttributeValue.of(NOW));
    typed("flag", AttributeValue.of(true));
    typed("set", AttributeValue.of(List.of("5")));

    assertThat(find(new Between("v", AttributeValue.of("0"), AttributeValue.of("9"))))
        .containsExactly("text");
    assertThat(find(new Between("v", AttributeValue.of(0), null))).containsExactly("number");
    assertThat(find(new Between("v", null, AttributeValue.of(NOW.plusSeconds(1)))))
        .containsExactly("moment");
    assertThat(find(new Between("v", AttributeValue.of(false), null))).containsExactly("flag");
    assertThat(find(new Between("v", null, null))).hasSize(5);
  }

  /** Pages by three, while before what was read another record comes or goes. */
  private void pageThrough(Sort sort, AttributeValue beforeAll) {
    List<Sort> order = List.of(sort, Sort.by("w"));
    Criteria criteria = new OfKind("incident");
    fixture().awaitQueries();
    List<String> whole = ids(query().find(TENANT, criteria, order, null, 100));
    List<String> paged = new ArrayList<>();
    String cursor = null;
    for (int step = 0; step == 0 || cursor != null; step++) {
      fixture().awaitQueries();
      Page page = query().find(TENANT, criteria, order, cursor, 3);
      assertThat(page.rows()).isNotEmpty();
      cursor = page.next();
      paged.addAll(ids(page));
      String id = "0-" + sort.descending() + step / 2;
      boolean comes = step % 2 == 0;
      if (comes) {
        committed(Change.of(id).with("v", beforeAll));
      }
      if (!comes || cursor == null) {
        committed(Change.of(id).on(1).kind("problem"));
      }
    }
    assertThat(paged).hasSize(20).isEqualTo(whole);
  }

  private RecordQuery query() {
    return storage().query();
  }

  private void typed(String id, AttributeValue value) {
    committed(Change.of(id).with("v", value));
  }

  private List<String> find(Criteria criteria, Sort... order) {
    fixture().awaitQueries();
    return ids(query().find(TENANT, criteria, List.of(order), null, 10_000));
  }

  private List<String> found(Criteria criteria) {
    return ids(query().find(TENANT, criteria, List.of(), null, 10_000));
  }

  private static List<String> ids(Page page) {
    return page.rows().stream().map(row -> row.id().value()).toList();
  }

  private static Criteria contains(Audience audience, String... words) {
    return new Contains(audience, List.of(words));
  }
}
