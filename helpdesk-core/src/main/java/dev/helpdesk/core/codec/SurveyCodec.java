package dev.helpdesk.core.codec;

import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.survey.internal.SurveyState;
import java.time.Duration;
import java.util.List;

/** How survey writes its policy and state. */
public final class SurveyCodec {

  private static final Field<SurveyPolicy, Boolean> ENABLED =
      Fields.of("enabled", SurveyPolicy::enabled, Codecs.BOOLEAN);
  private static final Field<SurveyPolicy, Duration> WINDOW =
      Fields.of("window", SurveyPolicy::window, Codecs.DURATION);
  private static final Field<SurveyPolicy, Integer> LOW_SCORE =
      Fields.of("lowScore", SurveyPolicy::lowScore, Codecs.whole(0, 5));

  /** The section of the policy. */
  public static final ObjectCodec<SurveyPolicy> POLICY =
      ObjectCodec.of(
          List.of(ENABLED, WINDOW, LOW_SCORE),
          given ->
              SurveyPolicy.builder()
                  .enabled(given.get(ENABLED))
                  .window(given.get(WINDOW))
                  .lowScore(given.get(LOW_SCORE))
                  .build());

  /** What this room remembers. */
  public static final ObjectCodec<SurveyState> STATE =
      Records.of(
          SurveyState::new,
          Fields.nullable("expires", SurveyState::expires, Codecs.INSTANT),
          Fields.of("overall", SurveyState::overall, Codecs.INT),
          Fields.of("asked", SurveyState::asked, Codecs.BOOLEAN));

  private SurveyCodec() {}
}
