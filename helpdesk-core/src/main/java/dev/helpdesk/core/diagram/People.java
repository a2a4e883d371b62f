package dev.helpdesk.core.diagram;

import dev.helpdesk.core.directory.ContactEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.model.ActorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says who is at the other end of an escalation, as far as the policy tells. */
record People(DirectoryPolicy directory, Words words)
    implements EscalationAction.Cases<List<String>> {

  /** Tells whether the policy leaves people to the host. */
  boolean areHosts() {
    return directory.isEmpty();
  }

  @Override
  public List<String> nextLevel(EscalationAction.NextLevel action) {
    return groups(group -> true);
  }

  @Override
  public List<String> toGroup(EscalationAction.ToGroup action) {
    return groups(group -> group.id().equals(action.group()));
  }

  @Override
  public List<String> toSkill(EscalationAction.ToSkill action) {
    return groups(group -> group.skills().contains(action.skill()));
  }

  @Override
  public List<String> askDirectory(EscalationAction.AskDirectory action) {
    List<String> lines = new ArrayList<>();
    for (ContactEntry contact : directory.contactsAt(action.level())) {
      lines.add(contact.id().value() + hours(contact.calendar()));
      for (ContactEntry deputy : directory.deputiesOf(contact)) {
        String name = deputy.id().value() + hours(deputy.calendar());
        lines.add("– " + words.of(Term.DEPUTY) + " " + name);
      }
    }
    return lines.isEmpty() && !areHosts() ? List.of(words.of(Term.NOBODY)) : lines;
  }

  /** Returns a line for each level that has such groups, from the lowest. */
  private List<String> groups(Predicate<GroupEntry> which) {
    NavigableMap<Integer, StringJoiner> levels = new TreeMap<>();
    for (GroupEntry group : directory.groups()) {
      if (which.test(group)) {
        levels
            .computeIfAbsent(group.level(), key -> new StringJoiner("; "))
            .add(group.id().value() + about(group));
      }
    }
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Integer, StringJoiner> level : levels.entrySet()) {
      lines.add(words.of(Term.LEVEL) + " " + level.getKey() + ": " + level.getValue());
    }
    return lines.isEmpty() && !directory.groups().isEmpty()
        ? List.of(words.of(Term.NOBODY))
        : lines;
  }

  /** Says who leads a group, and when its agents work. */
  private String about(GroupEntry group) {
    StringJoiner about = new StringJoiner(", ", " (", ")").setEmptyValue("");
    ActorId manager = group.manager();
    if (manager != null) {
      about.add(words.of(Term.LED_BY) + " " + manager.value());
    }
    String calendar = group.calendar();
    if (calendar != null) {
      about.add(words.of(Term.HOURS) + " " + calendar);
    }
    return about.toString();
  }

  private String hours(@Nullable String calendar) {
    return calendar == null ? "" : " (" + words.of(Term.HOURS) + " " + calendar + ")";
  }
}
