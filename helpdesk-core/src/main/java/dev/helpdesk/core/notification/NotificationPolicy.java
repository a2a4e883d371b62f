package dev.helpdesk.core.notification;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what, when, over which channel and in which words. Immutable, equal by value.
 *
 * <p>Checked as a whole when built: each rule's template exists in each language, and its
 * placeholders have a value for the rule's event; what is worded for requesters can't hold what
 * only the desk knows. Findings are thrown as {@link InvalidValueException} whose field is the
 * path, such as {@code notification.templates.solution.es.text}.
 */
public final class NotificationPolicy {

  /** Acknowledgements of one ticket that any policy may allow in a window. */
  public static final int MAX_ACKNOWLEDGEMENTS = 20;

  private final List<String> languages;
  private final Map<String, Map<String, Wording>> templates;
  private final Map<String, Map<String, String>> labels;
  private final List<NotificationRule> rules;
  private final Map<String, List<NotificationRule>> rulesByEvent;
  private final int acknowledgements;
  private final Duration acknowledgementWindow;

  private NotificationPolicy(Builder builder) {
    languages = Check.list(builder.languages, "notification.languages", 50);
    templates = copy(builder.templates, "notification.templates");
    labels = copy(builder.labels, "notification.labels");
    rules = Check.list(builder.rules.values(), "notification.rules", 200);
    rulesByEvent = rules.stream().collect(Collectors.groupingBy(rule -> rule.on().event()));
    acknowledgements =
        Check.between(
            builder.acknowledgements, 0, MAX_ACKNOWLEDGEMENTS, "notification.acknowledgements");
    acknowledgementWindow =
        Check.duration(builder.acknowledgementWindow, "notification.acknowledgementWindow");
    if (acknowledgementWindow.isZero() || acknowledgementWindow.compareTo(Duration.ofDays(7)) > 0) {
      throw new InvalidValueException(
          "notification.acknowledgementWindow", "longer than zero and at most 7 days");
    }
    for (NotificationProblem first : problems(languages, templates, labels, rules)) {
      throw new InvalidValueException("notification" + first.path(), first.expected());
    }
  }

  private static List<NotificationProblem> problems(
      List<String> languages,
      Map<String, Map<String, Wording>> templates,
      Map<String, Map<String, String>> labels,
      List<NotificationRule> rules) {
    return new NotificationCheck(languages, templates, labels, rules).problems();
  }

  /** Starts without rules and templates, in English. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this policy. */
  public Builder toBuilder() {
    Builder builder =
        builder().languages(languages).acknowledgements(acknowledgements, acknowledgementWindow);
    templates.forEach(
        (name, words) -> words.forEach((language, w) -> builder.template(name, language, w)));
    labels.forEach(
        (code, words) -> words.forEach((language, label) -> builder.label(code, language, label)));
    rules.forEach(builder::rule);
    return builder;
  }

  /** Returns the languages that every template is worded in; the first is the fallback. */
  public List<String> languages() {
    return languages;
  }

  /** Returns the language of recipients of whom none is known, or whose isn't worded. */
  public String fallbackLanguage() {
    return languages.get(0);
  }

  /** Returns the templates by name and language. */
  public Map<String, Map<String, Wording>> templates() {
    return templates;
  }

  /** Returns what states, reasons and metrics are called in notifications, by name and language. */
  public Map<String, Map<String, String>> labels() {
    return labels;
  }

  /** Returns the rules in the order in which they fire. */
  public List<NotificationRule> rules() {
    return rules;
  }

  /** Returns the rules that events of a type may fire, in the order in which they do. */
  public List<NotificationRule> rulesOn(String eventType) {
    return rulesByEvent.getOrDefault(eventType, List.of());
  }

  /** Returns how many acknowledgements one ticket sends within the window. */
  public int acknowledgements() {
    return acknowledgements;
  }

  /** Returns the sliding window in which acknowledgements are counted. */
  public Duration acknowledgementWindow() {
    return acknowledgementWindow;
  }

  /**
   * Returns the language to write in to somebody: theirs, else the same without region, else the
   * fallback.
   *
   * @param tag BCP 47 tag, or null when not known
   */
  public String languageFor(@Nullable String tag) {
    if (tag == null) {
      return fallbackLanguage();
    }
    int dash = tag.indexOf('-');
    String primary = dash < 0 ? tag : tag.substring(0, dash);
    return find(tag, find(primary, fallbackLanguage()));
  }

  private String find(String tag, String otherwise) {
    return languages.stream().filter(tag::equalsIgnoreCase).findFirst().orElse(otherwise);
  }

  /** Returns what a state, reason or metric is called in a language; its own name without label. */
  public String label(String code, String language) {
    Map<String, String> words = labels.get(code);
    return words == null ? code : words.getOrDefault(language, code);
  }

  /** Returns the words of a template that a rule names, in one of the languages. */
  public Wording wording(String template, String language) {
    Map<String, Wording> words = Check.present(templates.get(template), "template");
    return Check.present(words.get(language), "language");
  }

  private static <V> Map<String, Map<String, V>> copy(
      Map<String, Map<String, V>> source, String field) {
    Map<String, Map<String, V>> copy = new LinkedHashMap<>();
    Check.map(source, field, 1_000)
        .forEach((name, words) -> copy.put(name, Check.map(words, field + "." + name, 50)));
    return Collections.unmodifiableMap(copy);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NotificationPolicy that
        && languages.equals(that.languages)
        && templates.equals(that.templates)
        && labels.equals(that.labels)
        && rules.equals(that.rules)
        && acknowledgements == that.acknowledgements
        && acknowledgementWindow.equals(that.acknowledgementWindow);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        languages, templates, labels, rules, acknowledgements, acknowledgementWindow);
  }

  @Override
  public String toString() {
    return "NotificationPolicy[" + rules + "]";
  }

  /** Gathers a policy. Not thread-safe. */
  public static final class Builder {

    private List<String> languages = List.of("en");
    private final Map<String, Map<String, Wording>> templates = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    private final Map<String, NotificationRule> rules = new LinkedHashMap<>();
    private int acknowledgements = 3;
    private Duration acknowledgementWindow = Duration.ofHours(1);

    private Builder() {}

    /** Sets the languages that every template is worded in; the first is the fallback. */
    public Builder languages(List<String> tags) {
      languages = new ArrayList<>(Check.list(tags, "notification.languages", 50));
      return this;
    }

    /** Adds or replaces the words of a template in a language. */
    public Builder template(String name, String language, Wording wording) {
      String template = Check.id(name, "notification.templates");
      templates
          .computeIfAbsent(template, key -> new LinkedHashMap<>())
          .put(
              Check.id(language, "notification.templates." + template),
              Check.present(wording, "notification.templates." + template));
      return this;
    }

    /** Adds or replaces what a state, reason or metric is called in a language. */
    public Builder label(String code, String language, String label) {
      String known = Check.id(code, "notification.labels");
      labels.computeIfAbsent(known, key -> new LinkedHashMap<>()).put(language, label);
      return this;
    }

    /** Adds a rule at the end, or replaces the one of the same name in its place. */
    public Builder rule(NotificationRule rule) {
      rules.put(rule.name(), rule);
      return this;
    }

    /** Removes the rule of a name, if there is one. */
    public Builder withoutRule(String name) {
      rules.remove(name);
      return this;
    }

    /**
     * Sets how many acknowledgements one ticket sends within a sliding window; 3 an hour by
     * default.
     *
     * @param count 0 to {@value #MAX_ACKNOWLEDGEMENTS}
     * @param window at most 7 days
     */
    public Builder acknowledgements(int count, Duration window) {
      acknowledgements = count;
      acknowledgementWindow = window;
      return this;
    }

    /** Returns all that is wrong with languages, words and rules so far; empty when nothing is. */
    public List<NotificationProblem> problems() {
      return NotificationPolicy.problems(languages, templates, labels, List.copyOf(rules.values()));
    }

    /**
     * Builds the policy.
     *
     * @throws InvalidValueException naming the path of the first finding
     */
    public NotificationPolicy build() {
      return new NotificationPolicy(this);
    }
  }
}
