package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.Relation;
import org.jspecify.annotations.Nullable;

/** Tells witnesses in Spanish. */
final class SpanishStory implements Step.Cases<String>, Exhibit.Cases<String> {

  @Override
  public String register(Step.Register step) {
    StringBuilder out = new StringBuilder("El solicitante registra un ticket de tipo ");
    out.append(step.kind());
    Step.Traits traits = step.traits();
    add(out, "por el canal", traits.channel());
    add(out, "con impacto", traits.impact());
    add(out, "con urgencia", traits.urgency());
    add(out, "en la categoría", traits.category());
    add(out, "sobre el servicio", traits.service());
    add(out, "como usuario de la organización", traits.organisation());
    out.append(step.complete() ? "." : ", sin algo que el tipo exige.");
    return out.toString();
  }

  private static void add(StringBuilder out, String words, @Nullable String value) {
    if (value != null) {
      out.append(", ").append(words).append(' ').append(value);
    }
  }

  @Override
  public String take(Step.Take step) {
    String reason = step.reason() == null ? "" : ", con el motivo " + step.reason();
    return who(step.by()) + " ejecuta " + step.transition() + reason + ".";
  }

  private static String who(Relation relation) {
    return switch (relation) {
      case REQUESTER -> "El solicitante";
      case AGENT -> "Un agente";
      case CONTACT -> "Un contacto de escalamiento";
      case ADMINISTRATOR -> "Un administrador";
      case SYSTEM -> "El motor";
      case ASSIGNEE -> "El agente que lo tiene";
      case GROUP_MEMBER -> "Un agente del grupo que lo tiene";
      case GROUP_MANAGER -> "El jefe del grupo que lo tiene";
    };
  }

  @Override
  public String write(Step.Write step) {
    return who(step.by()) + " escribe un mensaje.";
  }

  @Override
  public String assign(Step.Assign step) {
    String group = step.group() == null ? "un grupo" : "grupo " + step.group();
    return "La mesa lo asigna a " + group + (step.toAgent() ? ", a un agente suyo." : ".");
  }

  @Override
  public String accept(Step.Accept step) {
    return "Un agente lo acepta.";
  }

  @Override
  public String refuse(Step.Refuse step) {
    return "El agente lo devuelve.";
  }

  @Override
  public String linkChild(Step.LinkChild step) {
    return "Un ticket abierto pasa a ser hijo suyo.";
  }

  @Override
  public String unlinkChild(Step.UnlinkChild step) {
    return "El hijo deja de ser hijo suyo.";
  }

  @Override
  public String pass(Step.Pass step) {
    return "Pasan " + Times.words(step.time(), "días", "horas", "minutos", "segundos") + ".";
  }

  @Override
  public String trapped(Exhibit.Trapped exhibit) {
    return "Desde ahora está en "
        + String.join(", ", exhibit.states())
        + " haga quien haga lo que haga, y nunca termina.";
  }

  @Override
  public String circling(Exhibit.Circling exhibit) {
    return "Sin que nadie haga nada pasa por "
        + String.join(", ", exhibit.states())
        + " una y otra vez.";
  }

  @Override
  public String cutOff(Exhibit.CutOff exhibit) {
    return "Eso lo mueve en círculo, hasta que el motor lo corta.";
  }

  @Override
  public String leftToRequester(Exhibit.LeftToRequester exhibit) {
    return "Mientras el solicitante calla queda en "
        + String.join(", ", exhibit.states())
        + " haga la mesa lo que haga, y nunca termina.";
  }

  @Override
  public String offeredToNobody(Exhibit.OfferedToNobody exhibit) {
    return "Nadie puede ejecutar " + exhibit.transition() + ".";
  }

  @Override
  public String wentAlong(Exhibit.WentAlong exhibit) {
    return "Fue por " + exhibit.transition() + ", no por " + exhibit.insteadOf() + ".";
  }

  @Override
  public String timerSilent(Exhibit.TimerSilent exhibit) {
    return "Estuvo en "
        + exhibit.state()
        + ", y el temporizador "
        + exhibit.timer()
        + " nunca venció.";
  }

  @Override
  public String refused(Exhibit.Refused exhibit) {
    return "Eso se rechaza: " + exhibit.code() + ".";
  }

  @Override
  public String clockGoesOn(Exhibit.ClockGoesOn exhibit) {
    return "Ha terminado, y el reloj " + exhibit.metric() + " no tiene fin.";
  }

  @Override
  public String clockAbsent(Exhibit.ClockAbsent exhibit) {
    return "No tiene reloj " + exhibit.metric() + ".";
  }

  @Override
  public String clockStandsStill(Exhibit.ClockStandsStill exhibit) {
    return "El reloj " + exhibit.metric() + " está en pausa y no ha contado nada.";
  }

  @Override
  public String underAgreement(Exhibit.UnderAgreement exhibit) {
    return "Está bajo el acuerdo " + exhibit.agreement() + ", no bajo " + exhibit.insteadOf() + ".";
  }

  @Override
  public String nobodyAnswers(Exhibit.NobodyAnswers exhibit) {
    return "Nadie responde en el nivel " + exhibit.level() + ".";
  }

  @Override
  public String seen(Exhibit.Seen exhibit) {
    return exhibit.sight().match(new SpanishSights());
  }
}
