package dev.helpdesk.core.notification.internal;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.SomeEvents;
import java.util.List;

/** Finds which rules told somebody, among events. */
final class IssuedRules extends SomeEvents<List<String>> {

  private static final IssuedRules INSTANCE = new IssuedRules();

  private IssuedRules() {}

  static List<String> of(List<Event> events) {
    return events.stream().flatMap(event -> event.match(INSTANCE).stream()).toList();
  }

  @Override
  protected List<String> otherwise(Event event) {
    return List.of();
  }

  @Override
  public List<String> notificationsIssued(NotificationsIssued event) {
    return List.of(event.rule());
  }
}
