package dev.helpdesk.core.codec;

import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The codec of the registration of a ticket, which has more parts than a constructor takes. */
final class RegisterTicketCodec {

  private static final Field<RegisterTicket, RecordId> RECORD =
      Fields.nullable("record", RegisterTicket::record, Ids.RECORD);
  private static final Field<RegisterTicket, String> KIND =
      Fields.of("kind", RegisterTicket::kind, Codecs.TEXT);
  private static final Field<RegisterTicket, ActorId> REQUESTER =
      Fields.of("requester", RegisterTicket::requester, Ids.ACTOR);
  private static final Field<RegisterTicket, String> CHANNEL =
      Fields.of("channel", RegisterTicket::channel, Codecs.TEXT);
  private static final Field<RegisterTicket, Boolean> AUTOMATIC =
      Fields.of("automatic", RegisterTicket::automatic, Codecs.BOOLEAN);
  private static final Field<RegisterTicket, String> SUBJECT =
      Fields.of("subject", RegisterTicket::subject, Codecs.TEXT);
  private static final Field<RegisterTicket, String> DESCRIPTION =
      Fields.of("description", RegisterTicket::description, Codecs.TEXT);
  private static final Field<RegisterTicket, Affected> AFFECTED =
      Fields.of("affected", RegisterTicket::affected, TicketEvents.AFFECTED);
  private static final Field<RegisterTicket, String> CATEGORY =
      Fields.nullable("category", RegisterTicket::category, Codecs.TEXT);
  private static final Field<RegisterTicket, String> IMPACT =
      Fields.nullable("impact", RegisterTicket::impact, Codecs.TEXT);
  private static final Field<RegisterTicket, String> URGENCY =
      Fields.nullable("urgency", RegisterTicket::urgency, Codecs.TEXT);
  private static final Field<RegisterTicket, Map<String, String>> FIELDS =
      Fields.of("fields", RegisterTicket::fields, Codecs.sortedMap(Codecs.TEXT));
  private static final Field<RegisterTicket, RecordId> FOLLOW_UP_OF =
      Fields.nullable("followUpOf", RegisterTicket::followUpOf, Ids.RECORD);
  private static final Field<RegisterTicket, String> STATE =
      Fields.nullable("state", RegisterTicket::state, Codecs.TEXT);
  private static final Field<RegisterTicket, Instant> OPENED_AT =
      Fields.nullable("openedAt", RegisterTicket::openedAt, Codecs.INSTANT);

  static final ObjectCodec<RegisterTicket> CODEC =
      ObjectCodec.of(
          List.of(
              RECORD,
              KIND,
              REQUESTER,
              CHANNEL,
              AUTOMATIC,
              SUBJECT,
              DESCRIPTION,
              AFFECTED,
              CATEGORY,
              IMPACT,
              URGENCY,
              FIELDS,
              FOLLOW_UP_OF,
              STATE,
              OPENED_AT),
          RegisterTicketCodec::build);

  private RegisterTicketCodec() {}

  private static RegisterTicket build(Members given) {
    Affected affected = given.get(AFFECTED);
    RegisterTicket.Builder builder =
        RegisterTicket.of(given.get(KIND))
            .from(given.get(REQUESTER), given.get(CHANNEL))
            .subject(given.get(SUBJECT))
            .description(given.get(DESCRIPTION))
            .service(affected.service())
            .items(affected.items())
            .site(affected.site())
            .users(affected.users())
            .category(given.get(CATEGORY))
            .impact(given.get(IMPACT), given.get(URGENCY))
            .followUpOf(given.find(FOLLOW_UP_OF));
    given.get(FIELDS).forEach(builder::field);
    RecordId record = given.find(RECORD);
    if (record != null) {
      builder.id(record);
    }
    if (given.get(AUTOMATIC)) {
      builder.automatic();
    }
    String state = given.find(STATE);
    Instant openedAt = given.find(OPENED_AT);
    if (state != null && openedAt != null) {
      builder.imported(state, openedAt);
    }
    return builder.build();
  }
}
