package dev.helpdesk.core.notification;

import dev.helpdesk.model.Check;

/**
 * One thing for which the section on notifications can't be built.
 *
 * @param code what it is, such as {@code notification.template-unknown}; stable
 * @param path where it stands, as a JSON pointer from the section on, such as {@code
 *     /templates/solution/es/text}
 * @param expected what would have been accepted
 */
public record NotificationProblem(String code, String path, String expected) {

  /** Refuses null. */
  public NotificationProblem {
    Check.present(code, "code");
    Check.present(path, "path");
    Check.present(expected, "expected");
  }
}
