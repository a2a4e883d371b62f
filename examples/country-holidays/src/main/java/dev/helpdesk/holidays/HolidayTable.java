package dev.helpdesk.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The holidays of a country, as Jollyday has them. */
final class HolidayTable {

  private final HolidayManager holidays;
  private final String[] regions;

  /**
   * Takes the country and where in it.
   *
   * @param country ISO 3166 code, such as {@code es}
   * @param regions codes of the table from the larger region to the smaller, such as {@code md}
   * @throws IllegalArgumentException when there is no table of that country
   */
  HolidayTable(String country, String... regions) {
    String code = country.toLowerCase(Locale.ROOT);
    if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(code::equalsIgnoreCase)) {
      throw new IllegalArgumentException("There is no table of that country.");
    }
    holidays = HolidayManager.getInstance(ManagerParameters.create(code));
    this.regions = regions.clone();
  }

  /** Returns the holidays from one year to another, both included, in order. */
  List<Proposal> propose(int fromYear, int toYear) {
    TreeSet<Proposal> proposals = new TreeSet<>();
    for (int year = fromYear; year <= toYear; year++) {
      for (Holiday holiday : holidays.getHolidays(Year.of(year), regions)) {
        LocalDate kept = holiday.getObservedDate().orElse(holiday.getActualDate());
        boolean isOfficial = holiday.getType() == HolidayType.PUBLIC_HOLIDAY;
        proposals.add(new Proposal(kept, holiday.getDescription(Locale.ENGLISH), isOfficial));
      }
    }
    return List.copyOf(proposals);
  }
}
