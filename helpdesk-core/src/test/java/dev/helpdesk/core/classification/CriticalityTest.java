package dev.helpdesk.core.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CriticalityTest {

  @ParameterizedTest
  @CsvSource({"low,not-critical,1", "medium,critical,2", "high,loss-of-functionality,3"})
  void each_row_of_the_scheme_leads_to_the_others(String label, String effect, int level) {
    Criticality criticality = Criticality.ofLabel(label).orElseThrow();
    assertThat(criticality.effect()).isEqualTo(effect);
    assertThat(criticality.level()).isEqualTo(level);
    assertThat(Criticality.ofEffect(effect)).contains(criticality);
    assertThat(Criticality.ofLevel(level)).contains(criticality);
    assertThat(Criticality.ofPriority("level-" + level)).contains(criticality);
  }

  @ParameterizedTest
  @EnumSource
  void the_matrix_says_the_same(Criticality criticality) {
    assertThat(PriorityMatrix.criticality().priority(criticality.effect(), criticality.label()))
        .contains(criticality.priority());
  }

  @Test
  void what_is_none_leads_nowhere() {
    assertThat(Criticality.ofLabel("critical")).isEmpty();
    assertThat(Criticality.ofEffect("high")).isEmpty();
    assertThat(Criticality.ofPriority("P1")).isEmpty();
    assertThat(Criticality.ofLevel(0)).isEmpty();
    assertThat(Criticality.ofLevel(4)).isEmpty();
  }
}
