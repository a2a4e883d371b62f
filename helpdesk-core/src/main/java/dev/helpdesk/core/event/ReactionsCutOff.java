package dev.helpdesk.core.event;

/**
 * What follows from a command was cut off at the bound; the record stays usable.
 *
 * @param limit events that a decision may have
 */
public record ReactionsCutOff(int limit) implements Event {

  @Override
  public String eventType() {
    return "ReactionsCutOff";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.reactionsCutOff(this);
  }
}
