package dev.helpdesk.core.notification;

/**
 * The default wordings in English and Spanish.
 *
 * <p>What goes out before anybody of the desk looked at the ticket repeats nothing of what was sent
 * in, so that the desk can't be made to send a stranger's words to a stranger.
 */
final class DefaultWordings {

  private DefaultWordings() {}

  static void addTo(NotificationPolicy.Builder policy) {
    addIntake(policy);
    addWork(policy);
    addConformity(policy);
    addEnds(policy);
    addDesk(policy);
    addEscalation(policy);
  }

  private static void addIntake(NotificationPolicy.Builder policy) {
    add(
        policy,
        "acknowledgement",
        "[{folio}] We received your request",
        "Your request was registered under {folio}. Please name it whenever you write to us.",
        "[{folio}] Recibimos su solicitud",
        "Su solicitud quedó registrada con el folio {folio}. Menciónelo siempre que nos escriba.");
    add(
        policy,
        "information-requested",
        "[{folio}] We need more information",
        "To go on with {folio} we need more information from you. Please reply to this message."
            + "\n\n{missing}{said}",
        "[{folio}] Necesitamos más información",
        "Para continuar con {folio} necesitamos más información. Responda a este mensaje."
            + "\n\n{missing}{said}");
    add(
        policy,
        "message-acknowledgement",
        "[{folio}] We received your message",
        "Your message was added to {folio}.",
        "[{folio}] Recibimos su mensaje",
        "Su mensaje se añadió a {folio}.");
  }

  private static void addWork(NotificationPolicy.Builder policy) {
    add(
        policy,
        "attention",
        "[{folio}] Your request is being attended to",
        "{folio} now has somebody who attends to it. Priority: {priority}.",
        "[{folio}] Su solicitud está siendo atendida",
        "{folio} ya tiene quien lo atienda. Prioridad: {priority}.");
    add(policy, "reply", "[{folio}] {subject}", "{message}", "[{folio}] {subject}", "{message}");
    add(
        policy,
        "on-hold",
        "[{folio}] Your request is on hold",
        "{folio} is on hold: {reason}.\n\n{said}",
        "[{folio}] Su solicitud está en espera",
        "{folio} está en espera: {reason}.\n\n{said}");
  }

  private static void addConformity(NotificationPolicy.Builder policy) {
    add(
        policy,
        "solution",
        "[{folio}] Your request was solved: do you agree?",
        "{folio} was solved:\n\n{solution}\n\nPlease tell us whether you approve or reject it.",
        "[{folio}] Su solicitud fue resuelta: ¿está conforme?",
        "{folio} fue resuelto:\n\n{solution}\n\nIndíquenos si lo aprueba o lo rechaza.");
    add(
        policy,
        "conformity-reminder",
        "[{folio}] Reminder: do you agree with the solution?",
        "We still wait for your answer about {folio}. Without one it will be closed.",
        "[{folio}] Recordatorio: ¿está conforme con la solución?",
        "Seguimos esperando su respuesta sobre {folio}. Sin ella, se cerrará.");
  }

  private static void addEnds(NotificationPolicy.Builder policy) {
    add(
        policy,
        "closed",
        "[{folio}] Your request was closed",
        "{folio} was closed. If it comes back, tell us with this number, so that we reopen it.",
        "[{folio}] Su solicitud fue cerrada",
        "{folio} fue cerrado. Si vuelve a ocurrir, avísenos con este folio para que lo reabramos.");
    add(
        policy,
        "cancelled",
        "[{folio}] Your request was cancelled",
        "{folio} was cancelled: {reason}.\n\n{said}",
        "[{folio}] Su solicitud fue cancelada",
        "{folio} fue cancelado: {reason}.\n\n{said}");
    add(
        policy,
        "survey",
        "[{folio}] How satisfied are you?",
        "Please rate how we handled {folio}. Your answer counts until {due}.",
        "[{folio}] ¿Qué tan satisfecho está?",
        "Califique cómo atendimos {folio}. Su respuesta cuenta hasta {due}.");
  }

  private static void addDesk(NotificationPolicy.Builder policy) {
    add(
        policy,
        "assigned",
        "[{folio}] Assigned to you: {subject}",
        "{folio} was assigned to you. Priority: {priority}.\n\n{note}",
        "[{folio}] Se le asignó: {subject}",
        "Se le asignó {folio}. Prioridad: {priority}.\n\n{note}");
    add(
        policy,
        "requester-wrote",
        "[{folio}] The requester wrote: {subject}",
        "{message}",
        "[{folio}] El solicitante escribió: {subject}",
        "{message}");
    add(
        policy,
        "rejected",
        "[{folio}] The solution was rejected: {subject}",
        "The solution of {folio} was rejected. Priority: {priority}.\n\n{said}",
        "[{folio}] Se rechazó la solución: {subject}",
        "Se rechazó la solución de {folio}. Prioridad: {priority}.\n\n{said}");
    add(
        policy,
        "reopened",
        "[{folio}] Reopened: {subject}",
        "{folio} was reopened ({state}). Priority: {priority}.\n\n{said}",
        "[{folio}] Reabierto: {subject}",
        "{folio} fue reabierto ({state}). Prioridad: {priority}.\n\n{said}");
    addClocks(policy);
  }

  private static void addClocks(NotificationPolicy.Builder policy) {
    add(
        policy,
        "warning",
        "[{folio}] {metric} at {warning}",
        "{folio} ({priority}, {state}): {metric} reached {warning} at {due}.",
        "[{folio}] {metric} a {warning}",
        "{folio} ({priority}, {state}): {metric} llegó a {warning} el {due}.");
    add(
        policy,
        "breach",
        "[{folio}] {metric} breached",
        "{folio} ({priority}, {state}): {metric} was breached at {due}.",
        "[{folio}] {metric} incumplido",
        "{folio} ({priority}, {state}): {metric} se incumplió el {due}.");
  }

  private static void addEscalation(NotificationPolicy.Builder policy) {
    add(
        policy,
        "escalated",
        "[{folio}] Escalated to level {level}: {subject}",
        "{folio} was escalated to {group}. Priority: {priority}.\n\n{note}",
        "[{folio}] Escalado al nivel {level}: {subject}",
        "{folio} fue escalado a {group}. Prioridad: {priority}.\n\n{note}");
    add(
        policy,
        "decision",
        "[{folio}] Your decision is needed: {subject}",
        "{folio} ({priority}, {state}) needs your decision. Please acknowledge it before {due}."
            + "\n\n{question}",
        "[{folio}] Se necesita su decisión: {subject}",
        "{folio} ({priority}, {state}) necesita su decisión. Acuse recibo antes del {due}."
            + "\n\n{question}");
    add(
        policy,
        "decided",
        "[{folio}] It was decided: {cause}",
        "Escalation {number} of {folio} was decided: {cause}.\n\n{note}",
        "[{folio}] Se decidió: {cause}",
        "El escalamiento {number} de {folio} se decidió: {cause}.\n\n{note}");
    add(
        policy,
        "escalation-ended",
        "[{folio}] No decision is needed any more",
        "Escalation {number} of {folio} ended: {cause}.",
        "[{folio}] Ya no se necesita una decisión",
        "El escalamiento {number} de {folio} terminó: {cause}.");
  }

  private static void add(
      NotificationPolicy.Builder policy,
      String name,
      String english,
      String englishText,
      String spanish,
      String spanishText) {
    policy
        .template(name, "en", new Wording(english, englishText))
        .template(name, "es", new Wording(spanish, spanishText));
  }
}
