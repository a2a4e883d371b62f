package dev.helpdesk.core.diagram;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.core.workflow.Trigger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What drawings say in one language. Immutable. */
final class Words {

  private static final Words ENGLISH = new Words(Language.ENGLISH);
  private static final Words SPANISH = new Words(Language.SPANISH);

  private final Language language;

  private Words(Language language) {
    this.language = language;
  }

  static Words in(Language language) {
    return language == Language.SPANISH ? SPANISH : ENGLISH;
  }

  String of(Term term) {
    return term.in(language);
  }

  String of(StateCategory category) {
    return of(
        switch (category) {
          case NEW -> Term.NEW;
          case ACTIVE -> Term.ACTIVE;
          case WAITING -> Term.WAITING;
          case RESOLVED -> Term.RESOLVED;
          case CLOSED -> Term.CLOSED;
          case CANCELLED -> Term.CANCELLED;
        });
  }

  String of(Trigger trigger) {
    Term on =
        switch (trigger.on()) {
          case INFORMATION_MISSING -> Term.INFORMATION_MISSING;
          case ASSIGNED -> Term.ASSIGNED;
          case ACCEPTED -> Term.ACCEPTED;
          case REFUSED -> Term.REFUSED;
          case REQUESTER_REPLIED -> Term.REQUESTER_REPLIED;
        };
    String reason = trigger.whileReason();
    return reason == null ? of(on) : of(on) + " " + of(Term.WHILE) + " " + reason;
  }

  /** Says what a guard asks for; one that is not of the vocabulary is the host's, by its name. */
  String guard(String name) {
    return Arrays.stream(Term.values())
        .filter(term -> term.name().equals("GUARD_" + name))
        .map(this::of)
        .findFirst()
        .orElse(name);
  }

  String of(DayOfWeek day) {
    return of(
        switch (day) {
          case MONDAY -> Term.MON;
          case TUESDAY -> Term.TUE;
          case WEDNESDAY -> Term.WED;
          case THURSDAY -> Term.THU;
          case FRIDAY -> Term.FRI;
          case SATURDAY -> Term.SAT;
          case SUNDAY -> Term.SUN;
        });
  }

  /** Says how long, and by which calendar if by one. */
  String amount(Duration amount, @Nullable String calendar) {
    String text = amount(amount, calendar == null);
    return calendar == null ? text : text + " " + of(Term.OF) + " " + calendar;
  }

  /** Says how long; days of 24 hours only where time always counts. */
  static String amount(Duration amount, boolean withDays) {
    StringJoiner text = new StringJoiner(" ");
    long hours = amount.toHours();
    if (withDays && hours >= 24) {
      text.add(hours / 24 + " d");
      hours %= 24;
    }
    add(text, hours, " h");
    add(text, amount.toMinutesPart(), " min");
    add(text, amount.toSecondsPart(), " s");
    return text.length() == 0 ? amount.toMillis() + " ms" : text.toString();
  }

  private static void add(StringJoiner text, long count, String unit) {
    if (count > 0) {
      text.add(count + unit);
    }
  }
}
