package dev.helpdesk.core.codec;

import static dev.helpdesk.core.event.ClassificationCause.AGENT;

import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.ContactRefused;
import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.event.FieldsProvided;
import dev.helpdesk.core.event.LevelOverride;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.event.UpdateNoted;
import java.util.List;

/** The codecs of what happens to a ticket as such. */
final class TicketEvents {

  static final ObjectCodec<Affected> AFFECTED =
      Records.of(
          Affected::new,
          Fields.nullable("service", Affected::service, Ids.SERVICE),
          Fields.of("items", Affected::items, Codecs.list(Ids.ITEM)),
          Fields.nullable("site", Affected::site, Ids.SITE),
          Fields.added("users", Affected::users, Codecs.INT, 0));

  static final ObjectCodec<Registered> REGISTERED =
      Records.of(
          Registered::new,
          Fields.of("kind", Registered::kind, Codecs.TEXT),
          Fields.of("folio", Registered::folio, Codecs.TEXT),
          Fields.of("requester", Registered::requester, Ids.ACTOR),
          Fields.nullable("organisation", Registered::organisation, Ids.ORGANISATION),
          Fields.of("channel", Registered::channel, Codecs.TEXT),
          Fields.of("automatic", Registered::automatic, Codecs.BOOLEAN),
          Fields.of("affected", Registered::affected, AFFECTED),
          Fields.of("fields", Registered::fields, Codecs.list(Codecs.TEXT)),
          Fields.of("missing", Registered::missing, Codecs.list(Codecs.TEXT)),
          Fields.of("policyVersion", Registered::policyVersion, Codecs.LONG),
          Fields.of("openedAt", Registered::openedAt, Codecs.INSTANT));

  static final ObjectCodec<FieldsProvided> FIELDS_PROVIDED =
      Records.of(
          FieldsProvided::new,
          Fields.of("fields", FieldsProvided::fields, Codecs.list(Codecs.TEXT)),
          Fields.of("missing", FieldsProvided::missing, Codecs.list(Codecs.TEXT)),
          Fields.of("side", FieldsProvided::side, Terms.SIDE));

  static final ObjectCodec<ContactRefused> CONTACT_REFUSED =
      Records.of(ContactRefused::new, Fields.of("channel", ContactRefused::channel, Codecs.TEXT));

  static final ObjectCodec<UpdateNoted> UPDATE_NOTED =
      Records.of(
          UpdateNoted::new, Fields.of("fields", UpdateNoted::fields, Codecs.list(Codecs.TEXT)));

  static final ObjectCodec<StateChanged> STATE_CHANGED =
      Records.of(
          StateChanged::new,
          Fields.nullable("from", StateChanged::from, Codecs.TEXT),
          Fields.of("to", StateChanged::to, Codecs.TEXT),
          Fields.nullable("fromCategory", StateChanged::fromCategory, Terms.STATE_CATEGORY),
          Fields.of("category", StateChanged::category, Terms.STATE_CATEGORY),
          Fields.of("transition", StateChanged::transition, Codecs.TEXT),
          Fields.nullable("reason", StateChanged::reason, Codecs.TEXT),
          Fields.nullable("text", StateChanged::text, Ids.TEXT_KEY),
          Fields.of("reopened", StateChanged::reopened, Codecs.BOOLEAN),
          Fields.of("corrected", StateChanged::corrected, Codecs.BOOLEAN),
          Fields.unlessUsual(
              "effects", StateChanged::effects, Codecs.list(Terms.EFFECT), List.of()));

  static final ObjectCodec<TimerFired> TIMER_FIRED =
      Records.of(
          TimerFired::new,
          Fields.of("timer", TimerFired::timer, Codecs.TEXT),
          Fields.of("state", TimerFired::state, Codecs.TEXT));

  static final ObjectCodec<DerivedImpact> DERIVED_IMPACT =
      Records.of(
          DerivedImpact::new,
          Fields.of("impact", DerivedImpact::impact, Codecs.TEXT),
          Fields.of("rule", DerivedImpact::rule, Codecs.TEXT));

  static final ObjectCodec<LevelOverride> LEVEL_OVERRIDE =
      Records.of(
          LevelOverride::new,
          Fields.of("scale", LevelOverride::scale, Terms.SCALE),
          Fields.nullable("before", LevelOverride::before, Codecs.TEXT),
          Fields.of("until", LevelOverride::until, Codecs.INSTANT),
          Fields.of("by", LevelOverride::by, Ids.ACTOR),
          Fields.of("since", LevelOverride::since, Codecs.INSTANT),
          Fields.of("reason", LevelOverride::reason, Ids.TEXT_KEY));

  static final ObjectCodec<Classified> CLASSIFIED =
      Records.of(
          Classified::new,
          Fields.nullable("category", Classified::category, Codecs.TEXT),
          Fields.nullable("impact", Classified::impact, Codecs.TEXT),
          Fields.nullable("urgency", Classified::urgency, Codecs.TEXT),
          Fields.nullable("priority", Classified::priority, Codecs.TEXT),
          Fields.of("weight", Classified::weight, Codecs.INT),
          Fields.of("recategorised", Classified::recategorised, Codecs.BOOLEAN),
          Fields.nullable("reason", Classified::reason, Ids.TEXT_KEY),
          Fields.added("cause", Classified::cause, Terms.CLASSIFICATION_CAUSE, AGENT),
          Fields.nullable("derived", Classified::derived, DERIVED_IMPACT),
          Fields.list("overrides", Classified::overrides, LEVEL_OVERRIDE));

  private TicketEvents() {}
}
