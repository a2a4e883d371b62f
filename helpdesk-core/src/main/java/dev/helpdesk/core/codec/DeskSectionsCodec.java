package dev.helpdesk.core.codec;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.privacy.RetentionPolicy;
import dev.helpdesk.core.security.PermissionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the sections of a policy are written that belong to the whole desk rather than a room. */
public final class DeskSectionsCodec {

  private static final Codec<Actor.Role> ROLE =
      Codecs.oneOf(
          Actor.Role.REQUESTER, Actor.Role.AGENT, Actor.Role.CONTACT, Actor.Role.ADMINISTRATOR);

  private static final List<Field<PermissionPolicy, List<Actor.Role>>> COMMANDS =
      PermissionPolicy.governed().stream().map(DeskSectionsCodec::command).toList();

  /** Who may give which command. */
  public static final ObjectCodec<PermissionPolicy> PERMISSION =
      Records.of(
          policy -> policy,
          Fields.<PermissionPolicy, PermissionPolicy>of(
              "commands",
              policy -> policy,
              ObjectCodec.of(List.copyOf(COMMANDS), DeskSectionsCodec::permission)));

  private static final Field<RetentionPolicy, Map<String, Duration>> KINDS =
      Fields.added("kinds", RetentionPolicy::kinds, Codecs.sortedMap(Codecs.DURATION), Map.of());
  private static final Field<RetentionPolicy, List<String>> FOREVER =
      Fields.list("forever", RetentionPolicy::forever, Codecs.TEXT);
  private static final Field<RetentionPolicy, Duration> OTHERWISE =
      Fields.nullable("otherwise", RetentionPolicy::otherwise, Codecs.DURATION);

  /** For how long tickets are kept. */
  public static final ObjectCodec<RetentionPolicy> RETENTION =
      ObjectCodec.of(List.of(KINDS, FOREVER, OTHERWISE), DeskSectionsCodec::retention);

  /** Bounds of sizes and counts. */
  public static final ObjectCodec<Limits> LIMITS =
      Records.of(
          Limits::new,
          Fields.of("subjectLength", Limits::subjectLength, Codecs.INT),
          Fields.of("textLength", Limits::textLength, Codecs.INT),
          Fields.of("reasonLength", Limits::reasonLength, Codecs.INT),
          Fields.of("fields", Limits::fields, Codecs.INT),
          Fields.of("items", Limits::items, Codecs.INT),
          Fields.of("links", Limits::links, Codecs.INT),
          Fields.of("eventsPerDecision", Limits::eventsPerDecision, Codecs.INT));

  private DeskSectionsCodec() {}

  private static Field<PermissionPolicy, List<Actor.Role>> command(String name) {
    Function<PermissionPolicy, @Nullable List<Actor.Role>> roles =
        policy -> policy.roles(name).isEmpty() ? null : List.copyOf(policy.roles(name));
    return Fields.nullable(name, roles, Codecs.list(ROLE));
  }

  private static PermissionPolicy permission(Members given) {
    PermissionPolicy.Builder builder = PermissionPolicy.builder();
    for (Field<PermissionPolicy, List<Actor.Role>> command : COMMANDS) {
      List<Actor.Role> roles = given.find(command);
      builder.command(command.name(), roles == null ? List.of() : roles);
    }
    return builder.build();
  }

  private static RetentionPolicy retention(Members given) {
    RetentionPolicy.Builder builder =
        RetentionPolicy.builder().forever(given.get(FOREVER)).otherwise(given.find(OTHERWISE));
    given.get(KINDS).forEach(builder::kind);
    return builder.build();
  }
}
