package dev.helpdesk.core.codec;

import dev.helpdesk.core.directory.AgentEntry;
import dev.helpdesk.core.directory.ContactEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import java.util.List;
import java.util.Map;

/** How the people of a policy are written. */
public final class DirectoryCodec {

  private static final ObjectCodec<GroupEntry> GROUP =
      Records.of(
          GroupEntry::new,
          Fields.of("id", GroupEntry::id, Ids.GROUP),
          Fields.of("level", GroupEntry::level, Codecs.whole(0, 99)),
          Fields.list("skills", GroupEntry::skills, Codecs.TEXT),
          Fields.nullable("manager", GroupEntry::manager, Ids.ACTOR),
          Fields.nullable("calendar", GroupEntry::calendar, Codecs.TEXT));

  private static final ObjectCodec<AgentEntry> AGENT =
      Records.of(
          AgentEntry::new,
          Fields.of("id", AgentEntry::id, Ids.ACTOR),
          Fields.list("groups", AgentEntry::groups, Ids.GROUP),
          Fields.added(
              "skills", AgentEntry::skills, Codecs.sortedMap(Codecs.whole(1, 5)), Map.of()),
          Fields.of("capacity", AgentEntry::capacity, Codecs.whole(0, 100_000)),
          Fields.of("language", AgentEntry::language, Codecs.TEXT),
          Fields.nullable("calendar", AgentEntry::calendar, Codecs.TEXT));

  private static final ObjectCodec<ContactEntry> CONTACT =
      Records.of(
          ContactEntry::new,
          Fields.of("id", ContactEntry::id, Ids.ACTOR),
          Fields.of("level", ContactEntry::level, Codecs.whole(1, 99)),
          Fields.nullable("deputyOf", ContactEntry::deputyOf, Ids.ACTOR),
          Fields.of("language", ContactEntry::language, Codecs.TEXT),
          Fields.nullable("calendar", ContactEntry::calendar, Codecs.TEXT));

  private static final Field<DirectoryPolicy, List<GroupEntry>> GROUPS =
      Fields.list("groups", DirectoryPolicy::groups, GROUP);
  private static final Field<DirectoryPolicy, List<AgentEntry>> AGENTS =
      Fields.list("agents", DirectoryPolicy::agents, AGENT);
  private static final Field<DirectoryPolicy, List<ContactEntry>> CONTACTS =
      Fields.list("contacts", DirectoryPolicy::contacts, CONTACT);

  /** The section of the policy; what is left out is empty. */
  public static final ObjectCodec<DirectoryPolicy> POLICY =
      ObjectCodec.of(List.of(GROUPS, AGENTS, CONTACTS), DirectoryCodec::policy);

  private DirectoryCodec() {}

  private static DirectoryPolicy policy(Members given) {
    given.noteRepeated(GROUPS, "id", GroupEntry::id);
    given.noteRepeated(AGENTS, "id", AgentEntry::id);
    given.stopIfRefused();
    return DirectoryPolicy.builder()
        .groups(given.get(GROUPS))
        .agents(given.get(AGENTS))
        .contacts(given.get(CONTACTS))
        .build();
  }
}
