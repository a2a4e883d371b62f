package dev.helpdesk.holidays;

import java.time.LocalDate;

/**
 * One holiday that a country's table has.
 *
 * @param date the day that is kept, which may be another than the anniversary
 * @param name what it is called, in English
 * @param isOfficial whether everybody has it, or only some
 */
record Proposal(LocalDate date, String name, boolean isOfficial) implements Comparable<Proposal> {

  @Override
  public int compareTo(Proposal other) {
    int byDate = date.compareTo(other.date);
    return byDate != 0 ? byDate : name.compareTo(other.name);
  }
}
