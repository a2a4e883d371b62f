package dev.helpdesk.core.notification;

/** What the default workflow's states and reasons, usual metrics, fields and ends are called. */
final class DefaultLabels {

  private static final String[][] LABELS = {
    {"registered", "registered", "registrado"},
    {"information-requested", "information requested", "información solicitada"},
    {"assigned", "assigned", "asignado"},
    {"in-progress", "in progress", "en curso"},
    {"on-hold", "on hold", "en espera"},
    {"in-verification", "in verification", "en verificación"},
    {"awaiting-conformity", "awaiting your approval", "pendiente de su conformidad"},
    {"approved", "approved", "aprobado"},
    {"closed", "closed", "cerrado"},
    {"cancelled", "cancelled", "cancelado"},
    {"requester", "we need something from you", "necesitamos algo de usted"},
    {"vendor", "we wait for a vendor", "esperamos a un proveedor"},
    {"evidence", "more evidence is needed", "se necesitan más evidencias"},
    {"problem", "the underlying problem is analysed", "se analiza el problema de fondo"},
    {"change", "a change is in development", "hay un cambio en desarrollo"},
    {"visit", "a visit is scheduled", "hay una visita programada"},
    {"improper-use", "improper use", "uso indebido"},
    {"terms-breached", "breach of the agreement's terms", "incumplimiento de los términos"},
    {"misleading-information", "wrong or misleading information", "información errónea o engañosa"},
    {"duplicate", "it repeats another ticket", "repite otro caso"},
    {"withdrawn", "withdrawn", "retirado"},
    {"out-of-scope", "out of scope", "fuera de alcance"},
    {"first-response", "first response", "primera respuesta"},
    {"resolution", "resolution", "resolución"},
    {"before-due", "before it is due", "de vencer"},
    {"resolved", "resolved", "resuelto"},
    {"exhausted", "nobody answered", "nadie respondió"},
    {"extend-resources", "more resources", "más recursos"},
    {"divert", "another way", "otra vía"},
    {"decline", "no change", "sin cambios"},
    {"description", "description", "descripción"},
    {"service", "service", "servicio"},
    {"items", "equipment", "equipos"},
    {"site", "place", "lugar"},
    {"category", "category", "categoría"},
    {"impact", "impact", "impacto"},
    {"urgency", "urgency", "urgencia"},
  };

  private DefaultLabels() {}

  static void addTo(NotificationPolicy.Builder policy) {
    for (String[] label : LABELS) {
      policy.label(label[0], "en", label[1]).label(label[0], "es", label[2]);
    }
  }
}
