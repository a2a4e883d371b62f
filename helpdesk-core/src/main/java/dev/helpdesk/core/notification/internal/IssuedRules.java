package dev.helpdesk.core.notification.internal;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.SomeEvents;
import java.util.ArrayList;
import java.util.List;

/** Finds which rules told somebody, among events. */
final class IssuedRules extends SomeEvents<List<String>> {

  private static final IssuedRules INSTANCE = new IssuedRules();

  private IssuedRules() {}

  /** Returns their names, in a list that may grow. */
  static List<String> of(List<Event> events) {
    List<String> rules = new ArrayList<>();
    for (Event event : events) {
      rules.addAll(event.match(INSTANCE));
    }
    return rules;
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
