package dev.helpdesk.core.diagram;

import dev.helpdesk.core.sla.ExplanationText.Language;

/** The words of drawings that are not the policy's own, in both languages. */
enum Term {
  WORKFLOW("Workflow", "Flujo"),
  NEW("new", "nuevo"),
  ACTIVE("active", "activo"),
  WAITING("waiting", "en espera"),
  RESOLVED("resolved", "resuelto"),
  CLOSED("closed", "cerrado"),
  CANCELLED("cancelled", "cancelado"),
  BEGIN("begins here", "empieza aquí"),
  END("end", "fin"),
  BY_DESK("taken by the desk", "la ejecuta la mesa"),
  BY_REQUESTER("the requester may take it", "el solicitante puede ejecutarla"),
  BY_ITSELF("only by itself", "solo automática"),
  AFTER("after", "tras"),
  OF("of", "de"),
  TIMER("timer", "temporizador"),
  REMINDER("reminder", "recordatorio"),
  LOOP("stays in the state", "sigue en el estado"),
  REOPEN_WITHIN("reopen within", "reabrir en"),
  ON("when", "al"),
  WHILE("while it waits for", "si espera por"),
  FROM("from", "desde"),
  INFORMATION_MISSING("information is missing", "faltar información"),
  ASSIGNED("a group gets it", "recibirlo un grupo"),
  ACCEPTED("an agent accepts it", "aceptarlo un agente"),
  REFUSED("the agent refuses it", "rechazarlo el agente"),
  REQUESTER_REPLIED("the requester replies", "responder el solicitante"),
  GUARD_NO_OPEN_CHILDREN("no child is open", "ningún hijo abierto"),
  GUARD_ASSIGNED("a group has the ticket", "un grupo tiene el ticket"),
  GUARD_HAS_AGENT("an agent has the ticket", "un agente tiene el ticket"),
  GUARD_NO_AGENT("no agent has the ticket", "ningún agente tiene el ticket"),
  GUARD_ACCEPTED("the agent took it on", "el agente lo aceptó"),
  GUARD_CLASSIFIED("it has a priority", "tiene prioridad"),
  GUARD_INFORMATION_COMPLETE("no required field is missing", "no falta ningún campo obligatorio"),
  GUARD_NO_PENDING_ESCALATION(
      "no escalation waits for a decision", "ningún escalamiento espera una decisión"),
  GUARD_HAS_SOLUTION("a solution was given", "se dio una solución"),
  GUARD_RESOLVED_BEFORE("it was resolved before", "ya se resolvió alguna vez"),
  GUARD_REOPENED_BEFORE("it was reopened before", "ya se reabrió alguna vez"),
  GUARD_NOT_REOPENED_BEFORE("it was never reopened", "nunca se reabrió"),
  WITH_VALUE("with a value:", "con valor:"),
  THEN("then", "luego"),
  EFFECT_RELEASE("it goes back to the group's queue", "vuelve a la cola del grupo"),
  EFFECT_ROUTE_ANEW("it is assigned anew", "se asigna de nuevo"),
  EFFECT_RAISE_LEVEL("it is raised to the next level", "sube al nivel siguiente"),
  EFFECT_END_ESCALATIONS("pending escalations end", "terminan los escalamientos pendientes"),
  EFFECT_INVITE_SURVEY("the requester is surveyed", "se encuesta al solicitante"),
  LED_BY("led by", "a cargo de"),
  MATRIX("Priority by impact and urgency", "Prioridad por impacto y urgencia"),
  IMPACT("impact", "impacto"),
  URGENCY("urgency", "urgencia"),
  PRIORITY("priority", "prioridad"),
  WEEK("Week of", "Semana de"),
  MON("Mon", "lun"),
  TUE("Tue", "mar"),
  WED("Wed", "mié"),
  THU("Thu", "jue"),
  FRI("Fri", "vie"),
  SAT("Sat", "sáb"),
  SUN("Sun", "dom"),
  OPEN("open", "abierto"),
  BREAK("break", "pausa"),
  SHUT("closed", "cerrado"),
  A_WEEK("a week", "por semana"),
  HOLIDAYS("holidays", "festivos"),
  YEARLY("holidays of every year", "festivos de cada año"),
  EXCEPTIONS("dates with hours of their own", "fechas con horario propio"),
  DATE_BREAKS("dates with breaks of their own", "fechas con pausas propias"),
  LADDER("Escalation", "Escalamiento"),
  WARNING("warning at", "aviso al"),
  WARNING_BEFORE("warning before it is due by", "aviso antes de vencer por"),
  BREACHED("breached", "incumplida"),
  UNASSIGNED("no agent for", "sin agente durante"),
  UNACCEPTED("not accepted for", "sin aceptar durante"),
  NO_UPDATE("nothing done for", "sin actividad durante"),
  REOPENED("reopened, time no.", "reabierto, vez n.º"),
  REASSIGNED("given to another group, time no.", "cambia de grupo, vez n.º"),
  RAISED("priority raised to rank", "prioridad sube al rango"),
  NEXT_LEVEL("a group of the next level", "un grupo del nivel siguiente"),
  TO_GROUP("group", "grupo"),
  TO_SKILL("a group with the skill", "un grupo con la habilidad"),
  LEVEL("level", "nivel"),
  LEVEL_OF_DIRECTORY("directory, level", "directorio, nivel"),
  FUNCTIONAL("functional: the ticket goes to a group", "funcional: el ticket pasa a un grupo"),
  HIERARCHICAL("hierarchical: asked for a decision", "jerárquico: se pide una decisión"),
  NO_RULES("no rules: agents escalate", "sin reglas: escalan los agentes"),
  NO_ANSWER("no answer within", "sin respuesta en"),
  NEXT_CONTACTS("next levels of the directory", "niveles siguientes del directorio"),
  DEPUTY("deputy", "suplente"),
  HOURS("hours", "horario"),
  NOBODY("nobody", "nadie"),
  NOBODY_LEFT("nobody left: exhausted", "no queda nadie: agotado");

  private final String english;
  private final String spanish;

  Term(String english, String spanish) {
    this.english = english;
    this.spanish = spanish;
  }

  String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case SPANISH -> spanish;
    };
  }
}
