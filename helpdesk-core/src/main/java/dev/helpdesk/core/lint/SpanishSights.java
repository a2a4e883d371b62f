package dev.helpdesk.core.lint;

/** Tells in Spanish what is to be seen of a ticket. */
final class SpanishSights implements Sight.Cases<String> {

  @Override
  public String rankedAbove(Sight.RankedAbove sight) {
    return "Tiene prioridad "
        + sight.priority()
        + "; uno con impacto "
        + sight.impact()
        + " y urgencia "
        + sight.urgency()
        + " solo tiene "
        + sight.lesser()
        + ".";
  }

  @Override
  public String unclassified(Sight.Unclassified sight) {
    return "No tiene prioridad.";
  }

  @Override
  public String byRule(Sight.ByRule sight) {
    String what =
        switch (sight.of()) {
          case IMPACT -> "Su impacto es por la regla ";
          case GROUP -> "Fue a un grupo por la regla ";
        };
    return what + sight.rule() + ", no por la regla " + sight.insteadOf() + ".";
  }

  @Override
  public String nobodyHas(Sight.NobodyHas sight) {
    return "Ningún grupo lo tiene.";
  }

  @Override
  public String lacksIn(Sight.LacksIn sight) {
    return "Está en " + sight.state() + ", y a nadie se le pidió lo que le falta.";
  }

  @Override
  public String clockCancelled(Sight.ClockCancelled sight) {
    return "El reloj " + sight.metric() + " terminó sin veredicto.";
  }

  @Override
  public String toldTwice(Sight.ToldTwice sight) {
    return "Al solicitante se le dice lo mismo dos veces, con la plantilla "
        + sight.template()
        + ".";
  }

  @Override
  public String untold(Sight.Untold sight) {
    return "Se canceló con el motivo " + sight.reason() + ", que no se le dijo al solicitante.";
  }

  @Override
  public String childOpen(Sight.ChildOpen sight) {
    return "Ha terminado, y su hijo está abierto.";
  }
}
