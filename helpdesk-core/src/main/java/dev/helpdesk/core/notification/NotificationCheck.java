package dev.helpdesk.core.notification;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.HashSet;
import java.util.Map;

/** Checks that whatever a rule sends can be worded, and holds nothing its reader may not know. */
final class NotificationCheck {

  private static final String TEMPLATES = "notification.templates.";

  private final NotificationPolicy policy;

  NotificationCheck(NotificationPolicy policy) {
    this.policy = policy;
  }

  void run() {
    checkLanguages();
    policy.templates().forEach(this::checkTemplate);
    policy.labels().forEach(NotificationCheck::checkLabels);
    policy.rules().forEach(this::checkRule);
  }

  private void checkLanguages() {
    policy.languages().forEach(tag -> Check.id(tag, "notification.languages[]"));
    if (policy.languages().isEmpty()) {
      throw new InvalidValueException("notification.languages", "at least one language");
    }
    if (new HashSet<>(policy.languages()).size() < policy.languages().size()) {
      throw new InvalidValueException("notification.languages", "without repetition");
    }
  }

  private void checkTemplate(String name, Map<String, Wording> words) {
    for (String language : policy.languages()) {
      if (!words.containsKey(language)) {
        throw new InvalidValueException(
            TEMPLATES + name + "." + language, "worded, as every language of the policy is");
      }
    }
    words.forEach(
        (language, wording) -> {
          String path = TEMPLATES + name + "." + language;
          checkClosed(Check.present(wording, path).subject(), path + ".subject");
          checkClosed(wording.text(), path + ".text");
        });
  }

  private static void checkClosed(String words, String path) {
    if (!Wording.isClosed(words)) {
      throw new InvalidValueException(path, "worded with known placeholders only");
    }
  }

  private static void checkLabels(String code, Map<String, String> words) {
    words.forEach(
        (language, label) ->
            Check.line(label, "notification.labels." + code + "." + language, 200));
  }

  private void checkRule(NotificationRule rule) {
    Map<String, Wording> words = policy.templates().get(rule.template());
    if (words == null) {
      throw new InvalidValueException(
          "notification.rules." + rule.name() + ".template",
          "one of the templates " + policy.templates().keySet());
    }
    if (rule.whom() == Whom.REQUESTER && isMessage(rule) && !isPublicMessage(rule)) {
      throw new InvalidValueException(
          "notification.rules." + rule.name() + ".on.audience",
          "PUBLIC, since the requester is told");
    }
    words.forEach((language, wording) -> checkWording(rule, language, wording));
  }

  private static void checkWording(NotificationRule rule, String language, Wording wording) {
    String path = TEMPLATES + rule.template() + "." + language;
    wording.inSubject().forEach(placeholder -> check(rule, placeholder, path + ".subject"));
    wording.inText().forEach(placeholder -> check(rule, placeholder, path + ".text"));
  }

  private static void check(NotificationRule rule, Placeholder placeholder, String path) {
    String without = "without {" + placeholder.token() + "}, which ";
    if (!placeholder.isOf(rule.on().event())) {
      throw new InvalidValueException(path, without + rule.on().event() + " does not have");
    }
    if (rule.whom() == Whom.REQUESTER && placeholder.isInternal()) {
      throw new InvalidValueException(path, without + "only the desk may read");
    }
  }

  private static boolean isMessage(NotificationRule rule) {
    return rule.on().event().equals("MessagePosted");
  }

  private static boolean isPublicMessage(NotificationRule rule) {
    return Audience.PUBLIC.name().equals(rule.on().details().get(Detail.AUDIENCE));
  }
}
