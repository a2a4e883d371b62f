package dev.helpdesk.lab.clock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.lab.LabException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a file of cases, and where it stands; what it should not be is told in one line. */
public final class CaseValue {

  private static final int LONGEST_SHOWN = 60;
  private static final int NANO_DIGITS = 9;
  private static final int MOST_DIGITS = 18;

  private final JsonNode json;
  private final String owner;
  private final String path;

  private CaseValue(JsonNode json, String owner, String path) {
    this.json = json;
    this.owner = owner;
    this.path = path;
  }

  /**
   * Returns the cases of a file: an array of objects, each with a text {@code id}.
   *
   * @param file what the file is called
   */
  public static List<CaseValue> cases(JsonNode json, String file) {
    if (!json.isArray()) {
      throw new LabException(file + ": expected an array of cases");
    }
    List<CaseValue> cases = new ArrayList<>(json.size());
    for (int i = 0; i < json.size(); i++) {
      JsonNode each = json.get(i);
      CaseValue nameless = new CaseValue(each, file + " case [" + i + "]", "");
      if (!each.isObject()) {
        throw nameless.bad("an object");
      }
      String id = nameless.member("id").text();
      cases.add(new CaseValue(each, file + " case " + shortened(id), ""));
    }
    return cases;
  }

  /** Returns the id of a case, in one line of bounded length. */
  public String id() {
    return shortened(member("id").text());
  }

  /**
   * Returns a section of another file.
   *
   * @param file what the file is called
   * @param name name of the section in it
   */
  public static CaseValue section(JsonNode json, String file, String name) {
    return new CaseValue(json, file, name);
  }

  /** Returns the value as it was read. */
  public JsonNode json() {
    return json;
  }

  /** Returns a member that has to be there; null is a value. */
  public CaseValue member(String name) {
    if (!json.isObject()) {
      throw bad("an object");
    }
    JsonNode member = json.get(name);
    if (member == null) {
      throw new LabException(owner + ": expected " + inner(name) + " to be present");
    }
    return new CaseValue(member, owner, inner(name));
  }

  /** Returns a member that may be missing; null counts as missing. */
  public Optional<CaseValue> optional(String name) {
    return json.hasNonNull(name) ? Optional.of(member(name)) : Optional.empty();
  }

  /** Tells whether this object has a member, be it null. */
  public boolean has(String name) {
    return json.has(name);
  }

  /** Tells whether the value is null. */
  public boolean isNull() {
    return json.isNull();
  }

  /** Returns the members of an object in the order of the file. */
  public Map<String, CaseValue> members() {
    if (!json.isObject()) {
      throw bad("an object");
    }
    Map<String, CaseValue> members = new LinkedHashMap<>();
    json.properties().forEach(each -> members.put(each.getKey(), member(each.getKey())));
    return members;
  }

  /** Returns the elements of an array. */
  public List<CaseValue> items() {
    if (!json.isArray()) {
      throw bad("an array");
    }
    List<CaseValue> items = new ArrayList<>(json.size());
    for (int i = 0; i < json.size(); i++) {
      items.add(new CaseValue(json.get(i), owner, path + "[" + i + "]"));
    }
    return items;
  }

  /** Returns a text. */
  public String text() {
    if (!json.isTextual()) {
      throw bad("a text");
    }
    return json.textValue();
  }

  /** Returns a truth value. */
  public boolean truth() {
    if (!json.isBoolean()) {
      throw bad("true or false");
    }
    return json.booleanValue();
  }

  /** Returns a number with all its digits. */
  public BigDecimal number() {
    if (!json.isNumber()) {
      throw bad("a number");
    }
    return json.decimalValue();
  }

  /** Returns a number of seconds, whole or with up to nine decimals. */
  public Duration seconds() {
    BigDecimal number = number();
    if (number.signum() == 0) {
      return Duration.ZERO;
    }
    BigDecimal least = number.stripTrailingZeros();
    if (least.precision() - least.scale() > MOST_DIGITS || least.scale() > NANO_DIGITS) {
      throw bad("a number of seconds with at most 18 digits and nine decimals");
    }
    long whole = number.longValue();
    BigDecimal rest = number.subtract(BigDecimal.valueOf(whole));
    return Duration.ofSeconds(whole, rest.movePointRight(NANO_DIGITS).longValueExact());
  }

  /** Tells whether the text is an instant, written in ISO 8601 with an offset or Z. */
  boolean isInstant() {
    return moment(text()).isPresent();
  }

  /** Returns an instant, written in ISO 8601 with an offset or Z. */
  public Instant instant() {
    return moment(text()).orElseThrow(() -> bad("an instant in ISO 8601 with offset or Z"));
  }

  private static Optional<Instant> moment(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns a date, written in ISO 8601. */
  public LocalDate date() {
    String written = text();
    return parsed(written).orElseThrow(() -> bad("a date in ISO 8601"));
  }

  /** Returns the date by which this value is named in its object. */
  public LocalDate dateOf(String name) {
    return parsed(name).orElseThrow(() -> misnamed("a date in ISO 8601"));
  }

  private static Optional<LocalDate> parsed(String date) {
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns what to throw for a value that is not as it should be. */
  public LabException bad(String expected) {
    return new LabException(owner + ": " + sentence(expected));
  }

  /** Returns what to throw for a value that the library refuses. */
  public RefusedCaseException refused(String expected) {
    return new RefusedCaseException(owner, sentence(expected));
  }

  /** Returns what to throw when the library refuses something within this value. */
  RefusedCaseException refusedWithin(String field, String expected) {
    return new RefusedCaseException(owner, "expected " + inner(field) + " to be " + expected);
  }

  /** Returns what to throw for a value whose name in its object is not as it should be. */
  public LabException misnamed(String expected) {
    return new LabException(owner + ": expected the name " + path + " to be " + expected);
  }

  private String sentence(String expected) {
    String shown = json.isValueNode() ? ", not " + shortened(json.toString()) : "";
    String what = path.isEmpty() ? "the case" : path;
    return "expected " + what + " to be " + expected + shown;
  }

  private String inner(String name) {
    return path.isEmpty() ? shortened(name) : path + "." + shortened(name);
  }

  private static String shortened(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", " ");
    return clean.length() > LONGEST_SHOWN ? clean.substring(0, LONGEST_SHOWN) + "…" : clean;
  }
}
