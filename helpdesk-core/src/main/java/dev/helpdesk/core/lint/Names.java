package dev.helpdesk.core.lint;

import dev.helpdesk.core.policy.Policy;
import java.util.List;
import java.util.function.Predicate;

/** Finds in a rule the names of what the policy doesn't have. */
final class Names {

  private final Policy policy;
  private final Findings findings;
  private final Place place;
  private final String who;

  Names(Policy policy, Findings findings, Place place, String who) {
    this.policy = policy;
    this.findings = findings;
    this.place = place;
    this.who = who;
  }

  void kinds(FindingCode code, List<String> names) {
    check(code, "kinds", "kind", names, name -> policy.intake().kind(name).isPresent());
  }

  void channels(FindingCode code, List<String> names) {
    check(code, "channels", "channel", names, policy.intake().channels()::contains);
  }

  void priorities(FindingCode code, List<String> names) {
    List<String> known = policy.classification().matrix().priorities();
    check(code, "priorities", "priority", names, known::contains);
  }

  /** A path is known when some category is it or lies under it. */
  void categories(FindingCode code, List<String> paths) {
    List<String> known = policy.classification().categories();
    check(
        code,
        "categories",
        "category",
        paths,
        path ->
            known == null
                || known.stream()
                    .anyMatch(each -> each.equals(path) || each.startsWith(path + "/")));
  }

  void check(
      FindingCode code, String member, String word, List<String> names, Predicate<String> known) {
    for (int i = 0; i < names.size(); i++) {
      if (!known.test(names.get(i))) {
        findings.add(
            code,
            place.in(member).at(i),
            who + " names " + word + " " + names.get(i) + ", which the policy does not have.");
      }
    }
  }
}
