package dev.helpdesk.core.notification;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that whatever a rule sends can be worded, and holds nothing its reader may not know. */
final class NotificationCheck {

  private static final String PLACEHOLDER = "notification.placeholder-unknown";
  private static final int MAX_LABEL = 200;

  private final List<String> languages;
  private final Map<String, Map<String, Wording>> templates;
  private final Map<String, Map<String, String>> labels;
  private final List<NotificationRule> rules;
  private final Set<NotificationProblem> problems = new LinkedHashSet<>();

  NotificationCheck(
      List<String> languages,
      Map<String, Map<String, Wording>> templates,
      Map<String, Map<String, String>> labels,
      List<NotificationRule> rules) {
    this.languages = languages;
    this.templates = templates;
    this.labels = labels;
    this.rules = rules;
  }

  /** Returns what is wrong, in the order in which the members are written. */
  List<NotificationProblem> problems() {
    checkLanguages();
    templates.forEach(this::checkTemplate);
    labels.forEach(this::checkLabels);
    for (int i = 0; i < rules.size(); i++) {
      checkRule(rules.get(i), "/rules/" + i);
    }
    return List.copyOf(problems);
  }

  private void checkLanguages() {
    if (languages.isEmpty()) {
      add("notification.languages-missing", "/languages", "at least one language");
    }
    Set<String> before = new HashSet<>();
    for (int i = 0; i < languages.size(); i++) {
      String language = languages.get(i);
      String place = "/languages/" + i;
      checkAll("notification.language-malformed", place, () -> Check.id(language, "language"));
      if (!before.add(language)) {
        add("notification.language-repeated", place, "a language that stands there once");
      }
    }
  }

  private void checkTemplate(String name, Map<String, Wording> words) {
    String path = "/templates/" + escaped(name);
    for (int i = 0; i < languages.size(); i++) {
      if (!words.containsKey(languages.get(i))) {
        // The language stands in the policy as a value: it is named by its place.
        add(
            "notification.language-missing",
            path,
            "worded in every language of the policy, also in that of /languages/" + i);
      }
    }
    words.forEach(
        (language, wording) -> {
          String place = path + "/" + escaped(language);
          checkClosed(wording.subject(), place + "/subject");
          checkClosed(wording.text(), place + "/text");
        });
  }

  private void checkClosed(String words, String path) {
    if (!Wording.isClosed(words)) {
      add(PLACEHOLDER, path, "worded with known placeholders only");
    }
  }

  private void checkLabels(String code, Map<String, String> words) {
    words.forEach(
        (language, label) ->
            checkAll(
                "notification.label-malformed",
                "/labels/" + escaped(code) + "/" + escaped(language),
                () -> Check.line(label, "label", MAX_LABEL)));
  }

  private void checkRule(NotificationRule rule, String path) {
    Map<String, Wording> words = templates.get(rule.template());
    if (words == null) {
      add("notification.template-unknown", path + "/template", "one of the templates");
      return;
    }
    if (rule.whom() == Whom.REQUESTER && isMessage(rule) && !isPublicMessage(rule)) {
      add(
          "notification.audience-internal",
          path + "/on/details/" + Detail.AUDIENCE.name(),
          "PUBLIC, since the requester is told");
    }
    words.forEach((language, wording) -> checkWording(rule, language, wording));
  }

  private void checkWording(NotificationRule rule, String language, Wording wording) {
    String path = "/templates/" + escaped(rule.template()) + "/" + escaped(language);
    wording.inSubject().forEach(placeholder -> check(rule, placeholder, path + "/subject"));
    wording.inText().forEach(placeholder -> check(rule, placeholder, path + "/text"));
  }

  private void check(NotificationRule rule, Placeholder placeholder, String path) {
    String without = "without {" + placeholder.token() + "}, which ";
    if (!placeholder.isOf(rule.on().event())) {
      add(PLACEHOLDER, path, without + "the event of a rule with it does not have");
    }
    if (rule.whom() == Whom.REQUESTER && placeholder.isInternal()) {
      add("notification.placeholder-internal", path, without + "only the desk may read");
    }
  }

  private static boolean isMessage(NotificationRule rule) {
    return rule.on().event().equals("MessagePosted");
  }

  private static boolean isPublicMessage(NotificationRule rule) {
    return Audience.PUBLIC.name().equals(rule.on().details().get(Detail.AUDIENCE));
  }

  private void checkAll(String code, String path, Runnable check) {
    try {
      check.run();
    } catch (InvalidValueException e) {
      add(code, path, e.expected());
    }
  }

  private void add(String code, String path, String expected) {
    problems.add(new NotificationProblem(code, path, expected));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
