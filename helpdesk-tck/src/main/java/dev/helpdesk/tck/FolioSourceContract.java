package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.spi.identity.FolioSource;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What {@link FolioSource} promises. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class FolioSourceContract {

  /** Leaves the source to the subclass. */
  protected FolioSourceContract() {}

  /** Returns a source that has given no number yet. */
  protected abstract FolioSource newSource();

  /** {@code FOLIO-01}. */
  @Test
  public void FOLIO_01_numbers_are_positive_and_grow_within_a_series() {
    FolioSource source = newSource();
    long[] numbers = LongStream.range(0, 5).map(i -> source.next(TENANT, "INC-2026")).toArray();

    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    assertThat(numbers[0]).isPositive();
  }

  /** {@code FOLIO-02}. */
  @Test
  public void FOLIO_02_each_series_and_each_tenant_counts_by_itself() {
    FolioSource source = newSource();
    long first = source.next(TENANT, "INC-2026");

    assertThat(source.next(TENANT, "INC-2027")).isEqualTo(first);
    assertThat(source.next(TENANT, "inc-2026")).isEqualTo(first);
    assertThat(source.next(OTHER, "INC-2026")).isEqualTo(first);
  }

  /** {@code FOLIO-03}. */
  @Test
  public void FOLIO_03_racing_threads_never_get_one_number_twice() {
    FolioSource source = newSource();
    List<long[]> numbers =
        Race.among(
            8, racer -> LongStream.range(0, 50).map(i -> source.next(TENANT, "INC")).toArray());

    assertThat(numbers.stream().flatMapToLong(LongStream::of).boxed().toList())
        .hasSize(400)
        .doesNotHaveDuplicates();
  }
}
