package dev.helpdesk.core.codec;

import dev.helpdesk.core.relation.Link;
import dev.helpdesk.core.relation.ParentClosing;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.relation.internal.RelationState;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;

/** How relation writes its policy and state. */
public final class RelationCodec {

  private static final Field<RelationPolicy, Integer> LINKS =
      Fields.of("links", RelationPolicy::links, Codecs.whole(1, 1_000));
  private static final Field<RelationPolicy, ParentClosing> ON_PARENT_CLOSED =
      Fields.of(
          "onParentClosed", RelationPolicy::onParentClosed, Codecs.oneOf(ParentClosing.values()));
  private static final Field<RelationPolicy, String> CASCADE =
      Fields.nullable("cascade", RelationPolicy::cascade, Codecs.TEXT);

  /** The section of the policy. */
  public static final ObjectCodec<RelationPolicy> POLICY =
      ObjectCodec.of(List.of(LINKS, ON_PARENT_CLOSED, CASCADE), RelationCodec::policy);

  private static final ObjectCodec<Link> LINK =
      Records.of(
          Link::new,
          Fields.of("type", Link::type, Terms.LINK_TYPE),
          Fields.of("other", Link::other, Ids.RECORD),
          Fields.of("open", Link::open, Codecs.BOOLEAN));

  /** What this room remembers. */
  public static final ObjectCodec<RelationState> STATE =
      Records.of(
          RelationState::new,
          Fields.of("ended", RelationState::ended, Codecs.BOOLEAN),
          Fields.of("links", RelationState::links, Codecs.list(LINK)),
          Fields.of("pending", RelationState::pending, Codecs.list(LINK)));

  private RelationCodec() {}

  private static RelationPolicy policy(Members given) {
    RelationPolicy.Builder builder = RelationPolicy.builder().links(given.get(LINKS));
    ParentClosing closing = given.get(ON_PARENT_CLOSED);
    String cascade = given.find(CASCADE);
    if ((closing == ParentClosing.CASCADE) != (cascade != null)) {
      throw new InvalidValueException(
          "cascade", "present when, and only when, the parent's closing cascades");
    }
    if (cascade != null) {
      return builder.cascade(cascade).build();
    }
    return (closing == ParentClosing.ALLOW
            ? builder.allowOpenChildren()
            : builder.refuseOpenChildren())
        .build();
  }
}
