package dev.helpdesk.core.notification.internal;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.TextKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of who was told.
 *
 * @param issued names of the rules that have told somebody, in order of the first time
 * @param recent when rules told the requester lately; bounded for each rule, by number and age
 * @param asked contacts that were asked for a decision, until after its end
 * @param solution where the words are with which the ticket was last resolved, or null
 */
public record NotificationState(
    List<String> issued, List<Told> recent, List<Asked> asked, @Nullable TextKey solution) {

  /** Nobody was told anything yet. */
  public static final NotificationState EMPTY =
      new NotificationState(List.of(), List.of(), List.of(), null);

  /** As many and as long as any policy can ask for. */
  private static final int RECENT_OF_A_RULE = 20;

  private static final Duration REMEMBERED = Duration.ofDays(7);

  /** Copies the lists. */
  public NotificationState {
    issued = List.copyOf(issued);
    recent = List.copyOf(recent);
    asked = List.copyOf(asked);
  }

  /**
   * The requester was told by a rule.
   *
   * @param rule name of the rule
   * @param at when
   */
  public record Told(String rule, Instant at) {}

  /**
   * A contact was asked for a decision.
   *
   * @param number which escalation
   * @param contact who
   * @param ended whether the escalation ended
   */
  public record Asked(int number, ActorId contact, boolean ended) {}

  NotificationState issued(String rule, boolean toRequester, Instant at) {
    List<String> rules = new ArrayList<>(issued);
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
    return new NotificationState(rules, toRequester ? told(rule, at) : recent, asked, solution);
  }

  private List<Told> told(String rule, Instant at) {
    Instant oldest = at.minus(REMEMBERED);
    List<Told> next = new ArrayList<>(recent);
    next.removeIf(told -> told.at().isBefore(oldest));
    List<Told> same = next.stream().filter(told -> told.rule().equals(rule)).toList();
    if (same.size() >= RECENT_OF_A_RULE) {
      next.remove(same.get(0));
    }
    next.add(new Told(rule, at));
    return next;
  }

  NotificationState asked(int number, ActorId contact) {
    List<Asked> next = new ArrayList<>(asked);
    next.removeIf(Asked::ended);
    next.add(new Asked(number, contact, false));
    return new NotificationState(issued, recent, next, solution);
  }

  NotificationState ended(int number) {
    List<Asked> next =
        asked.stream()
            .map(a -> a.number() == number ? new Asked(number, a.contact(), true) : a)
            .toList();
    return new NotificationState(issued, recent, next, solution);
  }

  NotificationState solvedBy(TextKey text) {
    return new NotificationState(issued, recent, asked, text);
  }

  List<ActorId> contactsOf(int number) {
    return asked.stream().filter(a -> a.number() == number).map(Asked::contact).distinct().toList();
  }
}
