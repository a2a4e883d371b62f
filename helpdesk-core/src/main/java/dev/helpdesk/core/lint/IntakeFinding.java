package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in how tickets come in. */
enum IntakeFinding implements FindingCode {
  PREFIX_SHARED(
      "prefix-shared",
      WARNING,
      "Two kinds have one prefix, so that their folios don't tell them apart.",
      "a prefix of its own"),
  FIELD_REPEATED("field-repeated", WARNING, "A field is required twice.", "required once"),
  FIELD_IMPOSSIBLE(
      "field-impossible",
      ERROR,
      "A kind requires what nobody can give, so that each of its tickets lacks it.",
      "a field that a registration can hold"),
  LACK_UNHEARD(
      "lack-unheard",
      WARNING,
      "A kind requires fields, but nothing follows when a ticket comes in without them.",
      "with a transition out of the first state that is triggered by INFORMATION_MISSING"),
  CHANNEL_UNSERVED(
      "channel-unserved",
      WARNING,
      "Tickets go to groups by rules, but none that comes over the channel goes to any.",
      "met by some rule of assignment, or with a fallback");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  IntakeFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "intake." + what;
    this.severity = severity;
    this.meaning = meaning;
    this.expected = expected;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String expected() {
    return expected;
  }
}
