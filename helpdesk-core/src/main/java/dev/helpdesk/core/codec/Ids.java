package dev.helpdesk.core.codec;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;

/** The codecs of ids: each is a text. */
public final class Ids {

  /** Somebody. */
  public static final Codec<ActorId> ACTOR = Codecs.TEXT.as(ActorId::of, ActorId::value);

  /** An agreement. */
  public static final Codec<AgreementId> AGREEMENT =
      Codecs.TEXT.as(AgreementId::of, AgreementId::value);

  /** A group of agents. */
  public static final Codec<GroupId> GROUP = Codecs.TEXT.as(GroupId::of, GroupId::value);

  /** A configuration item. */
  public static final Codec<ItemId> ITEM = Codecs.TEXT.as(ItemId::of, ItemId::value);

  /** An organisation. */
  public static final Codec<OrganisationId> ORGANISATION =
      Codecs.TEXT.as(OrganisationId::of, OrganisationId::value);

  /** A record. */
  public static final Codec<RecordId> RECORD = Codecs.TEXT.as(RecordId::of, RecordId::value);

  /** A service. */
  public static final Codec<ServiceId> SERVICE = Codecs.TEXT.as(ServiceId::of, ServiceId::value);

  /** A site. */
  public static final Codec<SiteId> SITE = Codecs.TEXT.as(SiteId::of, SiteId::value);

  /** A desk. */
  public static final Codec<TenantId> TENANT = Codecs.TEXT.as(TenantId::of, TenantId::value);

  /** A stored text. */
  public static final Codec<TextKey> TEXT_KEY = Codecs.TEXT.as(TextKey::of, TextKey::value);

  private Ids() {}
}
