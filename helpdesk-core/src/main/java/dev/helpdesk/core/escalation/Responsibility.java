package dev.helpdesk.core.escalation;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of responsibilities: which area answers at a support level, for what is how
 * critical and of which impact, and what it answers for.
 *
 * <p>A list that is empty excludes nothing.
 *
 * @param name its name, of its own in the policy
 * @param level the support level, 0 at the customer's site, then 1, 2, 3 and up to 99
 * @param area which area of the organisation is responsible, in one line
 * @param criticalities of the service and the items affected, as the catalogue names them
 * @param impacts levels of the scale of impact
 * @param categories paths of categories; what is beneath one is meant as well
 * @param group the group of agents that acts for the area, or null
 * @param duties what the area answers for, by language; at least one, 4,000 characters each at most
 */
public record Responsibility(
    String name,
    int level,
    String area,
    List<String> criticalities,
    List<String> impacts,
    List<String> categories,
    @Nullable GroupId group,
    SortedMap<String, String> duties) {

  private static final int VALUES = 100;
  private static final int CATEGORIES = 1_000;

  /** Refuses malformed values, and names that stand in a list twice. */
  public Responsibility {
    Check.line(name, "responsibility.name", 150);
    Check.between(level, 0, 99, "responsibility.level");
    Check.id(area, "responsibility.area");
    criticalities = names(criticalities, "responsibility.criticalities", VALUES);
    impacts = names(impacts, "responsibility.impacts", VALUES);
    categories = names(categories, "responsibility.categories", CATEGORIES);
    duties = new TreeMap<>(Check.map(duties, "responsibility.duties", 50));
    if (duties.isEmpty()) {
      throw new InvalidValueException("responsibility.duties", "a text in a language or more");
    }
    duties.forEach(
        (language, text) -> {
          Check.id(language, "responsibility.duties");
          Check.text(text, "responsibility.duties." + language, 4_000);
        });
    duties = Collections.unmodifiableSortedMap(duties);
  }

  private static List<String> names(List<String> values, String field, int max) {
    List<String> names = Check.list(values, field, max);
    names.forEach(each -> Check.id(each, field + "[]"));
    if (new HashSet<>(names).size() < names.size()) {
      throw new InvalidValueException(field, "different names");
    }
    return names;
  }

  /** Returns a row for everything of a level. */
  public static Responsibility of(String name, int level, String area, Map<String, String> duties) {
    return new Responsibility(
        name, level, area, List.of(), List.of(), List.of(), null, new TreeMap<>(duties));
  }

  /** Returns this row for what is of one of some criticalities only. */
  public Responsibility forCriticalities(String... values) {
    return new Responsibility(
        name, level, area, List.of(values), impacts, categories, group, duties);
  }

  /** Returns this row for what has one of some impacts only. */
  public Responsibility forImpacts(String... values) {
    return new Responsibility(
        name, level, area, criticalities, List.of(values), categories, group, duties);
  }

  /** Returns this row for some categories and what is beneath them only. */
  public Responsibility forCategories(String... values) {
    return new Responsibility(
        name, level, area, criticalities, impacts, List.of(values), group, duties);
  }

  /** Returns this row with the group that acts for the area. */
  public Responsibility by(GroupId acting) {
    return new Responsibility(
        name, level, area, criticalities, impacts, categories, acting, duties);
  }

  /**
   * Tells whether the area answers for something of which so much is known.
   *
   * @param ofLevel at which support level it is, or null when that isn't known
   * @param ofCriticality how critical that is which is affected; empty when it isn't known
   * @param ofImpact its impact, or null
   * @param ofCategory its category, or null
   */
  public boolean concerns(
      @Nullable Integer ofLevel,
      Collection<String> ofCriticality,
      @Nullable String ofImpact,
      @Nullable String ofCategory) {
    return (ofLevel == null || ofLevel == level)
        && (ofCriticality.isEmpty()
            || criticalities.isEmpty()
            || !Collections.disjoint(criticalities, ofCriticality))
        && (ofImpact == null || impacts.isEmpty() || impacts.contains(ofImpact))
        && (ofCategory == null || categories.isEmpty() || isWithin(ofCategory));
  }

  private boolean isWithin(String category) {
    return categories.stream()
        .anyMatch(path -> category.equals(path) || category.startsWith(path + "/"));
  }
}
