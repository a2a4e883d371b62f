package dev.helpdesk.core.codec;

import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.knowledge.internal.KnowledgeState;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import java.util.List;

/** How knowledge writes its policy and state. */
public final class KnowledgeCodec {

  private static final Field<KnowledgePolicy, Boolean> ENABLED =
      Fields.of("enabled", KnowledgePolicy::enabled, Codecs.BOOLEAN);
  private static final Field<KnowledgePolicy, Integer> SUGGESTIONS =
      Fields.of("suggestions", KnowledgePolicy::suggestions, Codecs.whole(1, 50));
  private static final Field<KnowledgePolicy, Double> MINIMUM_SCORE =
      Fields.of("minimumScore", KnowledgePolicy::minimumScore, Codecs.DOUBLE);
  private static final Field<KnowledgePolicy, List<KnowledgeEntry.Type>> TYPES =
      Fields.of("types", KnowledgePolicy::types, Codecs.list(Terms.KNOWLEDGE_TYPE));

  /** The section of the policy. */
  public static final ObjectCodec<KnowledgePolicy> POLICY =
      ObjectCodec.of(
          List.of(ENABLED, SUGGESTIONS, MINIMUM_SCORE, TYPES),
          given ->
              KnowledgePolicy.builder()
                  .enabled(given.get(ENABLED))
                  .suggestions(given.get(SUGGESTIONS))
                  .minimumScore(given.get(MINIMUM_SCORE))
                  .types(given.get(TYPES))
                  .build());

  private static final ObjectCodec<KnowledgeState.Verdict> VERDICT =
      Records.of(
          KnowledgeState.Verdict::new,
          Fields.of("record", KnowledgeState.Verdict::record, Ids.RECORD),
          Fields.of("judgement", KnowledgeState.Verdict::judgement, Terms.JUDGEMENT));

  /** What this room remembers. */
  public static final ObjectCodec<KnowledgeState> STATE =
      Records.of(
          KnowledgeState::new,
          Fields.of("compared", KnowledgeState::compared, Codecs.BOOLEAN),
          Fields.of("suggestions", KnowledgeState::suggestions, Codecs.list(RelationEvents.MATCH)),
          Fields.of("verdicts", KnowledgeState::verdicts, Codecs.list(VERDICT)),
          Fields.nullable("solution", KnowledgeState::solution, Ids.TEXT_KEY));

  private KnowledgeCodec() {}
}
