package dev.helpdesk.acceptance;

import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestDeskBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A story of a desk in steps, each some time after the last, that can be run step by step.
 *
 * <p>All ids and keys are given, so that a step that was interrupted can be taken again and two
 * runs can be compared to the letter.
 */
public final class Script {

  /** Time between two steps of which nothing else is said; longer than a lease. */
  static final Duration PAUSE = Duration.ofMinutes(10);

  /**
   * One step.
   *
   * @param name what happens
   * @param after how long after the step before
   * @param action what is done then
   */
  record Step(String name, Duration after, Consumer<Stage> action) {}

  private final String name;
  private final List<Step> steps = new ArrayList<>();
  private UnaryOperator<TestDeskBuilder> desk = UnaryOperator.identity();
  private boolean owesManyAtOnce;
  private Consumer<TestDesk> end = ignored -> {};

  private Script(String name) {
    this.name = name;
  }

  static Script named(String name) {
    return new Script(name);
  }

  /** Changes the standard desk. */
  Script on(UnaryOperator<TestDeskBuilder> change) {
    desk = change;
    return this;
  }

  /** Adds a step. */
  Script step(String what, Consumer<Stage> action) {
    return after(PAUSE, what, action);
  }

  /** Adds a step some time later. */
  Script after(Duration time, String what, Consumer<Stage> action) {
    steps.add(new Step(what, time, action));
    return this;
  }

  /** Lets time pass. */
  Script pass(Duration time) {
    return after(time, "time passes", ignored -> {});
  }

  /** Says that several things are owed at once, which a crash may put into another order. */
  Script owingManyAtOnce() {
    owesManyAtOnce = true;
    return this;
  }

  /** Tells whether what is owed may be done in another order after a crash. */
  public boolean owesManyAtOnce() {
    return owesManyAtOnce;
  }

  /** Says what is so in the end. */
  Script ends(Consumer<TestDesk> expectation) {
    end = expectation;
    return this;
  }

  /**
   * Returns this story at a desk whose policies the linter doesn't read: that asks nothing of a
   * store, and takes a good part of a run's time.
   */
  public Script unlinted() {
    Script copy = new Script(name);
    copy.steps.addAll(steps);
    copy.desk = builder -> desk.apply(builder).admitUnsoundPolicies();
    copy.owesManyAtOnce = owesManyAtOnce;
    copy.end = end;
    return copy;
  }

  /** Returns what the story is. */
  public String name() {
    return name;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  TestDeskBuilder desk() {
    return desk.apply(TestDesk.builder());
  }

  void checkEnd(TestDesk at) {
    end.accept(at);
  }

  @Override
  public String toString() {
    return name;
  }
}
