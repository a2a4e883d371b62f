package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.EscalationAcknowledged;
import dev.helpdesk.core.event.EscalationDecided;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.EscalationUnanswered;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.HierarchicallyEscalated;

/** The codecs of how tickets are raised. */
final class EscalationEvents {

  static final ObjectCodec<FunctionallyEscalated> FUNCTIONALLY_ESCALATED =
      Records.of(
          FunctionallyEscalated::new,
          Fields.nullable("fromGroup", FunctionallyEscalated::fromGroup, Ids.GROUP),
          Fields.of("fromLevel", FunctionallyEscalated::fromLevel, Codecs.INT),
          Fields.of("toGroup", FunctionallyEscalated::toGroup, Ids.GROUP),
          Fields.of("toLevel", FunctionallyEscalated::toLevel, Codecs.INT),
          Fields.nullable("skill", FunctionallyEscalated::skill, Codecs.TEXT),
          Fields.of("cause", FunctionallyEscalated::cause, Codecs.TEXT),
          Fields.nullable("reason", FunctionallyEscalated::reason, Ids.TEXT_KEY));

  static final ObjectCodec<HierarchicallyEscalated> HIERARCHICALLY_ESCALATED =
      Records.of(
          HierarchicallyEscalated::new,
          Fields.of("number", HierarchicallyEscalated::number, Codecs.INT),
          Fields.of("level", HierarchicallyEscalated::level, Codecs.INT),
          Fields.of("contact", HierarchicallyEscalated::contact, Ids.ACTOR),
          Fields.of("cause", HierarchicallyEscalated::cause, Codecs.TEXT),
          Fields.of("answerBy", HierarchicallyEscalated::answerBy, Codecs.INSTANT),
          Fields.nullable("question", HierarchicallyEscalated::question, Ids.TEXT_KEY));

  static final ObjectCodec<EscalationAcknowledged> ESCALATION_ACKNOWLEDGED =
      Records.of(
          EscalationAcknowledged::new,
          Fields.of("number", EscalationAcknowledged::number, Codecs.INT),
          Fields.of("contact", EscalationAcknowledged::contact, Ids.ACTOR));

  static final ObjectCodec<EscalationDecided> ESCALATION_DECIDED =
      Records.of(
          EscalationDecided::new,
          Fields.of("number", EscalationDecided::number, Codecs.INT),
          Fields.of("contact", EscalationDecided::contact, Ids.ACTOR),
          Fields.of("decision", EscalationDecided::decision, Terms.ESCALATION_DECISION),
          Fields.nullable("text", EscalationDecided::text, Ids.TEXT_KEY));

  static final ObjectCodec<EscalationUnanswered> ESCALATION_UNANSWERED =
      Records.of(
          EscalationUnanswered::new,
          Fields.of("number", EscalationUnanswered::number, Codecs.INT),
          Fields.of("level", EscalationUnanswered::level, Codecs.INT),
          Fields.nullable("contact", EscalationUnanswered::contact, Ids.ACTOR));

  static final ObjectCodec<EscalationEnded> ESCALATION_ENDED =
      Records.of(
          EscalationEnded::new,
          Fields.of("number", EscalationEnded::number, Codecs.INT),
          Fields.of("cause", EscalationEnded::cause, Codecs.TEXT));

  private EscalationEvents() {}
}
