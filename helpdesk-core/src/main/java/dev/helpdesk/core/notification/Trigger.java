package dev.helpdesk.core.notification;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Upon which events a rule tells people: a type, and details that must all be as given.
 *
 * @param event type of the event, such as {@code StateChanged}
 * @param details what the event's details must be; empty for every event of the type
 */
public record Trigger(String event, Map<Detail, String> details) {

  /** Refuses unknown types, and details that events of the type don't have. */
  public Trigger {
    Check.id(event, "on.event");
    details = Check.map(details, "on.details", Detail.values().length);
    if (!EventTypes.KNOWN.contains(event)) {
      throw new InvalidValueException("on.event", "a type of event that people can be told of");
    }
    for (Map.Entry<Detail, String> detail : details.entrySet()) {
      String path = "on." + detail.getKey().name().toLowerCase(Locale.ROOT);
      Check.id(detail.getValue(), path);
      if (!detail.getKey().isOf(event)) {
        throw new InvalidValueException(path, "a detail that events of this type have");
      }
    }
  }

  /** Returns the trigger for every event of a type. */
  public static Trigger on(String event) {
    return new Trigger(event, Map.of());
  }

  /** Returns this trigger for those events only whose detail is this. */
  public Trigger with(Detail detail, String value) {
    Map<Detail, String> more = new LinkedHashMap<>(details);
    more.put(detail, value);
    return new Trigger(event, more);
  }
}
