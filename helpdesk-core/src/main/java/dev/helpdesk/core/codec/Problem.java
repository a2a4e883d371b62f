package dev.helpdesk.core.codec;

/**
 * One thing that is wrong with a document.
 *
 * @param code what kind of thing; stable
 * @param pointer JSON pointer of where it stands
 * @param expected what would have been understood
 * @param was what stands there, by type and size; never the value
 */
public record Problem(String code, String pointer, String expected, String was) {

  /** Returns the sentence for people. */
  public String sentence() {
    return "expected " + expected + ", but was " + was;
  }
}
