package dev.helpdesk.core.codec;

import dev.helpdesk.core.intake.FolioFormat;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.intake.internal.IntakeState;
import java.time.ZoneId;
import java.util.List;

/** How intake writes its policy and state. */
public final class IntakeCodec {

  private static final ObjectCodec<TicketKind> KIND =
      Records.of(
          TicketKind::new,
          Fields.of("name", TicketKind::name, Codecs.TEXT),
          Fields.of("prefix", TicketKind::prefix, Codecs.TEXT),
          Fields.list("required", TicketKind::required, Codecs.TEXT));

  private static final Field<IntakePolicy, List<TicketKind>> KINDS =
      Fields.of("kinds", IntakePolicy::kinds, Codecs.list(KIND));
  private static final Field<IntakePolicy, List<String>> CHANNELS =
      Fields.of("channels", policy -> List.copyOf(policy.channels()), Codecs.list(Codecs.TEXT));
  private static final Field<IntakePolicy, FolioFormat> FOLIO_FORMAT =
      Fields.of(
          "folioFormat",
          IntakePolicy::folioFormat,
          Codecs.TEXT.as(FolioFormat::new, FolioFormat::pattern));
  private static final Field<IntakePolicy, ZoneId> ZONE =
      Fields.of("zone", IntakePolicy::zone, Codecs.ZONE);

  /** The section of the policy. */
  public static final ObjectCodec<IntakePolicy> POLICY =
      ObjectCodec.of(List.of(KINDS, CHANNELS, FOLIO_FORMAT, ZONE), IntakeCodec::policy);

  /** What this room remembers. */
  public static final ObjectCodec<IntakeState> STATE = Records.of(new IntakeState());

  private IntakeCodec() {}

  private static IntakePolicy policy(Members given) {
    IntakePolicy.Builder builder =
        IntakePolicy.builder()
            .channels(given.get(CHANNELS))
            .folioFormat(given.get(FOLIO_FORMAT))
            .zone(given.get(ZONE));
    given.refuseRepeated(KINDS, "name", TicketKind::name);
    given.get(KINDS).forEach(builder::kind);
    return builder.build();
  }
}
