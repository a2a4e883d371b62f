package dev.helpdesk.core.diagram;

import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.core.workflow.AnyGuard;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.NamedGuard;
import dev.helpdesk.core.workflow.Trigger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
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

  /** Says what a guard asks for; one of the host, by its name. */
  String of(AnyGuard guard) {
    return guard.match(this::ofVocabulary, NamedGuard::name);
  }

  private String ofVocabulary(Guard guard) {
    return of(
        switch (guard) {
          case NO_OPEN_CHILDREN -> Term.GUARD_NO_OPEN_CHILDREN;
          case ASSIGNED -> Term.GUARD_ASSIGNED;
          case HAS_AGENT -> Term.GUARD_HAS_AGENT;
          case NO_AGENT -> Term.GUARD_NO_AGENT;
          case ACCEPTED -> Term.GUARD_ACCEPTED;
          case CLASSIFIED -> Term.GUARD_CLASSIFIED;
          case INFORMATION_COMPLETE -> Term.GUARD_INFORMATION_COMPLETE;
          case NO_PENDING_ESCALATION -> Term.GUARD_NO_PENDING_ESCALATION;
          case HAS_SOLUTION -> Term.GUARD_HAS_SOLUTION;
          case RESOLVED_BEFORE -> Term.GUARD_RESOLVED_BEFORE;
          case REOPENED_BEFORE -> Term.GUARD_REOPENED_BEFORE;
          case NOT_REOPENED_BEFORE -> Term.GUARD_NOT_REOPENED_BEFORE;
        });
  }

  /** Says what is done beyond changing the state. */
  String of(Effect effect) {
    return of(
        switch (effect) {
          case RELEASE -> Term.EFFECT_RELEASE;
          case ROUTE_ANEW -> Term.EFFECT_ROUTE_ANEW;
          case RAISE_LEVEL -> Term.EFFECT_RAISE_LEVEL;
          case END_ESCALATIONS -> Term.EFFECT_END_ESCALATIONS;
          case INVITE_SURVEY -> Term.EFFECT_INVITE_SURVEY;
        });
  }

  /** Says which fields must have a value. */
  String fields(List<String> names) {
    return of(Term.WITH_VALUE) + " " + String.join(", ", names);
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
