package dev.helpdesk.core.classification;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The table that gives the priority for an impact and an urgency. Immutable, equal by value.
 *
 * <p>Scales and priorities are named lists of 1 to 20, the gravest first. Every cell is filled, and
 * unless that was waived no graver impact or urgency gives a lesser priority.
 */
public final class PriorityMatrix {

  private final List<String> impacts;
  private final List<String> urgencies;
  private final List<String> priorities;
  private final Map<String, List<String>> rows;
  private final boolean monotoneWaived;

  private PriorityMatrix(Builder builder) {
    impacts = builder.impacts;
    urgencies = builder.urgencies;
    priorities = builder.priorities;
    Map<String, List<String>> filled = new LinkedHashMap<>();
    impacts.forEach(impact -> filled.put(impact, builder.row(impact)));
    rows = Collections.unmodifiableMap(filled);
    monotoneWaived = builder.monotoneWaived;
  }

  /** Starts a matrix. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the usual table of high, medium and low that gives P1 to P5. */
  public static PriorityMatrix itil3x3() {
    List<String> scale = List.of("high", "medium", "low");
    return computed(scale, scale, priorities(5), (impact, urgency) -> impact + urgency);
  }

  /** Returns the table of high, medium and low that gives P1 to P4: low by low is P4 as well. */
  public static PriorityMatrix fourLevel3x3() {
    List<String> scale = List.of("high", "medium", "low");
    return computed(
        scale, scale, priorities(4), (impact, urgency) -> Math.min(impact + urgency, 3));
  }

  /** Returns a table of five by five levels; the mean of both, the graver when between two. */
  public static PriorityMatrix fiveByFive() {
    List<String> scale = List.of("very-high", "high", "medium", "low", "very-low");
    return computed(scale, scale, priorities(5), (impact, urgency) -> (impact + urgency) / 2);
  }

  /**
   * Returns the table by criticality: what is lost by how critical it is gives level 3 (gravest) to
   * level 1; the graver of both counts. {@link Criticality} leads from each of the three to the
   * others.
   */
  public static PriorityMatrix criticality() {
    List<Criticality> gravestFirst = List.of(Criticality.values());
    return computed(
        gravestFirst.stream().map(Criticality::effect).toList(),
        gravestFirst.stream().map(Criticality::label).toList(),
        gravestFirst.stream().map(Criticality::priority).toList(),
        Math::min);
  }

  private static List<String> priorities(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> "P" + number).toList();
  }

  private static PriorityMatrix computed(
      List<String> impacts,
      List<String> urgencies,
      List<String> priorities,
      IntBinaryOperator rank) {
    Builder builder = builder().impacts(impacts).urgencies(urgencies).priorities(priorities);
    for (int i = 0; i < impacts.size(); i++) {
      for (int u = 0; u < urgencies.size(); u++) {
        builder.cell(impacts.get(i), urgencies.get(u), priorities.get(rank.applyAsInt(i, u)));
      }
    }
    return builder.build();
  }

  /** Returns the levels of the impact scale, the gravest first. */
  public List<String> impacts() {
    return impacts;
  }

  /** Returns the levels of the urgency scale, the gravest first. */
  public List<String> urgencies() {
    return urgencies;
  }

  /** Returns the priorities, the gravest first. */
  public List<String> priorities() {
    return priorities;
  }

  /** Returns the cells: for each impact the priorities in order of the urgencies. */
  public Map<String, List<String>> rows() {
    return rows;
  }

  /** Tells whether a graver level may give a lesser priority. */
  public boolean monotoneWaived() {
    return monotoneWaived;
  }

  /** Returns the priority of a cell; empty when a level is not on its scale. */
  public Optional<String> priority(String impact, String urgency) {
    List<String> row = rows.get(impact);
    int column = urgencies.indexOf(urgency);
    return row == null || column < 0 ? Optional.empty() : Optional.of(row.get(column));
  }

  /** Returns the rank of a priority, 1 the gravest; 0 for one that isn't of this matrix. */
  public int weight(String priority) {
    return priorities.indexOf(priority) + 1;
  }

  /** Starts another matrix from this one's parts. */
  public Builder toBuilder() {
    Builder builder = builder().impacts(impacts).urgencies(urgencies).priorities(priorities);
    rows.forEach((impact, row) -> builder.row(impact, row));
    return monotoneWaived ? builder.waiveMonotone() : builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PriorityMatrix that
        && impacts.equals(that.impacts)
        && urgencies.equals(that.urgencies)
        && priorities.equals(that.priorities)
        && rows.equals(that.rows)
        && monotoneWaived == that.monotoneWaived;
  }

  @Override
  public int hashCode() {
    return Objects.hash(impacts, urgencies, priorities, rows, monotoneWaived);
  }

  @Override
  public String toString() {
    return "PriorityMatrix" + rows;
  }

  /** Collects the parts of a matrix. Not safe for use by several threads. */
  public static final class Builder {

    private static final int LEVELS = 20;

    private List<String> impacts = List.of();
    private List<String> urgencies = List.of();
    private List<String> priorities = List.of();
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    private boolean monotoneWaived;

    private Builder() {}

    /** Sets the levels of the impact scale, the gravest first. */
    public Builder impacts(List<String> levels) {
      impacts = names(levels, "matrix.impacts");
      return this;
    }

    /** Sets the levels of the urgency scale, the gravest first. */
    public Builder urgencies(List<String> levels) {
      urgencies = names(levels, "matrix.urgencies");
      return this;
    }

    /** Sets the priorities, the gravest first. */
    public Builder priorities(List<String> names) {
      priorities = names(names, "matrix.priorities");
      return this;
    }

    /** Sets one cell. */
    public Builder cell(String impact, String urgency, String priority) {
      String path = "matrix.cells";
      cells
          .computeIfAbsent(Check.id(impact, path), key -> new LinkedHashMap<>())
          .put(Check.id(urgency, path), Check.id(priority, path));
      return this;
    }

    /** Sets the cells of an impact, in order of the urgencies, which have to be set before. */
    public Builder row(String impact, List<String> row) {
      List<String> given = Check.list(row, "matrix.cells", LEVELS);
      if (given.size() > urgencies.size()) {
        throw new InvalidValueException("matrix.cells", "one for each of the urgencies set before");
      }
      for (int i = 0; i < given.size(); i++) {
        cell(impact, urgencies.get(i), given.get(i));
      }
      return this;
    }

    /** Lets graver levels give lesser priorities. */
    public Builder waiveMonotone() {
      monotoneWaived = true;
      return this;
    }

    /** Returns all that is wrong so far; empty when it can be built. */
    public List<MatrixProblem> problems() {
      List<MatrixProblem> problems = new ArrayList<>();
      checkScale(impacts, "matrix.impacts", problems);
      checkScale(urgencies, "matrix.urgencies", problems);
      checkScale(priorities, "matrix.priorities", problems);
      checkLevels(problems);
      checkCells(problems);
      if (problems.isEmpty() && !monotoneWaived) {
        checkMonotone(problems);
      }
      return List.copyOf(problems);
    }

    /**
     * Builds the matrix.
     *
     * @throws InvalidValueException for the first of the {@link #problems()}, if there are any
     */
    public PriorityMatrix build() {
      for (MatrixProblem first : problems()) {
        throw new InvalidValueException(first.path(), first.expected());
      }
      return new PriorityMatrix(this);
    }

    private List<String> row(String impact) {
      Map<String, String> row = cells.getOrDefault(impact, Map.of());
      return urgencies.stream()
          .map(urgency -> Check.present(row.get(urgency), "matrix.cells"))
          .toList();
    }

    private void checkLevels(List<MatrixProblem> problems) {
      cells.forEach(
          (impact, row) -> {
            if (!impacts.contains(impact)) {
              problems.add(
                  new MatrixProblem("matrix.cells[" + impact + "]", "a level of the impact scale"));
            }
            for (String urgency : row.keySet()) {
              if (!urgencies.contains(urgency)) {
                problems.add(
                    new MatrixProblem(path(impact, urgency), "a level of the urgency scale"));
              }
            }
          });
    }

    private void checkCells(List<MatrixProblem> problems) {
      for (String impact : impacts) {
        for (String urgency : urgencies) {
          String priority = cells.getOrDefault(impact, Map.of()).get(urgency);
          if (priority == null) {
            problems.add(new MatrixProblem(path(impact, urgency), "present"));
          } else if (!priorities.contains(priority)) {
            problems.add(new MatrixProblem(path(impact, urgency), "one of the priorities"));
          }
        }
      }
    }

    private void checkMonotone(List<MatrixProblem> problems) {
      for (int i = 0; i < impacts.size(); i++) {
        for (int u = 0; u < urgencies.size(); u++) {
          int above = i == 0 ? 0 : rank(i - 1, u);
          int before = u == 0 ? 0 : rank(i, u - 1);
          if (rank(i, u) < Math.max(above, before)) {
            problems.add(
                new MatrixProblem(
                    path(impacts.get(i), urgencies.get(u)),
                    "no graver than the cells of graver levels"));
          }
        }
      }
    }

    private int rank(int impact, int urgency) {
      return priorities.indexOf(row(impacts.get(impact)).get(urgency));
    }

    private static String path(String impact, String urgency) {
      return "matrix.cells[" + impact + "][" + urgency + "]";
    }

    private static List<String> names(List<String> given, String path) {
      List<String> names = Check.list(given, path, LEVELS);
      names.forEach(name -> Check.id(name, path + "[]"));
      return names;
    }

    private static void checkScale(List<String> scale, String path, List<MatrixProblem> problems) {
      if (scale.isEmpty()) {
        problems.add(new MatrixProblem(path, "present"));
      } else if (new HashSet<>(scale).size() < scale.size()) {
        problems.add(new MatrixProblem(path, "names that differ from each other"));
      }
    }
  }
}
