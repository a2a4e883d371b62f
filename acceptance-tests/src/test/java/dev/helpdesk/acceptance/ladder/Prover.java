package dev.helpdesk.acceptance.ladder;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.directory.AgentEntry;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.policy.Policy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The prover, and wrong ones: each proves another desk, as it were, than the one that is held
 * against what it says.
 */
enum Prover {
  SOUND,
  /** Takes it that contacts answer a minute sooner, and so promises too much. */
  HASTY {
    @Override
    Policy policy(Policy policy) {
      return patient(policy, Duration.ofMinutes(-1));
    }
  },
  /** Takes it that contacts have a second more to answer, and so promises too little. */
  TIMID {
    @Override
    Policy policy(Policy policy) {
      return patient(policy, Duration.ofSeconds(1));
    }
  },
  /** Doesn't see the last of the rules. */
  BLIND_TO_A_RULE {
    @Override
    Policy policy(Policy policy) {
      EscalationPolicy rules = policy.escalation();
      EscalationPolicy fewer =
          rules.toBuilder().rules(rules.rules().subList(0, rules.rules().size() - 1)).build();
      return policy.toBuilder().escalation(fewer).build();
    }
  },
  /** Thinks that no agent has room. */
  BLIND_TO_ROOM {
    @Override
    Policy policy(Policy policy) {
      List<AgentEntry> full =
          policy.directory().agents().stream().map(agent -> agent.withCapacity(0)).toList();
      return policy.toBuilder()
          .directory(policy.directory().toBuilder().agents(full).build())
          .build();
    }
  },
  /** Knows nobody who stands in for a contact. */
  BLIND_TO_DEPUTIES {
    @Override
    Policy policy(Policy policy) {
      return policy.toBuilder()
          .directory(
              policy.directory().toBuilder()
                  .contacts(
                      policy.directory().contacts().stream()
                          .filter(contact -> contact.deputyOf() == null)
                          .toList())
                  .build())
          .build();
    }
  },
  /** Thinks that everybody works on Sundays round the clock. */
  WRONG_ABOUT_HOURS {
    @Override
    Map<String, BusinessCalendar> calendars(Map<String, BusinessCalendar> calendars) {
      Map<String, BusinessCalendar> longer = new TreeMap<>();
      calendars.forEach(
          (name, hours) ->
              longer.put(name, hours.toBuilder().open(DayOfWeek.SUNDAY, "00:00", "24:00").build()));
      return longer;
    }
  },
  /** Looks at another week, in which the clocks are changed. */
  A_WEEK_LATE {
    @Override
    Instant from(Instant start) {
      return start.plus(Duration.ofDays(7));
    }
  };

  Policy policy(Policy policy) {
    return policy;
  }

  Map<String, BusinessCalendar> calendars(Map<String, BusinessCalendar> calendars) {
    return calendars;
  }

  Instant from(Instant start) {
    return start;
  }

  private static Policy patient(Policy policy, Duration more) {
    EscalationPolicy rules = policy.escalation();
    EscalationPolicy other =
        rules.toBuilder().answerWithin(rules.answerWithin().plus(more)).build();
    return policy.toBuilder().escalation(other).build();
  }
}
