package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.Judgement;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.event.Scale;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;

/** The codecs of the field's terms: each is a text, the name of a constant. */
public final class Terms {

  /** The constants of {@link LinkType}. */
  public static final Codec<LinkType> LINK_TYPE = Codecs.oneOf(LinkType.values());

  /** The constants of {@link StateCategory}. */
  public static final Codec<StateCategory> STATE_CATEGORY = Codecs.oneOf(StateCategory.values());

  /** The constants of {@link Effect}. */
  public static final Codec<Effect> EFFECT = Codecs.oneOf(Effect.values());

  /** The constants of {@link ClassificationCause}. */
  public static final Codec<ClassificationCause> CLASSIFICATION_CAUSE =
      Codecs.oneOf(ClassificationCause.values());

  /** The constants of {@link Scale}. */
  public static final Codec<Scale> SCALE = Codecs.oneOf(Scale.values());

  /** The constants of {@link ClockOutcome}. */
  public static final Codec<ClockOutcome> CLOCK_OUTCOME = Codecs.oneOf(ClockOutcome.values());

  /** The constants of {@link EscalationDecision}. */
  public static final Codec<EscalationDecision> ESCALATION_DECISION =
      Codecs.oneOf(EscalationDecision.values());

  /** The constants of {@link Judgement}. */
  public static final Codec<Judgement> JUDGEMENT = Codecs.oneOf(Judgement.values());

  /** The constants of {@link Side}. */
  public static final Codec<Side> SIDE = Codecs.oneOf(Side.values());

  /** The constants of {@link Audience}. */
  public static final Codec<Audience> AUDIENCE = Codecs.oneOf(Audience.values());

  /** The constants of {@link KnowledgeEntry.Type}. */
  public static final Codec<KnowledgeEntry.Type> KNOWLEDGE_TYPE =
      Codecs.oneOf(KnowledgeEntry.Type.values());

  private Terms() {}
}
