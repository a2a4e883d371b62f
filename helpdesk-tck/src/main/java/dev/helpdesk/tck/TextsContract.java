package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.TextRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises of texts. */
public abstract class TextsContract extends StorageContract {

  /** Leaves the fixture to the subclass. */
  protected TextsContract() {}

  /** {@code TEXT-01}. */
  @Test
  public void TEXT_01_texts_come_back_as_written_in_order_of_keys() {
    Changeset written =
        committed(
            Change.of("r-1")
                .text("a", Audience.PUBLIC, "Línea 1\r\nLínea 2\t \uD83D\uDE00 \\u0000 ' \" ")
                .text("b", Audience.INTERNAL, ""));
    TextRow later = committed(Change.of("r-1").on(1).text("B", "upper")).texts().get(0);

    assertThat(texts("r-1")).containsExactly(later, written.texts().get(0), written.texts().get(1));
  }

  /** {@code TEXT-02}. */
  @Test
  public void TEXT_02_a_deleted_text_is_gone_and_no_other() {
    committed(Change.of("r-1").text("a", "one").text("b", "two"));
    committed(Change.of("r-2").text("a", "three"));
    committed(Change.of("r-1").on(1).deleteText("a").deleteText("unknown"));

    assertThat(texts("r-1")).extracting(TextRow::text).containsExactly("two");
    assertThat(texts("r-2")).extracting(TextRow::text).containsExactly("three");
  }

  /** {@code TEXT-03}. */
  @Test
  public void TEXT_03_a_text_written_again_replaces_the_one_before() {
    committed(Change.of("r-1").text("a", Audience.PUBLIC, "one"));
    Changeset second = committed(Change.of("r-1").on(1).text("a", Audience.INTERNAL, "two"));

    assertThat(texts("r-1")).isEqualTo(second.texts());
  }

  /** {@code TEXT-04}. */
  @Test
  public void TEXT_04_a_touch_may_write_and_delete_texts() {
    committed(Change.of("r-1").text("a", "one"));
    Changeset touch = committed(Change.of("r-1").on(1).touch().deleteText("a").text("b", "two"));

    assertThat(texts("r-1")).isEqualTo(touch.texts());
  }

  /** {@code TEXT-05}. */
  @Test
  public void TEXT_05_the_longest_text_survives() {
    String text = "ñ\uD83D\uDE00 ".repeat(TextRow.MAX_LENGTH / 4);
    Changeset written = committed(Change.of("r-1").text("a", text));

    assertThat(texts("r-1").equals(written.texts())).isTrue();
  }

  private List<TextRow> texts(String id) {
    return records().texts(TENANT, RecordId.of(id));
  }
}
