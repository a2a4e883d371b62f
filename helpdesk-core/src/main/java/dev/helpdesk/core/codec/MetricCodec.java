package dev.helpdesk.core.codec;

import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.MetricConditions;
import dev.helpdesk.core.sla.MetricKind;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.Reopen;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codec of what is measured. Conditions are written where they differ from the kind's. */
final class MetricCodec {

  static final ObjectCodec<PauseRule> PAUSE =
      Records.of(
          PauseRule::new,
          Fields.of("category", PauseRule::category, Terms.STATE_CATEGORY),
          Fields.list("reasons", PauseRule::reasons, Codecs.TEXT));

  private static final ObjectCodec<Condition> CONDITION =
      Records.of(
          Condition::new,
          Fields.of("on", Condition::on, Codecs.oneOf(Occurrence.values())),
          optional("categories", Condition::categories, Terms.STATE_CATEGORY),
          optional("states", Condition::states, Codecs.TEXT),
          optional("reasons", Condition::reasons, Codecs.TEXT),
          optional("groups", Condition::groups, Ids.GROUP),
          optional("levels", Condition::levels, Codecs.INT));

  private static final Field<Metric, String> NAME = Fields.of("name", Metric::name, Codecs.TEXT);
  private static final Field<Metric, MetricKind> KIND =
      Fields.of("kind", Metric::kind, Codecs.oneOf(MetricKind.values()));
  private static final Field<Metric, List<PauseRule>> PAUSES =
      Fields.list("pauses", Metric::pauses, PAUSE);
  private static final Field<Metric, Reopen> REOPEN =
      Fields.added("reopen", Metric::reopen, Codecs.oneOf(Reopen.values()), Reopen.RESUME);
  private static final Field<Metric, Boolean> INCLUDES_FIRST =
      Fields.unlessUsual("includesFirst", Metric::includesFirst, Codecs.BOOLEAN, false);
  private static final Field<Metric, List<Condition>> STARTS =
      conditions("starts", MetricConditions::starts);
  private static final Field<Metric, List<Condition>> STOPS =
      conditions("stops", MetricConditions::stops);
  private static final Field<Metric, List<Condition>> RESTARTS =
      conditions("restarts", MetricConditions::restarts);
  private static final Field<Metric, List<Condition>> CANCELS =
      conditions("cancels", MetricConditions::cancels);
  private static final Field<Metric, List<Condition>> RESTOPS =
      conditions("restops", MetricConditions::restops);

  static final ObjectCodec<Metric> METRIC =
      ObjectCodec.of(
          List.of(
              NAME,
              KIND,
              PAUSES,
              REOPEN,
              INCLUDES_FIRST,
              STARTS,
              STOPS,
              RESTARTS,
              CANCELS,
              RESTOPS),
          MetricCodec::metric);

  private MetricCodec() {}

  private static <T, A> Field<T, List<A>> optional(
      String name, Function<T, List<A>> getter, Codec<A> element) {
    return Fields.unlessUsual(name, getter, Codecs.list(element), List.of());
  }

  private static Field<Metric, List<Condition>> conditions(
      String name, Function<MetricConditions, List<Condition>> which) {
    Function<Metric, @Nullable List<Condition>> own =
        metric -> {
          List<Condition> some = which.apply(metric.conditions());
          return some.equals(which.apply(metric.kind().conditions())) ? null : some;
        };
    return Fields.nullable(name, own, Codecs.list(CONDITION));
  }

  private static Metric metric(Members given) {
    Metric.Builder builder =
        Metric.of(given.get(NAME), given.get(KIND))
            .reopen(given.get(REOPEN))
            .includesFirst(given.get(INCLUDES_FIRST));
    given.get(PAUSES).forEach(builder::pause);
    replace(given.find(STARTS), builder::starts);
    replace(given.find(STOPS), builder::stops);
    replace(given.find(RESTARTS), builder::restarts);
    replace(given.find(CANCELS), builder::cancels);
    replace(given.find(RESTOPS), builder::restops);
    return builder.build();
  }

  private static void replace(@Nullable List<Condition> given, Consumer<List<Condition>> part) {
    if (given != null) {
      part.accept(given);
    }
  }
}
