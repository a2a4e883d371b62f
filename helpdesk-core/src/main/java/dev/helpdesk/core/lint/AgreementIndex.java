package dev.helpdesk.core.lint;

import dev.helpdesk.core.sla.AgreementRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds among many rules those that may be for a ticket that another is for, and that name
 * customers when it does, and services when it does. Others are either less specific, or can't be
 * for all of its tickets.
 */
final class AgreementIndex {

  private static final String NONE = "";

  private final List<AgreementRule> rules;
  private final Map<String, Set<Integer>> byOrganisation = new HashMap<>();
  private final Map<String, Set<Integer>> byService = new HashMap<>();
  private final Map<String, Set<Integer>> byCategory = new HashMap<>();

  AgreementIndex(List<AgreementRule> rules) {
    this.rules = rules;
    for (int i = 0; i < rules.size(); i++) {
      AgreementRule rule = rules.get(i);
      if (!rule.organisations().isEmpty()) {
        put(byOrganisation, texts(rule.organisations()), i);
      } else if (!rule.services().isEmpty()) {
        put(byService, texts(rule.services()), i);
      } else {
        put(byCategory, roots(rule), i);
      }
    }
  }

  /** Positions of those rules in their order, without its own. */
  Set<Integer> near(int index) {
    AgreementRule rule = rules.get(index);
    Set<Integer> near = new TreeSet<>();
    if (!rule.organisations().isEmpty()) {
      add(byOrganisation, texts(rule.organisations()), near);
    } else if (!rule.services().isEmpty()) {
      add(byService, texts(rule.services()), near);
    } else if (rule.categories().isEmpty()) {
      byCategory.values().forEach(near::addAll);
    } else {
      add(byCategory, roots(rule), near);
      near.addAll(byCategory.getOrDefault(NONE, Set.of()));
    }
    near.remove(index);
    near.removeIf(other -> rules.get(other).services().isEmpty() != rule.services().isEmpty());
    return near;
  }

  private static void put(Map<String, Set<Integer>> map, Collection<String> keys, int index) {
    keys.forEach(key -> map.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(index));
  }

  private static void add(
      Map<String, Set<Integer>> map, Collection<String> keys, Set<Integer> near) {
    keys.forEach(key -> near.addAll(map.getOrDefault(key, Set.of())));
  }

  private static List<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private static List<String> roots(AgreementRule rule) {
    return rule.categories().isEmpty()
        ? List.of(NONE)
        : rule.categories().stream().map(path -> path.split("/", 2)[0]).distinct().toList();
  }
}
