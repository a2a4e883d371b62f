package dev.helpdesk.core.diagram;

import dev.helpdesk.core.drawing.Letters;
import dev.helpdesk.core.workflow.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters that stand for events, conditions and effects in a drawing, in the order in which
 * they were met; and how steps are labelled with them. Not safe for use by several threads.
 */
final class Signs {

  private static final double NAME = 150;
  private static final double LABEL = 190;

  private final Words words;
  private final Map<Sign, String> small = new LinkedHashMap<>();
  private final Map<Sign, String> large = new LinkedHashMap<>();

  /** What a letter beside a mark stands for. */
  private record Sign(Mark mark, String meaning) {}

  Signs(Words words) {
    this.words = words;
  }

  /** Returns the letters beside a mark by what they stand for. */
  Map<String, String> meanings(Mark mark) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (Map<Sign, String> letters : List.of(small, large)) {
      letters.forEach(
          (sign, letter) -> {
            if (sign.mark == mark) {
              meanings.put(sign.meaning, letter);
            }
          });
    }
    return meanings;
  }

  /** Returns the lines of a step's label. */
  List<Line> label(Way.Step step) {
    String colour = step.isRequesters() ? Look.REQUESTER : Look.INK;
    List<Line> lines = new ArrayList<>();
    for (String part : Letters.wrapped(step.transition().name(), 12, NAME, 3)) {
      lines.add(new Line());
      if (lines.size() == 1 && step.isRequesters()) {
        lines.get(0).mark(Mark.PERSON, "", colour);
      }
      lines.get(lines.size() - 1).text(part, 12, colour);
    }
    marks(step).forEach(mark -> append(lines, mark));
    step.timers()
        .forEach(
            timer -> {
              String after = words.amount(timer.after(), timer.calendar());
              Line line = new Line().mark(Mark.CLOCK, "", Look.PALE);
              append(lines, line.text(Letters.fitted(after, 11, NAME), 11, Look.PALE));
            });
    return lines;
  }

  private List<Line> marks(Way.Step step) {
    Transition transition = step.transition();
    List<Line> marks = new ArrayList<>();
    transition.triggers().forEach(each -> marks.add(mark(Mark.BOLT, words.of(each))));
    transition.guards().forEach(each -> marks.add(mark(Mark.GUARD, words.of(each))));
    if (!transition.fields().isEmpty()) {
      marks.add(mark(Mark.FIELDS, words.fields(transition.fields())));
    }
    transition.effects().forEach(each -> marks.add(mark(Mark.EFFECT, words.of(each))));
    return marks;
  }

  /** Small letters are for what happens, large ones for what has to hold; no letter is twice. */
  private Line mark(Mark mark, String meaning) {
    boolean happens = mark == Mark.BOLT || mark == Mark.EFFECT;
    Map<Sign, String> known = happens ? small : large;
    char first = happens ? 'a' : 'A';
    String letter =
        known.computeIfAbsent(new Sign(mark, meaning), key -> letters(known.size(), first));
    return new Line().mark(mark, letter, Look.PALE);
  }

  private static void append(List<Line> lines, Line more) {
    Line last = lines.get(lines.size() - 1);
    if (last.width() + more.width() > LABEL) {
      lines.add(more);
    } else {
      last.add(more);
    }
  }

  private static String letters(int number, char first) {
    String last = Character.toString((char) (first + number % 26));
    return number < 26 ? last : letters(number / 26 - 1, first) + last;
  }
}
