package dev.helpdesk.core.report;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Writes measures as nine lines of plain text, in English or Spanish.
 *
 * <p>Durations are cut to their two largest units; only elapsed time has days, since a business day
 * has as many hours as its calendar says.
 */
public final class MeasuresText {

  private static final Words ENGLISH =
      new Words(
          "Tickets: %s registered, %s open, %s resolved, %s closed, %s cancelled",
          "Closed successfully: %s",
          "Passed to the next level: %s",
          List.of(
              "Time to respond, business: %s",
              "Time to respond, elapsed: %s",
              "Time to close, business: %s",
              "Time to close, elapsed: %s"),
          "mean %s, median %s, 90%% within %s (%s measured)",
          "Satisfaction: %s",
          "%s of 5, %s answered",
          "Solved at first contact: %s; reopened: %s; reassignments: %s",
          "%s%% (%s of %s)",
          "none yet",
          '.');

  private static final Words SPANISH =
      new Words(
          "Casos: %s registrados, %s abiertos, %s resueltos, %s cerrados, %s cancelados",
          "Cerrados con éxito: %s",
          "Pasados al siguiente nivel: %s",
          List.of(
              "Tiempo de respuesta, hábil: %s",
              "Tiempo de respuesta, transcurrido: %s",
              "Tiempo de cierre, hábil: %s",
              "Tiempo de cierre, transcurrido: %s"),
          "media %s, mediana %s, 90 %% en no más de %s (%s medidos)",
          "Satisfacción: %s",
          "%s de 5, respondieron %s",
          "Resueltos al primer contacto: %s; reabiertos: %s; reasignaciones: %s",
          "%s %% (%s de %s)",
          "sin datos",
          ',');

  private final Words words;

  private MeasuresText(Words words) {
    this.words = words;
  }

  /** Returns the measures in English, lines separated by line feeds. */
  public static String english(Measures measures) {
    return new MeasuresText(ENGLISH).write(Check.present(measures, "measures"));
  }

  /** Returns the measures in Spanish, lines separated by line feeds. */
  public static String spanish(Measures measures) {
    return new MeasuresText(SPANISH).write(Check.present(measures, "measures"));
  }

  private String write(Measures measures) {
    Volume volume = measures.volume();
    Handling handling = measures.handling();
    return String.join(
        "\n",
        fill(
            words.volume(),
            volume.registered(),
            volume.open(),
            volume.resolved(),
            volume.closed(),
            volume.cancelled()),
        fill(words.success(), share(measures.closedSuccessfully())),
        fill(words.passedOn(), share(measures.passedOn())),
        fill(words.times().get(0), spread(measures.toRespond().business(), false)),
        fill(words.times().get(1), spread(measures.toRespond().elapsed(), true)),
        fill(words.times().get(2), spread(measures.toClose().business(), false)),
        fill(words.times().get(3), spread(measures.toClose().elapsed(), true)),
        satisfaction(measures.satisfaction()),
        fill(
            words.handling(),
            handling.firstContact(),
            handling.reopened(),
            handling.reassignments()));
  }

  private String satisfaction(Satisfaction satisfaction) {
    String rated =
        satisfaction.answered().whole() == 0
            ? words.none()
            : fill(
                words.rating(), tenths(satisfaction.mean(), "–"), share(satisfaction.answered()));
    return fill(words.satisfaction(), rated);
  }

  private String share(Share share) {
    return share.whole() == 0
        ? words.none()
        : fill(words.share(), tenths(share.percent(), ""), share.part(), share.whole());
  }

  private String spread(Spread spread, boolean days) {
    return spread.count() == 0
        ? words.none()
        : fill(
            words.spread(),
            duration(spread.mean(), days),
            duration(spread.median(), days),
            duration(spread.p90(), days),
            spread.count());
  }

  private String tenths(OptionalDouble value, String absent) {
    if (value.isEmpty()) {
      return absent;
    }
    long tenths = Math.round(value.getAsDouble() * 10);
    return tenths / 10 + String.valueOf(words.point()) + tenths % 10;
  }

  private static String duration(@Nullable Duration duration, boolean days) {
    Duration shown = duration == null ? Duration.ZERO : duration;
    if (days && shown.toDays() > 0) {
      return shown.toDays() + " d " + shown.toHoursPart() + " h";
    }
    if (shown.toHours() > 0) {
      return shown.toHours() + " h " + shown.toMinutesPart() + " min";
    }
    return shown.toMinutes() > 0
        ? shown.toMinutes() + " min " + shown.toSecondsPart() + " s"
        : shown.toSeconds() + " s";
  }

  private static String fill(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }

  /** What differs between languages. */
  private record Words(
      String volume,
      String success,
      String passedOn,
      List<String> times,
      String spread,
      String satisfaction,
      String rating,
      String handling,
      String share,
      String none,
      char point) {}
}
