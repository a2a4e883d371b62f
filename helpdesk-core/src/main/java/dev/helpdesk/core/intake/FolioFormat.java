package dev.helpdesk.core.intake;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How folios are written, such as {@code {prefix}-{year}-{number:6}} for {@code INC-2026-000123}.
 *
 * <p>{@code {prefix}} is that of the kind, {@code {year}} the year of registration in four digits,
 * {@code {number}} counts; {@code {number:6}} fills up with zeros to at least six digits. What is
 * written around the number names the series it is counted in, so folios are unique.
 *
 * @param pattern 1 to 60 characters with exactly one number
 */
public record FolioFormat(String pattern) {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?::([1-9]))?\\}");
  private static final String FIELD = "folioFormat";

  /** {@code INC-2026-000123}. */
  public static final FolioFormat DEFAULT = new FolioFormat("{prefix}-{year}-{number:6}");

  /** Refuses a pattern without a number, with two, or with a place it doesn't know. */
  public FolioFormat {
    Check.line(pattern, FIELD, 60);
    long numbers = 0;
    for (MatchResult place : PLACE.matcher(pattern).results().toList()) {
      boolean number = place.group(1).equals("number");
      boolean other = place.group(1).equals("prefix") || place.group(1).equals("year");
      if (!number && (!other || place.group(2) != null)) {
        throw new InvalidValueException(FIELD, "of the places prefix, year and number");
      }
      numbers += number ? 1 : 0;
    }
    String around = PLACE.matcher(pattern).replaceAll("");
    if (numbers != 1 || around.indexOf('{') >= 0 || around.indexOf('}') >= 0) {
      throw new InvalidValueException(FIELD, "a pattern with one number");
    }
    if (around.chars().anyMatch(Character::isDigit)) {
      throw new InvalidValueException(FIELD, "without digits beside its places");
    }
  }

  /** Returns the name of the series that a folio of this prefix and year is counted in. */
  public String series(String prefix, int year) {
    return filled(prefix, year, "#");
  }

  /** Returns the folio of a number in its series. */
  public String folio(String prefix, int year, long number) {
    return filled(prefix, year, Long.toString(number));
  }

  private String filled(String prefix, int year, String number) {
    Matcher places = PLACE.matcher(pattern);
    return places.replaceAll(
        place ->
            switch (place.group(1)) {
              case "prefix" -> prefix;
              case "year" -> padded(Integer.toString(year), "4");
              default -> padded(number, place.group(2));
            });
  }

  private static String padded(String number, String width) {
    int missing = width == null ? 0 : Integer.parseInt(width) - number.length();
    return "0".repeat(Math.max(0, missing)) + number;
  }
}
