package dev.helpdesk.core.codec;

import dev.helpdesk.core.workflow.Reason;
import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.core.workflow.internal.WorkflowState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How workflow writes its policy and state. */
public final class WorkflowCodec {

  private static final ObjectCodec<StateTimer> TIMER =
      Records.of(
          StateTimer::new,
          Fields.of("name", StateTimer::name, Codecs.TEXT),
          Fields.of("after", StateTimer::after, Codecs.DURATION),
          Fields.nullable("calendar", StateTimer::calendar, Codecs.TEXT),
          Fields.nullable("transition", StateTimer::transition, Codecs.TEXT));

  private static final ObjectCodec<ReopenWindow> REOPEN_WINDOW =
      Records.of(
          ReopenWindow::new,
          Fields.of("within", ReopenWindow::within, Codecs.DURATION),
          Fields.nullable("calendar", ReopenWindow::calendar, Codecs.TEXT),
          Fields.added("followUp", ReopenWindow::followUp, Codecs.BOOLEAN, false));

  private static final ObjectCodec<State> ONE_STATE =
      Records.of(
          State::new,
          Fields.of("name", State::name, Codecs.TEXT),
          Fields.of("category", State::category, Terms.STATE_CATEGORY),
          Fields.list("timers", State::timers, TIMER),
          Fields.nullable("reopenWithin", State::reopenWithin, REOPEN_WINDOW));

  private static final ObjectCodec<Reason> REASON =
      Records.of(
          Reason::new,
          Fields.of("name", Reason::name, Codecs.TEXT),
          Fields.of("effect", Reason::effect, Codecs.oneOf(Reason.Effect.values())));

  private static final Field<Workflow, String> NAME =
      Fields.of("name", Workflow::name, Codecs.TEXT);
  private static final Field<Workflow, String> INITIAL =
      Fields.of("initial", Workflow::initial, Codecs.TEXT);
  private static final Field<Workflow, List<State>> STATES =
      Fields.of("states", Workflow::states, Codecs.list(ONE_STATE));
  private static final Field<Workflow, List<Transition>> TRANSITIONS =
      Fields.list("transitions", Workflow::transitions, TransitionCodec.TRANSITION);
  private static final Field<Workflow, List<Reason>> REASONS =
      Fields.list("reasons", Workflow::reasons, REASON);

  private static final ObjectCodec<Workflow> WORKFLOW =
      ObjectCodec.of(List.of(NAME, INITIAL, STATES, TRANSITIONS, REASONS), WorkflowCodec::workflow);

  private static final Field<WorkflowPolicy, List<Workflow>> WORKFLOWS =
      Fields.of("workflows", WorkflowPolicy::workflows, Codecs.list(WORKFLOW));
  private static final Field<WorkflowPolicy, String> OTHERWISE =
      Fields.of("otherwise", policy -> policy.otherwise().name(), Codecs.TEXT);
  private static final Field<WorkflowPolicy, Map<String, String>> KINDS =
      Fields.added("kinds", WorkflowCodec::kinds, Codecs.sortedMap(Codecs.TEXT), Map.of());

  /** The section of the policy. */
  public static final ObjectCodec<WorkflowPolicy> POLICY =
      ObjectCodec.of(List.of(WORKFLOWS, OTHERWISE, KINDS), WorkflowCodec::policy);

  /** What this room remembers. */
  public static final ObjectCodec<WorkflowState> STATE =
      Records.of(
          WorkflowState::new, Fields.of("fired", WorkflowState::fired, Codecs.list(Codecs.TEXT)));

  private WorkflowCodec() {}

  private static Workflow workflow(Members given) {
    Workflow.Builder builder = Workflow.named(given.get(NAME)).initial(given.get(INITIAL));
    given.get(STATES).forEach(builder::state);
    given.get(TRANSITIONS).forEach(builder::transition);
    given.get(REASONS).forEach(builder::reason);
    builder.problems().forEach(each -> given.refuse(each.code(), each.path(), each.expected()));
    given.stopIfRefused();
    return builder.build();
  }

  private static WorkflowPolicy policy(Members given) {
    List<Workflow> workflows = given.get(WORKFLOWS);
    String otherwise = given.get(OTHERWISE);
    Map<String, String> kinds = given.get(KINDS);
    WorkflowPolicy.problems(workflows, otherwise, kinds)
        .forEach(each -> given.refuse(each.code(), each.path(), each.expected()));
    given.stopIfRefused();
    return WorkflowPolicy.of(workflows, otherwise, kinds);
  }

  private static Map<String, String> kinds(WorkflowPolicy policy) {
    Map<String, String> kinds = new TreeMap<>();
    policy.byKind().forEach((kind, workflow) -> kinds.put(kind, workflow.name()));
    return kinds;
  }
}
