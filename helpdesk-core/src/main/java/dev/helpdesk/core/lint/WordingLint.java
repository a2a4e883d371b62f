package dev.helpdesk.core.lint;

import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.notification.Placeholder;
import dev.helpdesk.core.notification.Wording;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.workflow.Reason;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds words that nobody reads, and names that have no words. */
final class WordingLint {

  private static final Place SECTION = Place.of("notification");
  private static final Set<String> FIELDS =
      Set.of(
          "description",
          "service",
          "items",
          "site",
          "users",
          "category",
          "impact",
          "urgency",
          "before-due",
          "resolved",
          "exhausted",
          "agent",
          "fallback",
          "escalation");

  private final Policy policy;
  private final NotificationPolicy section;
  private final Tellings tellings;
  private final Findings findings;

  private WordingLint(Linted linted, Findings findings) {
    policy = linted.policy();
    section = policy.notification();
    tellings = new Tellings(linted);
    this.findings = findings;
  }

  static void inspect(Linted linted, Findings findings) {
    WordingLint lint = new WordingLint(linted, findings);
    lint.templates();
    lint.languages("templates", lint.section.templates());
    lint.languages("labels", lint.section.labels());
    lint.unknown();
    lint.missing();
  }

  private void templates() {
    Set<String> used =
        section.rules().stream().map(NotificationRule::template).collect(Collectors.toSet());
    for (String template : section.templates().keySet()) {
      if (!used.contains(template)) {
        findings.add(
            NotificationFinding.TEMPLATE_UNUSED,
            SECTION.in("templates", template),
            "No rule tells anybody by template " + template + ".");
      }
    }
  }

  private void languages(String member, Map<String, ? extends Map<String, ?>> worded) {
    worded.forEach(
        (name, words) -> {
          for (String language : words.keySet()) {
            if (!section.languages().contains(language)) {
              findings.add(
                  NotificationFinding.LANGUAGE_UNUSED,
                  SECTION.in(member, name, language),
                  "Nobody is written to in " + language + ".");
            }
          }
        });
  }

  private void unknown() {
    Set<String> known = new TreeSet<>(FIELDS);
    for (Workflow workflow : policy.workflow().workflows()) {
      workflow.states().stream().map(State::name).forEach(known::add);
      workflow.reasons().stream().map(Reason::name).forEach(known::add);
    }
    policy.sla().metrics().stream().map(Metric::name).forEach(known::add);
    policy.intake().kinds().forEach(kind -> known.addAll(kind.required()));
    policy.assignment().rules().forEach(rule -> known.add(rule.name()));
    policy.escalation().rules().forEach(rule -> known.add(rule.name()));
    known.addAll(words(EscalationDecision.values()));
    known.addAll(words(ClassificationCause.values()));
    for (String label : section.labels().keySet()) {
      if (!known.contains(label)) {
        findings.add(
            NotificationFinding.LABEL_UNKNOWN,
            SECTION.in("labels", label),
            "There is a label for " + label + ", but nothing of that name.");
      }
    }
  }

  private static Set<String> words(Enum<?>... constants) {
    Set<String> words = new LinkedHashSet<>();
    for (Enum<?> constant : constants) {
      words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return words;
  }

  /** In one language alone names may be words; in several they are so in one of them at most. */
  private void missing() {
    if (section.languages().size() < 2) {
      return;
    }
    Set<String> without = new LinkedHashSet<>();
    for (String name : shown()) {
      Map<String, String> words = section.labels().getOrDefault(name, Map.of());
      List<String> lacking =
          section.languages().stream().filter(each -> !words.containsKey(each)).toList();
      if (lacking.size() == section.languages().size()) {
        without.add(name);
      } else if (!lacking.isEmpty()) {
        findings.add(
            NotificationFinding.LABEL_MISSING,
            SECTION.in("labels", name),
            "There is no label for " + name + " in " + String.join(", ", lacking) + ".");
      }
    }
    if (!without.isEmpty()) {
      findings.add(
          NotificationFinding.LABEL_MISSING,
          SECTION.in("labels"),
          "Wordings show names without a label: " + String.join(", ", without) + ".");
    }
  }

  /** The names that some wording shows. */
  private Set<String> shown() {
    Set<String> shown = new TreeSet<>();
    for (NotificationRule rule : section.rules()) {
      Set<Placeholder> used = EnumSet.noneOf(Placeholder.class);
      for (Wording words : section.templates().getOrDefault(rule.template(), Map.of()).values()) {
        used.addAll(words.inSubject());
        used.addAll(words.inText());
      }
      used.forEach(placeholder -> shown.addAll(names(rule, placeholder)));
    }
    return shown;
  }

  private Set<String> names(NotificationRule rule, Placeholder placeholder) {
    Set<String> names = new TreeSet<>();
    String metric = rule.on().details().get(Detail.METRIC);
    switch (placeholder) {
      case STATE ->
          tellings
              .moves()
              .forEach(move -> names.add(move.details().getOrDefault(Detail.STATE, "")));
      case REASON ->
          tellings.moves().stream()
              .filter(move -> move.meets(rule.on()))
              .filter(move -> move.details().containsKey(Detail.REASON))
              .forEach(move -> names.add(move.details().getOrDefault(Detail.REASON, "")));
      case METRIC ->
          policy.sla().metrics().stream()
              .map(Metric::name)
              .filter(each -> metric == null || metric.equals(each))
              .forEach(names::add);
      case MISSING ->
          policy.intake().kinds().stream()
              .map(TicketKind::required)
              .flatMap(List::stream)
              .filter(field -> !field.equals("subject"))
              .forEach(names::add);
      case WARNING -> {
        if (warnsBefore()) {
          names.add("before-due");
        }
      }
      case CAUSE -> {
        if (rule.on().event().equals("EscalationDecided")) {
          names.addAll(words(EscalationDecision.values()));
        }
      }
      default -> {}
    }
    return names;
  }

  private boolean warnsBefore() {
    return policy.sla().agreements().stream()
        .flatMap(agreement -> agreement.warnings().stream())
        .map(Warning::before)
        .anyMatch(before -> before != null);
  }
}
