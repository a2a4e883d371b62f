package dev.helpdesk.core.codec;

import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateFunctionally;
import dev.helpdesk.core.command.EscalateHierarchically;

/** The codecs of what is asked to raise a ticket. */
final class EscalationCommands {

  static final ObjectCodec<EscalateFunctionally> ESCALATE_FUNCTIONALLY =
      Records.of(
          EscalateFunctionally::new,
          Fields.of("record", EscalateFunctionally::record, Ids.RECORD),
          Fields.nullable("group", EscalateFunctionally::group, Ids.GROUP),
          Fields.nullable("skill", EscalateFunctionally::skill, Codecs.TEXT),
          Fields.of("reason", EscalateFunctionally::reason, Codecs.TEXT));

  static final ObjectCodec<EscalateHierarchically> ESCALATE_HIERARCHICALLY =
      Records.of(
          EscalateHierarchically::new,
          Fields.of("record", EscalateHierarchically::record, Ids.RECORD),
          Fields.of("question", EscalateHierarchically::question, Codecs.TEXT));

  static final ObjectCodec<AcknowledgeEscalation> ACKNOWLEDGE_ESCALATION =
      Records.of(
          AcknowledgeEscalation::new,
          Fields.of("record", AcknowledgeEscalation::record, Ids.RECORD),
          Fields.of("number", AcknowledgeEscalation::number, Codecs.INT));

  static final ObjectCodec<DecideEscalation> DECIDE_ESCALATION =
      Records.of(
          DecideEscalation::new,
          Fields.of("record", DecideEscalation::record, Ids.RECORD),
          Fields.of("number", DecideEscalation::number, Codecs.INT),
          Fields.of("decision", DecideEscalation::decision, Terms.ESCALATION_DECISION),
          Fields.nullable("text", DecideEscalation::text, Codecs.TEXT));

  private EscalationCommands() {}
}
