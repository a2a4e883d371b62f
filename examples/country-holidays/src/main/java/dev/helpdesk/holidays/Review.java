package dev.helpdesk.holidays;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is proposed for a calendar, line by line, and what comes of it once somebody has decided.
 */
final class Review {

  private static final int WIDEST = "closed anyway".length();

  private final BusinessCalendar calendar;
  private final List<Proposal> proposals;
  private final Set<LocalDate> left;

  /**
   * Takes what there is to decide.
   *
   * @param calendar the hours without these holidays
   * @param left the dates that somebody has decided to leave out
   */
  Review(BusinessCalendar calendar, List<Proposal> proposals, Set<LocalDate> left) {
    this.calendar = calendar;
    this.proposals = List.copyOf(proposals);
    this.left = Set.copyOf(left);
  }

  /** Returns a line for each proposal: what would become of it, and why. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Proposal proposal : proposals) {
      String weekday = proposal.date().getDayOfWeek().name().substring(0, 3);
      String verdict = (verdict(proposal) + " ".repeat(WIDEST)).substring(0, WIDEST);
      lines.add(verdict + "  " + proposal.date() + " " + weekday + "  " + proposal.name());
    }
    return lines;
  }

  private String verdict(Proposal proposal) {
    if (left.contains(proposal.date())) {
      return "leave";
    }
    if (!proposal.isOfficial()) {
      return "not official";
    }
    if (calendar.holidays().contains(proposal.date())) {
      return "has it";
    }
    return isTaken(proposal) ? "take" : "closed anyway";
  }

  private boolean isTaken(Proposal proposal) {
    return proposal.isOfficial()
        && !left.contains(proposal.date())
        && !calendar.holidays().contains(proposal.date())
        && calendar.week().containsKey(proposal.date().getDayOfWeek());
  }

  /** Returns the calendar with what was taken. */
  BusinessCalendar decided() {
    BusinessCalendarBuilder builder = calendar.toBuilder();
    proposals.stream().filter(this::isTaken).map(Proposal::date).forEach(builder::holiday);
    return builder.build();
  }
}
