package dev.helpdesk.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpreadTest {

  @Test
  void percentiles_are_elements_of_the_sorted_list() {
    List<Double> tenToOne = DoubleStream.iterate(10, x -> x - 1).limit(10).boxed().toList();

    assertThat(Spread.of(tenToOne).toString())
        .isEqualTo("{\"n\":10,\"mean\":5.5,\"median\":5.5,\"p90\":10.0,\"p95\":10.0,\"max\":10.0}");
  }

  @Test
  void nothing_has_no_spread() {
    assertThat(Spread.of(List.of()).toString()).isEqualTo("{\"n\":0}");
  }

  @Test
  void rounding_takes_the_exact_value_of_the_number() {
    assertThat(Spread.rounded(2.675, 2)).isEqualTo(2.67);
    assertThat(Spread.rounded(0.125, 2)).isEqualTo(0.12);
  }

  @Test
  void hours_are_elapsed_time() {
    Instant start = Instant.parse("2025-03-30T00:00:00Z");
    assertThat(Spread.hours(start, start.plusSeconds(5_400))).isEqualTo(1.5);
  }
}
