package dev.helpdesk.core.diagram;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.model.Check;

/**
 * A part of a policy, to be drawn as text for Mermaid or Graphviz, or as SVG.
 *
 * <p>Words that are not the policy's own are English unless told. The same part gives the same
 * bytes in every place and locale; its names are escaped, so that none of them can act in the
 * drawing. SVG is self-contained, without scripts; it is at most 1200 pixels wide, however much is
 * to be drawn, and no text is smaller than 11 pixels. Immutable, safe for use by several threads.
 */
public final class Diagram {

  private final Subject subject;
  private final Words words;

  private Diagram(Subject subject, Words words) {
    this.subject = subject;
    this.words = words;
  }

  private Diagram(Subject subject) {
    this(subject, Words.in(Language.ENGLISH));
  }

  /**
   * Returns the diagram of a workflow: states by category, initial state and ends, and transitions
   * with timers, triggers, guards, fields that must have a value, effects, and whether requesters
   * may take them.
   */
  public static Diagram of(Workflow workflow) {
    return new Diagram(new WorkflowSubject(Check.present(workflow, "workflow")));
  }

  /** Returns the diagram of a matrix: the priority for each impact and urgency. */
  public static Diagram of(PriorityMatrix matrix) {
    return new Diagram(new MatrixSubject(Check.present(matrix, "matrix")));
  }

  /**
   * Returns the diagram of a calendar's week, with its breaks; holidays and exceptions are counted.
   *
   * @param name the calendar's name
   */
  public static Diagram ofWeek(String name, BusinessCalendar calendar) {
    return new Diagram(
        new WeekSubject(Check.id(name, "name"), Check.present(calendar, "calendar")));
  }

  /**
   * Returns the diagram of escalation: each rule, when it fires, the groups it may give a ticket to
   * with who leads them, and the levels of contacts asked for a decision, up to the end.
   *
   * @param directory the people; an empty one when they are the host's
   */
  public static Diagram ofLadder(EscalationPolicy policy, DirectoryPolicy directory) {
    return new Diagram(
        new LadderSubject(Check.present(policy, "policy"), Check.present(directory, "directory")));
  }

  /** Returns the diagram with its own words in a language. */
  public Diagram in(Language language) {
    return new Diagram(subject, Words.in(Check.present(language, "language")));
  }

  /** Returns it as Mermaid. */
  public String mermaid() {
    return subject.mermaid(words);
  }

  /** Returns it in the language of Graphviz, for the program {@code dot}. */
  public String graphviz() {
    return subject.graphviz(words);
  }

  /** Returns it as an SVG document. */
  public String svg() {
    return subject.svg(words);
  }
}
