package dev.helpdesk.core.codec;

import java.util.ArrayList;
import java.util.List;

/** The problems of one document, in the order in which they are found. For one thread. */
public final class Problems {

  /** Problems that are kept; what is found beyond is only counted. */
  public static final int MAX = 1_000;

  private final List<Problem> found = new ArrayList<>();
  private long count;

  /** Notes a problem. */
  public void add(ProblemCode code, String pointer, String expected, String was) {
    add(code.code(), pointer, expected, was);
  }

  /** Notes a problem by a room's own code. */
  public void add(String code, String pointer, String expected, String was) {
    count++;
    if (found.size() < MAX) {
      found.add(new Problem(code, pointer, expected, was));
    }
  }

  /** Returns the problems that were kept. */
  public List<Problem> found() {
    return List.copyOf(found);
  }

  /** Returns how many there were, kept or not. */
  public long count() {
    return count;
  }
}
