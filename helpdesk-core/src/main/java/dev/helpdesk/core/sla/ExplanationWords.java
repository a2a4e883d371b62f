package dev.helpdesk.core.sla;

import java.util.List;

/**
 * The words of one language. Lists are in the order of the enum they name.
 *
 * @param segments of {@link Segment.Kind}
 * @param marks of {@link Mark.Kind}
 * @param statuses of {@link ClockStatus}
 */
record ExplanationWords(
    String target,
    String agreement,
    String priority,
    String calendar,
    String used,
    String left,
    String over,
    String due,
    String brokenSince,
    String unanswered,
    List<String> segments,
    List<String> marks,
    List<String> statuses) {

  static final ExplanationWords ENGLISH =
      new ExplanationWords(
          "target",
          "agreement",
          "priority",
          "calendar",
          "used",
          "left",
          "over by",
          "due",
          "broken since",
          "unanswered",
          List.of(
              "running",
              "out of hours",
              "holiday",
              "break",
              "special hours, closed",
              "paused",
              "ended"),
          List.of("warning", "late warning", "breach", "breach withdrawn", "target changed"),
          List.of("without verdict", "running", "paused", "met", "breached"));

  static final ExplanationWords SPANISH =
      new ExplanationWords(
          "objetivo",
          "acuerdo",
          "prioridad",
          "calendario",
          "consumido",
          "restante",
          "excedido en",
          "vence",
          "incumplido desde",
          "sin respuesta",
          List.of(
              "en marcha",
              "fuera de horario",
              "festivo",
              "descanso",
              "horario especial, cerrado",
              "en pausa",
              "terminado"),
          List.of(
              "aviso",
              "aviso tardío",
              "incumplimiento",
              "incumplimiento retirado",
              "objetivo cambiado"),
          List.of("sin veredicto", "en marcha", "en pausa", "cumplido", "incumplido"));

  String of(Segment.Kind kind) {
    return segments.get(kind.ordinal());
  }

  String of(Mark.Kind kind) {
    return marks.get(kind.ordinal());
  }

  String of(ClockStatus status) {
    return statuses.get(status.ordinal());
  }
}
