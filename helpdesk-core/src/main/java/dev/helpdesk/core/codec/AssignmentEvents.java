package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.Candidate;
import dev.helpdesk.core.event.LeftQueued;

/** The codecs of how tickets find their agents. */
final class AssignmentEvents {

  static final ObjectCodec<Candidate> CANDIDATE =
      Records.of(
          Candidate::new,
          Fields.of("agent", Candidate::agent, Ids.ACTOR),
          Fields.of("score", Candidate::score, Codecs.DOUBLE),
          Fields.nullable("passedOver", Candidate::passedOver, Codecs.TEXT));

  static final ObjectCodec<Assigned> ASSIGNED =
      Records.of(
          Assigned::new,
          Fields.of("group", Assigned::group, Ids.GROUP),
          Fields.of("level", Assigned::level, Codecs.INT),
          Fields.nullable("agent", Assigned::agent, Ids.ACTOR),
          Fields.of("cause", Assigned::cause, Codecs.TEXT),
          Fields.of("candidates", Assigned::candidates, Codecs.list(CANDIDATE)),
          Fields.of("reassigned", Assigned::reassigned, Codecs.BOOLEAN),
          Fields.of("returned", Assigned::returned, Codecs.BOOLEAN),
          Fields.nullable("reason", Assigned::reason, Ids.TEXT_KEY));

  static final ObjectCodec<AssignmentAccepted> ASSIGNMENT_ACCEPTED =
      Records.of(AssignmentAccepted::new, Fields.of("agent", AssignmentAccepted::agent, Ids.ACTOR));

  static final ObjectCodec<AssignmentRefused> ASSIGNMENT_REFUSED =
      Records.of(
          AssignmentRefused::new,
          Fields.of("agent", AssignmentRefused::agent, Ids.ACTOR),
          Fields.nullable("reason", AssignmentRefused::reason, Ids.TEXT_KEY));

  static final ObjectCodec<LeftQueued> LEFT_QUEUED =
      Records.of(
          LeftQueued::new,
          Fields.of("group", LeftQueued::group, Ids.GROUP),
          Fields.of("cause", LeftQueued::cause, Codecs.TEXT),
          Fields.of("candidates", LeftQueued::candidates, Codecs.list(CANDIDATE)));

  private AssignmentEvents() {}
}
