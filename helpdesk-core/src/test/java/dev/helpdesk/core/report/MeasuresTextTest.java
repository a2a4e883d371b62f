package dev.helpdesk.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuresTextTest {

  private static final Measures SOME =
      new Measures(
          new Volume(3, 1, 7, 1),
          new Share(7, 8),
          new Share(3, 12),
          new Times(spread(11, "PT12M5S", "PT42S", "PT30M"), spread(11, "PT1H", "PT0S", "PT2H5M")),
          new Times(spread(7, "PT27H15M", "PT20H", "PT80H"), spread(7, "P3DT4H59M", "P2D", "P9D")),
          new Satisfaction(new Share(3, 7), 13),
          new Handling(5, 1, 2));

  private static final Measures NOTHING = new MeasuresProjection().measures();

  private static Spread spread(long count, String mean, String median, String p90) {
    return new Spread(count, Duration.parse(mean), Duration.parse(median), Duration.parse(p90));
  }

  @Test
  void english_says_it_in_nine_lines() {
    assertThat(MeasuresText.english(SOME))
        .isEqualTo(
            """
            Tickets: 12 registered, 3 open, 1 resolved, 7 closed, 1 cancelled
            Closed successfully: 87.5% (7 of 8)
            Passed to the next level: 25.0% (3 of 12)
            Time to respond, business: mean 12 min 5 s, median 42 s, 90% within 30 min 0 s (11 measured)
            Time to respond, elapsed: mean 1 h 0 min, median 0 s, 90% within 2 h 5 min (11 measured)
            Time to close, business: mean 27 h 15 min, median 20 h 0 min, 90% within 80 h 0 min (7 measured)
            Time to close, elapsed: mean 3 d 4 h, median 2 d 0 h, 90% within 9 d 0 h (7 measured)
            Satisfaction: 4.3 of 5, 42.9% (3 of 7) answered
            Solved at first contact: 5; reopened: 1; reassignments: 2""");
  }

  @Test
  void spanish_says_it_in_nine_lines() {
    assertThat(MeasuresText.spanish(SOME))
        .isEqualTo(
            """
            Casos: 12 registrados, 3 abiertos, 1 resueltos, 7 cerrados, 1 cancelados
            Cerrados con éxito: 87,5 % (7 de 8)
            Pasados al siguiente nivel: 25,0 % (3 de 12)
            Tiempo de respuesta, hábil: media 12 min 5 s, mediana 42 s, 90 % en no más de 30 min 0 s (11 medidos)
            Tiempo de respuesta, transcurrido: media 1 h 0 min, mediana 0 s, 90 % en no más de 2 h 5 min (11 medidos)
            Tiempo de cierre, hábil: media 27 h 15 min, mediana 20 h 0 min, 90 % en no más de 80 h 0 min (7 medidos)
            Tiempo de cierre, transcurrido: media 3 d 4 h, mediana 2 d 0 h, 90 % en no más de 9 d 0 h (7 medidos)
            Satisfacción: 4,3 de 5, respondieron 42,9 % (3 de 7)
            Resueltos al primer contacto: 5; reabiertos: 1; reasignaciones: 2""");
  }

  @Test
  void what_was_not_measured_is_said_to_be_missing() {
    assertThat(MeasuresText.english(NOTHING))
        .contains("Closed successfully: none yet", "Satisfaction: none yet");
    assertThat(MeasuresText.spanish(NOTHING))
        .contains("Tiempo de cierre, hábil: sin datos", "Satisfacción: sin datos");
  }

  @Test
  void asked_but_not_answered_has_a_rate_and_no_rating() {
    Measures asked =
        new Measures(
            NOTHING.volume(),
            NOTHING.closedSuccessfully(),
            NOTHING.passedOn(),
            NOTHING.toRespond(),
            NOTHING.toClose(),
            new Satisfaction(new Share(0, 3), 0),
            NOTHING.handling());
    assertThat(MeasuresText.english(asked))
        .contains("Satisfaction: – of 5, 0.0% (0 of 3) answered");
  }
}
