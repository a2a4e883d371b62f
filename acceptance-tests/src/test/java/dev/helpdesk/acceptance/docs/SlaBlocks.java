package dev.helpdesk.acceptance.docs;

import dev.helpdesk.core.event.Aspect;
import dev.helpdesk.core.event.PassedOver;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.sla.AgreementView;
import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.sla.ExplanationText;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.core.sla.MetricConditions;
import dev.helpdesk.core.sla.MetricKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the document on deadlines shows of metrics, choices and explanations. */
final class SlaBlocks {

  private static final Set<StateCategory> OPEN =
      EnumSet.of(StateCategory.NEW, StateCategory.ACTIVE, StateCategory.WAITING);

  private SlaBlocks() {}

  static List<String> kinds() {
    List<String> lines =
        new ArrayList<>(
            List.of("| kind | starts | stops | restarts | cancels |", "|---|---|---|---|---|"));
    for (MetricKind kind : MetricKind.values()) {
      MetricConditions conditions = kind.conditions();
      lines.add(
          Stream.of(
                  "`" + kind.name() + "`",
                  words(conditions.starts()),
                  words(conditions.stops()),
                  words(conditions.restarts()),
                  words(conditions.cancels()))
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
    return lines;
  }

  private static String words(List<Condition> conditions) {
    return conditions.stream().map(SlaBlocks::words).collect(Collectors.joining("; "));
  }

  private static String words(Condition condition) {
    String what = words(condition.on());
    if (condition.categories().isEmpty()) {
      return what;
    }
    Set<StateCategory> some = EnumSet.copyOf(condition.categories());
    return what + (some.equals(OPEN) ? " (open)" : some.equals(ended()) ? " (ended)" : "?");
  }

  private static Set<StateCategory> ended() {
    return EnumSet.complementOf(EnumSet.copyOf(OPEN));
  }

  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the names that a list of the document begins its lines with. */
  static List<String> named(List<String> list) {
    return list.stream()
        .filter(line -> line.startsWith("- `"))
        .map(line -> line.substring(3, line.indexOf('`', 3)))
        .toList();
  }

  static List<String> names(Enum<?>... constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  static List<String> choice(AgreementView view) {
    List<String> lines = new ArrayList<>(List.of("```text"));
    lines.add(view.agreement() + " by rule " + view.rule() + named(view.matchedBy(), ""));
    for (PassedOver other : view.passedOver()) {
      String why = words(other.why());
      lines.add(
          "not " + other.agreement() + " by rule " + other.rule() + named(other.matchedBy(), why));
    }
    lines.add("```");
    return lines;
  }

  private static String named(List<Aspect> aspects, String why) {
    String all = aspects.stream().map(SlaBlocks::words).collect(Collectors.joining(", "));
    return (all.isEmpty() ? "" : " (" + all + ")") + (why.isEmpty() ? "" : ": " + why);
  }

  static List<String> text(Explanation why) {
    List<String> lines = new ArrayList<>(List.of("```text"));
    lines.addAll(ExplanationText.in(Language.ENGLISH).lines(why));
    lines.add("```");
    return lines;
  }
}
