package dev.helpdesk.core.view;

import dev.helpdesk.model.Check;
import java.util.List;

/**
 * Why a command was not done. Nothing was written.
 *
 * @param code stable code, such as {@code workflow.not-possible}
 * @param field path of the argument it is about, such as {@code transition}
 * @param expected what was expected, as the rest of the sentence "Expected field to be …"
 * @param possible what is possible instead; empty when there is nothing to name
 */
public record Refusal(String code, String field, String expected, List<String> possible) {

  /** Refuses null. */
  public Refusal {
    Check.id(code, "refusal.code");
    Check.id(field, "refusal.field");
    Check.present(expected, "refusal.expected");
    possible = Check.list(possible, "refusal.possible", 10_000);
  }

  /** Returns a refusal that names nothing else to do. */
  public static Refusal of(String code, String field, String expected) {
    return new Refusal(code, field, expected, List.of());
  }

  /** Returns the refusal of a text that is too long, naming the limit and the actual size. */
  public static Refusal tooLong(String field, int limit, int actual) {
    return of("value.too-long", field, "at most " + limit + " characters, not " + actual);
  }

  /** Returns the refusal of a text that is blank. */
  public static Refusal blank(String field) {
    return of("value.blank", field, "not blank");
  }

  /** Returns the sentence. */
  public String message() {
    String sentence = "Expected " + field + " to be " + expected + ".";
    return possible.isEmpty() ? sentence : sentence + " Possible: " + possible + ".";
  }
}
