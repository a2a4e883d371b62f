package dev.helpdesk.core.lint;

import dev.helpdesk.model.Check;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A shortest concrete history that shows a fault, for people to read and for a test desk to play.
 *
 * @param start when it begins
 * @param steps what is done, in order; the first registers the ticket
 * @param exhibit what is to be seen then
 */
public record Witness(Instant start, List<Step> steps, Exhibit exhibit) {

  /** Refuses null. */
  public Witness {
    start = Check.instant(start, "start");
    steps = Check.list(steps, "steps", 10_000);
    Check.present(exhibit, "exhibit");
  }

  /**
   * Returns the story as lines for people: when it begins, a line for each step, and what is seen.
   *
   * @param language {@code es} for Spanish; every other one gives English
   */
  public List<String> story(String language) {
    return Check.present(language, "language").equals("es")
        ? told(new SpanishStory(), "Empieza el " + start + ".")
        : told(new EnglishStory(), "It begins at " + start + ".");
  }

  private <T extends Step.Cases<String> & Exhibit.Cases<String>> List<String> told(
      T words, String beginning) {
    List<String> lines = new ArrayList<>();
    lines.add(beginning);
    steps.forEach(step -> lines.add(step.match(words)));
    lines.add(exhibit.match(words));
    return List.copyOf(lines);
  }
}
