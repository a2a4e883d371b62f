package dev.helpdesk.acceptance.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as somebody with a notebook would keep it.
 *
 * <p>Groups have one member each, so that who is chosen depends on no other ticket; ties of load
 * are the business of the room's own tests.
 */
final class NaiveTicket {

  /** A link, or one that was asked for. */
  record Link(String type, String other, boolean open) {}

  /** An escalation to the directory. */
  record Asked(int number, int level, long answerBy, String status) {
    boolean isPending() {
      return status.equals("ASKED") || status.equals("ACKNOWLEDGED");
    }
  }

  /** What the ticket owes another: a link to confirm or remove, or how it stands. */
  record Owed(String origin, String target, String what, String type, boolean open, long cause) {}

  final String id;
  final String requester;
  final NaivePolicy policy;
  final boolean lacked;
  String state = "";
  @Nullable String reason;
  long since;
  long lastAt;
  final Set<String> reminded = new TreeSet<>();
  @Nullable String category;
  String impact;
  String urgency;
  @Nullable String group;
  @Nullable String agent;
  boolean accepted;
  final Set<String> groups = new LinkedHashSet<>();
  final Set<String> refusers = new TreeSet<>();
  int reopens;
  int reassignments;
  int returns;
  int functional;
  int recategorised;
  int messages;
  int openChildren;
  int lastEscalation;
  int breachAsked;
  boolean answered;
  @Nullable Long surveyUntil;
  final List<NaiveClock> clocks = new ArrayList<>();
  final Map<Integer, Asked> asked = new LinkedHashMap<>();
  final List<Link> links = new ArrayList<>();
  final List<Link> pending = new ArrayList<>();
  final List<Owed> owed = new ArrayList<>();

  NaiveTicket(
      String id,
      String requester,
      NaivePolicy policy,
      boolean lacked,
      String impact,
      String urgency) {
    this.id = id;
    this.requester = requester;
    this.policy = policy;
    this.lacked = lacked;
    this.impact = impact;
    this.urgency = urgency;
  }

  NaiveTicket copy() {
    NaiveTicket copy = new NaiveTicket(id, requester, policy, lacked, impact, urgency);
    copy.state = state;
    copy.reason = reason;
    copy.since = since;
    copy.lastAt = lastAt;
    copy.reminded.addAll(reminded);
    copy.category = category;
    copy.group = group;
    copy.agent = agent;
    copy.accepted = accepted;
    copy.groups.addAll(groups);
    copy.refusers.addAll(refusers);
    copy.reopens = reopens;
    copy.reassignments = reassignments;
    copy.returns = returns;
    copy.functional = functional;
    copy.recategorised = recategorised;
    copy.messages = messages;
    copy.openChildren = openChildren;
    copy.lastEscalation = lastEscalation;
    copy.breachAsked = breachAsked;
    copy.answered = answered;
    copy.surveyUntil = surveyUntil;
    clocks.forEach(clock -> copy.clocks.add(clock.copy()));
    copy.asked.putAll(asked);
    copy.links.addAll(links);
    copy.pending.addAll(pending);
    copy.owed.addAll(owed);
    return copy;
  }

  String stateCategory() {
    return NaiveWorkflow.category(state);
  }

  boolean isOpen() {
    return switch (stateCategory()) {
      case "NEW", "ACTIVE", "WAITING" -> true;
      default -> false;
    };
  }

  boolean isEnded() {
    return stateCategory().equals("CLOSED") || stateCategory().equals("CANCELLED");
  }

  String priority() {
    return NaivePolicy.priority(impact, urgency);
  }

  // What happens to it. Each is what follows by itself, until nothing more does.

  void open(NaiveHours hours, long now) {
    state = "registered";
    since = now;
    lastAt = now;
    clocks.add(new NaiveClock(true, hours, policy.target(true, priority()), now));
    clocks.add(new NaiveClock(false, hours, policy.target(false, priority()), now));
    if (lacked) {
      move("information-requested", "requester", now);
    } else {
      route(now);
    }
  }

  void move(String to, @Nullable String why, long now) {
    boolean wasOpen = isOpen();
    boolean wasEnded = isEnded();
    boolean wasWaiting = stateCategory().equals("WAITING");
    boolean wasClosed = stateCategory().equals("CLOSED");
    state = to;
    reason = why;
    since = now;
    lastAt = now;
    reminded.clear();
    boolean closed = stateCategory().equals("CLOSED");
    if (!closed) {
      surveyUntil = null;
    } else if (!wasClosed) {
      surveyUntil = now + policy.surveyDays() * NaivePolicy.DAY;
    }
    if (!isOpen()) {
      asked.replaceAll((n, a) -> a.isPending() ? status(a, "RESOLVED") : a);
    } else if (!wasOpen) {
      reopens++;
      if (reopens == policy.askedAtReopens()) {
        ask(++lastEscalation, 2, now);
      }
    }
    clocks.forEach(clock -> follow(clock, now));
    tellParent(wasEnded, now);
    boolean back = wasWaiting || !wasOpen;
    boolean toRoute = stateCategory().equals("NEW") || (stateCategory().equals("ACTIVE") && back);
    if (group == null && toRoute) {
      route(now);
    }
    if (group != null && stateCategory().equals("NEW")) {
      move("assigned", null, now);
    } else if (accepted && state.equals("assigned")) {
      move("in-progress", null, now);
    }
  }

  private void tellParent(boolean wasEnded, long now) {
    if (wasEnded != isEnded()) {
      for (Link link : links) {
        if (link.type().equals("PARENT")) {
          owed.add(new Owed(id, link.other(), "note", "", !isEnded(), now));
        }
      }
    }
  }

  static Asked status(Asked asked, String status) {
    return new Asked(asked.number(), asked.level(), asked.answerBy(), status);
  }

  private void follow(NaiveClock clock, long now) {
    if (clock.finishedAt != null) {
      if (isOpen() && !clock.firstResponse) {
        clock.resume(now);
        settleTarget(clock, now);
        follow(clock, now);
      }
    } else if (!isOpen()) {
      clock.stop(now, clock.firstResponse && !answered);
    } else if (!clock.firstResponse) {
      boolean waits = stateCategory().equals("WAITING");
      if (waits && clock.runs()) {
        clock.pause(now);
      } else if (!waits && !clock.runs()) {
        clock.resume(now);
        settleTarget(clock, now);
      }
    }
  }

  /** Gives a clock the target of the present priority, if that is another. */
  void settleTarget(NaiveClock clock, long now) {
    long wanted = policy.target(clock.firstResponse, priority());
    if (clock.finishedAt == null
        && clock.target != wanted
        && clock.retarget(wanted, now, policy.warnings())) {
      breached(clock, now);
    }
  }

  private void breached(NaiveClock clock, long now) {
    lastAt = now;
    if (!isOpen()) {
      return;
    }
    if (clock.firstResponse) {
      String next = NaivePolicy.lowest(NaivePolicy.level(group) + 1, group, false);
      if (next != null) {
        escalate(next, now);
      }
    } else if (breachAsked == 0 || !asked.get(breachAsked).isPending()) {
      askByBreach(now);
    }
  }

  /** A breach asks again only when its last question is answered, and never a twenty-first. */
  private void askByBreach(long now) {
    if (asked.values().stream().filter(Asked::isPending).count() < 20) {
      breachAsked = ++lastEscalation;
      ask(breachAsked, 1, now);
    }
  }

  private void route(long now) {
    String fallback = policy.fallback();
    if (fallback != null) {
      assign(fallback, NaivePolicy.agentOf(fallback), now);
    }
  }

  void escalate(String to, long now) {
    functional++;
    assign(to, NaivePolicy.agentOf(to), now);
  }

  void assign(String to, @Nullable String whom, long now) {
    lastAt = now;
    boolean another = group != null && !group.equals(to);
    if (another) {
      reassignments++;
      returns += groups.contains(to) ? 1 : 0;
      refusers.clear();
    }
    groups.add(to);
    group = to;
    agent = whom;
    accepted = false;
    if (state.equals("registered") || state.equals("in-progress")) {
      move("assigned", null, now);
    }
  }

  void ask(int number, int level, long now) {
    lastAt = now;
    if (level > NaivePolicy.HIGHEST_CONTACT) {
      asked.computeIfPresent(number, (n, a) -> status(a, "EXHAUSTED"));
    } else {
      asked.put(number, new Asked(number, level, now + NaivePolicy.ANSWER_WITHIN, "ASKED"));
    }
  }

  int highestPending() {
    return asked.values().stream().filter(Asked::isPending).mapToInt(Asked::level).max().orElse(0);
  }

  void answer(long now) {
    answered = true;
    NaiveClock first = clocks.get(0);
    if (first.finishedAt == null) {
      first.stop(now, false);
    }
  }

  // Time.

  /** Returns the next instant at which something falls due by itself, or null. */
  @Nullable Long next() {
    Long next = surveyUntil;
    if (state.equals("awaiting-conformity")) {
      for (String timer : List.of("first-reminder", "second-reminder", "auto-close")) {
        if (!reminded.contains(timer) && (!timer.equals("auto-close") || openChildren == 0)) {
          next = min(next, timer(timer));
        }
      }
    }
    for (NaiveClock clock : clocks) {
      for (NaiveClock.Crossing crossing : clock.ahead(policy.warnings())) {
        next = min(next, crossing.when());
      }
    }
    if (isOpen()) {
      for (Asked each : asked.values()) {
        if (each.status().equals("ASKED")) {
          next = min(next, each.answerBy());
        }
      }
    }
    return next;
  }

  private long timer(String name) {
    int days = name.equals("first-reminder") ? 2 : name.equals("second-reminder") ? 4 : 5;
    return Math.max(lastAt, since + days * NaivePolicy.DAY);
  }

  private static Long min(@Nullable Long one, long other) {
    return one == null || other < one ? other : one;
  }

  /** Lets happen what falls due up to an instant, each at its own. */
  void settle(long until) {
    for (Long next = next(); next != null && next <= until; next = next()) {
      fire(Math.max(next, lastAt));
    }
  }

  private void fire(long now) {
    List<Asked> silent =
        isOpen()
            ? asked.values().stream()
                .filter(a -> a.status().equals("ASKED") && a.answerBy() <= now)
                .toList()
            : List.of();
    if (state.equals("awaiting-conformity")) {
      fireTimers(now);
    }
    for (NaiveClock clock : clocks) {
      for (NaiveClock.Crossing crossing : clock.ahead(policy.warnings())) {
        if (crossing.when() <= now) {
          cross(clock, crossing, now);
        }
      }
    }
    silent.forEach(a -> ask(a.number(), a.level() + 1, now));
    if (surveyUntil != null && surveyUntil <= now) {
      surveyUntil = null;
      lastAt = now;
    }
  }

  private void fireTimers(long now) {
    for (String timer : List.of("first-reminder", "second-reminder", "auto-close")) {
      boolean closing = timer.equals("auto-close");
      boolean may = !reminded.contains(timer) && (!closing || openChildren == 0);
      if (may && timer(timer) <= now) {
        lastAt = now;
        reminded.add(timer);
        if (closing) {
          move("closed", null, now);
          return;
        }
      }
    }
  }

  private void cross(NaiveClock clock, NaiveClock.Crossing crossing, long now) {
    lastAt = now;
    if (crossing.percent() < 100) {
      clock.warned.add(crossing.percent());
    } else {
      clock.breachedAt = crossing.at();
      breached(clock, now);
    }
  }
}
