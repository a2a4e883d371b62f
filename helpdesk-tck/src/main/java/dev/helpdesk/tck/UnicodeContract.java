package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Delivery.State;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordQuery.Sort;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises of characters: it keeps each as it is and takes none for another. */
public abstract class UnicodeContract extends StorageContract {

  /** Lines that stores are known to change: by normalising, trimming, quoting or cutting. */
  private static final List<String> HARD_LINES =
      List.of(
          "\u00E9",
          "e\u0301",
          "q\u0323\u0307",
          "\u1100\u1161\u11A8",
          "\u212B\u2126\uFA10",
          "\uD87E\uDC00",
          "\uD83D\uDE00",
          "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB",
          "\uD83C\uDDEA\uD83C\uDDF8",
          "\u2764\uFE0F",
          "\uD835\uDC9C\uDBFF\uDFFF\uE000\uFFFD",
          "\u05E9\u05DC\u05D5\u05DD 12 \u0645\u0631\u062D\u0628\u0627\u200F",
          "\u202Eabc\u202C",
          "a\u200Bb\u00ADc\u2060d",
          "\uFEFFa",
          "\u00A0x\u00A0",
          "x\u3000",
          " x  ",
          "'; -- \" ` \\ \\u0041 \\n %_ * ? $1 ${x} {0} #{x}",
          "null",
          "\u0E33\u0E9A\u0950\u4E2D\u6587");

  /** Texts that are no lines. */
  private static final List<String> HARD_TEXTS =
      List.of(
          "",
          " ",
          "\t",
          "\n",
          "\r\n",
          "first\rsecond\nthird\r\nfourth\u2028fifth\u2029sixth\u0085",
          "  indented\n\n\nand more  \n",
          "\u0001\u0002\u0007\b\u000B\f\u001B[31m\u001F\u007F\u0080\u009F",
          "a\u0301\u0301\u0301\u0301\u0301\uD83D\uDE00\n");

  /** Leaves the fixture to the subclass. */
  protected UnicodeContract() {}

  /** {@code UNICODE-01}. */
  @Test
  public void UNICODE_01_every_column_gives_back_every_character_of_a_line() {
    for (String line : HARD_LINES) {
      Everywhere everywhere = Everywhere.line(line);
      committed(everywhere.changeset());
      everywhere.assertIn(storage(), fixture());
    }
  }

  /** {@code UNICODE-02}. */
  @Test
  public void UNICODE_02_every_text_keeps_its_line_ends_blanks_and_control_characters() {
    for (int i = 0; i < HARD_TEXTS.size(); i++) {
      StorageFixture fresh = i == 0 ? fixture() : newFixture();
      try {
        Everywhere everywhere = Everywhere.text(HARD_TEXTS.get(i));
        assertThat(fresh.storage().records().commit(everywhere.changeset())).isNotNull();
        everywhere.assertIn(fresh.storage(), fresh);
      } finally {
        if (i > 0) {
          fresh.close();
        }
      }
    }
  }

  /** {@code UNICODE-03}. */
  @Test
  public void UNICODE_03_composed_and_decomposed_forms_are_told_apart() {
    assertToldApart(
        List.of(
            "\u00E9",
            "e\u0301",
            "\u1E69",
            "s\u0323\u0307",
            "s\u0307\u0323",
            "\uAC01",
            "\u1100\u1161\u11A8",
            "\u212B",
            "\u00C5",
            "A\u030A",
            "\uFB01",
            "fi",
            "\u4E3D",
            "\uD87E\uDC00"));
  }

  /** {@code UNICODE-04}. */
  @Test
  public void UNICODE_04_what_a_collation_takes_for_equal_is_told_apart() {
    assertToldApart(
        List.of(
            "a",
            "A",
            "\uFF41",
            "\u00E1",
            "\u0430",
            "ss",
            "\u00DF",
            "\u1E9E",
            "i",
            "I",
            "\u0131",
            "\u0130",
            "\u03C3",
            "\u03C2",
            "k",
            "\u212A",
            "x-y",
            "xy",
            "x\u00ADy",
            "x\u200By"));
  }

  /** {@code UNICODE-05}. */
  @Test
  public void UNICODE_05_blanks_at_the_ends_count() {
    assertToldApart(
        List.of("x", " x", "x ", "x  ", "\u00A0x", "x\u00A0", "x\u3000", "x\uFEFF", "x\u200B"));
  }

  /** {@code UNICODE-06}. */
  @Test
  public void UNICODE_06_ids_of_the_longest_length_survive_and_are_told_apart_by_the_last_one() {
    String astral = "\uD83D\uDE00".repeat(Check.MAX_ID_LENGTH / 2 - 1);
    String three = "\u4E2D".repeat(Check.MAX_ID_LENGTH - 1);
    List<String> longest =
        List.of(astral + "\uD83D\uDE00", astral + "\uD83D\uDE01", three + "a", three + "b");
    for (String line : longest) {
      Everywhere everywhere = Everywhere.line(line);
      committed(everywhere.changeset());
      everywhere.assertIn(storage(), fixture());
    }
    assertToldApart(longest);
  }

  /** {@code UNICODE-07}. */
  @Test
  public void UNICODE_07_names_and_keys_of_the_longest_length_are_told_apart_by_the_last_one() {
    for (String last : List.of("\uD83D\uDE00", "\uD83D\uDE01")) {
      RecordId id = RecordId.of(last);
      String name = "\uD83D\uDE00".repeat(249) + last;
      String key = "\uD83D\uDE00".repeat(499) + last;
      committed(Change.of(last).claim(name, null).key(key).duty(name, NOW).notification(name, NOW));

      assertThat(records().name(TENANT, name).orElseThrow().holder()).isEqualTo(id);
      assertThat(records().remembered(TENANT, key).orElseThrow().record()).isEqualTo(id);
      assertThat(storage().duties().get(TENANT, name).orElseThrow().origin()).isEqualTo(id);
      assertThat(storage().outbox().get(TENANT, name).orElseThrow().record()).isEqualTo(id);
    }
  }

  /** {@code UNICODE-08}. */
  @Test
  public void UNICODE_08_lists_are_ordered_by_code_point_beyond_the_basic_plane_too() {
    List<String> ordered =
        List.of("Z", "a", "\u00F1", "\uD7FF", "\uFB01", "\uFFFD", "\uD83D\uDE00");
    Change all = Change.of("r");
    for (int i = ordered.size() - 1; i >= 0; i--) {
      String each = ordered.get(i);
      all = all.text(each, each).notification(each, NOW).duty(each, NOW);
      committed(Change.of(each).with("v", AttributeValue.of(each)));
    }
    committed(all);
    fixture().awaitQueries();

    assertThat(records().texts(TENANT, RecordId.of("r")))
        .extracting(TextRow::text)
        .isEqualTo(ordered);
    assertThat(storage().outbox().list(TENANT, State.PENDING, null, 100))
        .extracting(OutboxRow::key)
        .isEqualTo(ordered);
    assertThat(storage().outbox().list(TENANT, State.PENDING, "\uFFFD", 100))
        .extracting(OutboxRow::key)
        .containsExactly("\uD83D\uDE00");
    assertThat(storage().outbox().of(TENANT, RecordId.of("r")))
        .extracting(OutboxRow::key)
        .isEqualTo(ordered);
    assertThat(storage().duties().list(TENANT, State.PENDING, null, 100))
        .extracting(DutyRow::id)
        .isEqualTo(ordered);
    Criteria found = new Criteria.Has("v");
    assertThat(storage().query().countBy(TENANT, found, "v").keySet())
        .containsExactlyElementsOf(ordered);
    assertThat(storage().query().find(TENANT, found, List.of(Sort.by("v")), null, 100).rows())
        .extracting(row -> row.id().value())
        .isEqualTo(ordered);
  }

  /** Commits a record under each of these, as tenant, id, name, key, word and value. */
  private void assertToldApart(List<String> values) {
    List<Changeset> written = new ArrayList<>();
    for (String value : values) {
      written.add(
          committed(
              Change.of(value)
                  .kind(value)
                  .with("v", AttributeValue.of(value))
                  .with("set", AttributeValue.of(List.of(value, "any")))
                  .words(List.of(value), List.of("any"))
                  .claim(value, null)
                  .key(value)
                  .text(value, value)
                  .duty(value, NOW)
                  .notification(value, NOW)));
      committed(Change.of(TenantId.of(value), "same"));
    }
    fixture().awaitQueries();
    for (Changeset each : written) {
      assertAlone(each.row());
      assertThat(records().texts(TENANT, each.row().id())).isEqualTo(each.texts());
    }
    assertThat(storage().query().countBy(TENANT, new Criteria.All(), "v"))
        .containsOnlyKeys(values)
        .allSatisfy((value, count) -> assertThat(count).isEqualTo(1));
  }

  private void assertAlone(RecordRow row) {
    RecordId id = row.id();
    String value = id.value();
    assertThat(records().load(TENANT, id).map(Values::of)).contains(Values.of(row));
    assertThat(records().history(TENANT, id, 0, 10)).hasSize(1);
    assertThat(records().name(TENANT, value).orElseThrow().holder()).isEqualTo(id);
    assertThat(records().remembered(TENANT, value).orElseThrow().record()).isEqualTo(id);
    assertThat(storage().duties().get(TENANT, value).orElseThrow().origin()).isEqualTo(id);
    assertThat(storage().outbox().get(TENANT, value).orElseThrow().record()).isEqualTo(id);
    assertThat(records().history(TenantId.of(value), RecordId.of("same"), 0, 10)).hasSize(1);
    for (Criteria criteria :
        List.of(
            new Criteria.OfKind(value),
            Criteria.is("v", value),
            Criteria.is("set", value),
            new Criteria.Contains(Audience.PUBLIC, List.of(value)),
            new Criteria.Contains(Audience.INTERNAL, List.of(value, "any")))) {
      assertThat(storage().query().find(TENANT, criteria, List.of(), null, 100).rows())
          .extracting(RecordRow::id)
          .containsExactly(id);
    }
  }
}
