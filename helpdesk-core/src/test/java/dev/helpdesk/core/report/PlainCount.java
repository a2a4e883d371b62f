package dev.helpdesk.core.report;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.SurveyAnswered;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.Audience;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the measures from whole histories, each figure by itself, as plainly as can be. */
final class PlainCount {

  private PlainCount() {}

  static Measures measures(List<List<Happened>> all) {
    List<List<Happened>> histories = all.stream().filter(history -> !history.isEmpty()).toList();
    Volume volume =
        new Volume(
            count(histories, h -> standing(h).compareTo(StateCategory.RESOLVED) < 0),
            count(histories, h -> standing(h) == StateCategory.RESOLVED),
            count(histories, h -> standing(h) == StateCategory.CLOSED),
            count(histories, h -> standing(h) == StateCategory.CANCELLED));
    return new Measures(
        volume,
        new Share(count(histories, PlainCount::isSuccess), volume.ended()),
        new Share(count(histories, PlainCount::isPassedOn), histories.size()),
        new Times(
            spread(histories, h -> clock(h, "first-response")), spread(histories, h -> reply(h))),
        new Times(
            spread(histories, h -> closing(h) == null ? null : clock(h, "resolution")),
            spread(histories, PlainCount::closing)),
        satisfaction(histories),
        new Handling(
            count(histories, PlainCount::isFirstContact),
            count(histories, h -> steps(h).anyMatch(StateChanged::reopened)),
            histories.stream()
                .flatMap(h -> events(h, Assigned.class))
                .filter(Assigned::reassigned)
                .count()));
  }

  static Spread spread(List<Duration> durations) {
    if (durations.isEmpty()) {
      return Spread.NONE;
    }
    List<Duration> sorted = durations.stream().sorted().toList();
    int n = sorted.size();
    Duration middle =
        n % 2 == 1 ? sorted.get(n / 2) : sorted.get(n / 2 - 1).plus(sorted.get(n / 2)).dividedBy(2);
    BigInteger sum =
        sorted.stream()
            .map(d -> BigInteger.valueOf(micros(d)))
            .reduce(BigInteger.ZERO, BigInteger::add);
    long mean = sum.divide(BigInteger.valueOf(n)).longValueExact();
    return new Spread(
        n,
        Duration.of(mean, ChronoUnit.MICROS),
        middle.truncatedTo(ChronoUnit.MICROS),
        sorted.get((int) Math.ceil(0.9 * n) - 1));
  }

  private static long micros(Duration duration) {
    return duration.toSeconds() * 1_000_000 + duration.toNanosPart() / 1_000;
  }

  private static Spread spread(
      List<List<Happened>> histories, Function<List<Happened>, @Nullable Duration> figure) {
    return spread(histories.stream().map(figure).filter(Objects::nonNull).toList());
  }

  private static long count(List<List<Happened>> histories, Predicate<List<Happened>> test) {
    return histories.stream().filter(test).count();
  }

  private static <T> Stream<T> events(List<Happened> history, Class<T> type) {
    return history.stream().map(Happened::event).filter(type::isInstance).map(type::cast);
  }

  private static Stream<StateChanged> steps(List<Happened> history) {
    return events(history, StateChanged.class);
  }

  private static StateCategory standing(List<Happened> history) {
    return steps(history).map(StateChanged::category).reduce((a, b) -> b).orElse(StateCategory.NEW);
  }

  private static boolean isSuccess(List<Happened> history) {
    return steps(history)
        .reduce((a, b) -> b)
        .filter(step -> step.category() == StateCategory.CLOSED)
        .filter(step -> step.fromCategory() == StateCategory.RESOLVED)
        .isPresent();
  }

  private static boolean isPassedOn(List<Happened> history) {
    List<Integer> levels = events(history, Assigned.class).map(Assigned::level).toList();
    boolean rose = false;
    for (int i = 1; i < levels.size(); i++) {
      rose |= levels.get(i) > levels.get(i - 1);
    }
    return rose
        || events(history, FunctionallyEscalated.class)
            .anyMatch(event -> event.fromGroup() != null && event.toLevel() > event.fromLevel());
  }

  private static boolean isFirstContact(List<Happened> history) {
    StateCategory now = standing(history);
    if (now != StateCategory.RESOLVED && now != StateCategory.CLOSED) {
      return false;
    }
    int solved = 0;
    while (!(history.get(solved).event() instanceof StateChanged step
        && step.category().compareTo(StateCategory.RESOLVED) >= 0)) {
      solved++;
    }
    List<Happened> until = history.subList(0, solved + 1);
    return steps(history).noneMatch(StateChanged::reopened)
        && steps(until).map(StateChanged::category).noneMatch(StateCategory.WAITING::equals)
        && events(until, Assigned.class).noneMatch(Assigned::reassigned)
        && events(until, FunctionallyEscalated.class).findAny().isEmpty();
  }

  private static @Nullable Duration reply(List<Happened> history) {
    return history.stream()
        .filter(
            happened ->
                happened.event() instanceof MessagePosted message
                    && message.audience() == Audience.PUBLIC
                    && message.side() == Side.DESK
                    && !message.automatic())
        .findFirst()
        .map(happened -> since(happened.at()))
        .orElse(null);
  }

  private static @Nullable Duration closing(List<Happened> history) {
    Duration closing = null;
    for (Happened happened : history) {
      if (happened.event() instanceof StateChanged step) {
        closing = step.category() == StateCategory.CLOSED ? since(happened.at()) : null;
      }
    }
    return closing;
  }

  private static @Nullable Duration clock(List<Happened> history, String metric) {
    Duration counted = null;
    for (Happened happened : history) {
      if (happened.event() instanceof ClockStopped clock && clock.metric().equals(metric)) {
        boolean done = !clock.unanswered() && clock.outcome().isVerdict();
        counted = done ? clock.elapsed() : null;
      } else if (happened.event() instanceof ClockResumed clock && clock.metric().equals(metric)) {
        counted = null;
      }
    }
    return counted;
  }

  private static Satisfaction satisfaction(List<List<Happened>> histories) {
    List<SurveyAnswered> answers =
        histories.stream().flatMap(h -> events(h, SurveyAnswered.class)).toList();
    long asked = histories.stream().flatMap(h -> events(h, SurveyInvited.class)).count();
    long sum = answers.stream().mapToLong(SurveyAnswered::overall).sum();
    return new Satisfaction(new Share(answers.size(), asked), sum);
  }

  private static Duration since(Instant at) {
    return Duration.between(Story.OPENED, at);
  }
}
