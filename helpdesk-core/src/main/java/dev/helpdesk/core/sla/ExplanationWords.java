package dev.helpdesk.core.sla;

import java.util.Map;

/** The words of one language. */
record ExplanationWords(
    String target,
    String agreement,
    String rule,
    String entitlement,
    String outside,
    String priority,
    String setFor,
    String calendar,
    String used,
    String left,
    String over,
    String due,
    String beforeDue,
    String brokenSince,
    String unanswered,
    String approvedBy,
    Map<Segment.Kind, String> segments,
    Map<Mark.Kind, String> marks,
    Map<ClockStatus, String> statuses) {

  static final ExplanationWords ENGLISH =
      new ExplanationWords(
          "target",
          "agreement",
          "rule",
          "entitlement",
          "outside of all entitlements",
          "priority",
          "target set for",
          "calendar",
          "used",
          "left",
          "over by",
          "due",
          "before due",
          "broken since",
          "unanswered",
          "approved by",
          Map.of(
              Segment.Kind.RUNNING, "running",
              Segment.Kind.OUT_OF_HOURS, "out of hours",
              Segment.Kind.HOLIDAY, "holiday",
              Segment.Kind.BREAK, "break",
              Segment.Kind.EXCEPTION, "special hours, closed",
              Segment.Kind.PAUSED, "paused",
              Segment.Kind.EXCLUDED, "excluded",
              Segment.Kind.FINISHED, "ended"),
          Map.of(
              Mark.Kind.WARNING, "warning",
              Mark.Kind.LATE_WARNING, "late warning",
              Mark.Kind.BREACH, "breach",
              Mark.Kind.BREACH_WITHDRAWN, "breach withdrawn",
              Mark.Kind.RETARGETED, "target changed",
              Mark.Kind.EXTENDED, "target extended",
              Mark.Kind.PERIOD_EXCLUDED, "period excluded"),
          Map.of(
              ClockStatus.NONE, "without verdict",
              ClockStatus.RUNNING, "running",
              ClockStatus.PAUSED, "paused",
              ClockStatus.MET, "met",
              ClockStatus.BREACHED, "breached"));

  static final ExplanationWords SPANISH =
      new ExplanationWords(
          "objetivo",
          "acuerdo",
          "regla",
          "contrato",
          "fuera de todo contrato",
          "prioridad",
          "objetivo fijado para",
          "calendario",
          "consumido",
          "restante",
          "excedido en",
          "vence",
          "antes de vencer",
          "incumplido desde",
          "sin respuesta",
          "aprobado por",
          Map.of(
              Segment.Kind.RUNNING, "en marcha",
              Segment.Kind.OUT_OF_HOURS, "fuera de horario",
              Segment.Kind.HOLIDAY, "festivo",
              Segment.Kind.BREAK, "descanso",
              Segment.Kind.EXCEPTION, "horario especial, cerrado",
              Segment.Kind.PAUSED, "en pausa",
              Segment.Kind.EXCLUDED, "excluido",
              Segment.Kind.FINISHED, "terminado"),
          Map.of(
              Mark.Kind.WARNING, "aviso",
              Mark.Kind.LATE_WARNING, "aviso tardío",
              Mark.Kind.BREACH, "incumplimiento",
              Mark.Kind.BREACH_WITHDRAWN, "incumplimiento retirado",
              Mark.Kind.RETARGETED, "objetivo cambiado",
              Mark.Kind.EXTENDED, "objetivo ampliado",
              Mark.Kind.PERIOD_EXCLUDED, "período excluido"),
          Map.of(
              ClockStatus.NONE, "sin veredicto",
              ClockStatus.RUNNING, "en marcha",
              ClockStatus.PAUSED, "en pausa",
              ClockStatus.MET, "cumplido",
              ClockStatus.BREACHED, "incumplido"));

  /** Copies the maps. */
  ExplanationWords {
    segments = Map.copyOf(segments);
    marks = Map.copyOf(marks);
    statuses = Map.copyOf(statuses);
  }

  String of(Segment.Kind kind) {
    return segments.getOrDefault(kind, kind.name());
  }

  String of(Mark.Kind kind) {
    return marks.getOrDefault(kind, kind.name());
  }

  String of(ClockStatus status) {
    return statuses.getOrDefault(status, status.name());
  }
}
