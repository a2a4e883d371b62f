package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.model.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that somebody does in a witness, or that time does. One for each command it takes. */
public sealed interface Step {

  /** Calls the case of this step. */
  <R> R match(Cases<R> cases);

  /**
   * The requester registers the ticket that the witness is about.
   *
   * @param kind of which kind
   * @param complete whether all that the kind requires is given
   * @param traits what else is said of it
   */
  record Register(String kind, boolean complete, Traits traits) implements Step {

    /** Refuses null. */
    public Register {
      Check.id(kind, "kind");
      Check.present(traits, "traits");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.register(this);
    }
  }

  /**
   * What is said of a ticket at its registration; null for what isn't.
   *
   * @param channel over which channel, or null for the first one of the policy
   * @param impact level of the impact scale
   * @param urgency level of the urgency scale
   * @param category path of its category
   * @param service the service it is about
   * @param organisation whose user the requester is
   * @param about what else it is about
   */
  record Traits(
      @Nullable String channel,
      @Nullable String impact,
      @Nullable String urgency,
      @Nullable String category,
      @Nullable String service,
      @Nullable String organisation,
      @Nullable About about) {

    /** Nothing beyond what every ticket has. */
    public static final Traits NONE = new Traits(null, null, null, null, null, null, null);

    /** Returns these traits with levels of impact and urgency. */
    public Traits levels(@Nullable String newImpact, @Nullable String newUrgency) {
      return new Traits(channel, newImpact, newUrgency, category, service, organisation, about);
    }

    /** Returns these traits with a category. */
    public Traits categorised(String path) {
      return new Traits(channel, impact, urgency, path, service, organisation, about);
    }
  }

  /**
   * What a ticket is about beside its service, and who asks; null for what isn't said.
   *
   * @param serviceCriticality what the catalogue says of its service
   * @param item a configuration item
   * @param itemFamily what the catalogue says of the item
   * @param itemCriticality what the catalogue says of the item
   * @param site where it is
   * @param vip whether its requester is to be treated with preference
   * @param users how many people are affected
   */
  record About(
      @Nullable String serviceCriticality,
      @Nullable String item,
      @Nullable String itemFamily,
      @Nullable String itemCriticality,
      @Nullable String site,
      boolean vip,
      int users) {}

  /**
   * Somebody takes a transition by hand, saying whatever it needs.
   *
   * @param transition name of the transition
   * @param by how the one who takes it stands to the ticket
   * @param reason the reason that is given, or null
   */
  record Take(String transition, Relation by, @Nullable String reason) implements Step {

    /** Refuses null. */
    public Take {
      Check.id(transition, "transition");
      Check.present(by, "by");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.take(this);
    }
  }

  /**
   * Somebody writes a message that the requester may read.
   *
   * @param by the requester or somebody of the desk
   */
  record Write(Relation by) implements Step {

    /** Refuses null. */
    public Write {
      Check.present(by, "by");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.write(this);
    }
  }

  /**
   * The desk gives the ticket to a group, another than the one that has it.
   *
   * @param group to which, or null for any
   * @param toAgent whether also to an agent of it
   */
  record Assign(@Nullable String group, boolean toAgent) implements Step {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.assign(this);
    }
  }

  /** An agent takes the ticket on: the one who was given it, or one of its group. */
  record Accept() implements Step {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.accept(this);
    }
  }

  /** The agent who was given the ticket gives it back. */
  record Refuse() implements Step {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.refuse(this);
    }
  }

  /** Another ticket, which is open, becomes a child of this one. */
  record LinkChild() implements Step {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.linkChild(this);
    }
  }

  /** The child is a child of this ticket no more. */
  record UnlinkChild() implements Step {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unlinkChild(this);
    }
  }

  /**
   * Time passes, in which nobody does anything; what falls due happens.
   *
   * @param time how much
   */
  record Pass(Duration time) implements Step {

    /** Refuses null and negative times. */
    public Pass {
      time = Check.duration(time, "time");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.pass(this);
    }
  }

  /**
   * One case for each kind of step.
   *
   * @param <R> what a case gives
   */
  interface Cases<R> {

    /** The case of a registration. */
    R register(Register step);

    /** The case of a transition taken by hand. */
    R take(Take step);

    /** The case of a message. */
    R write(Write step);

    /** The case of an assignment. */
    R assign(Assign step);

    /** The case of an acceptance. */
    R accept(Accept step);

    /** The case of a refusal. */
    R refuse(Refuse step);

    /** The case of a child that comes. */
    R linkChild(LinkChild step);

    /** The case of a child that goes. */
    R unlinkChild(UnlinkChild step);

    /** The case of time. */
    R pass(Pass step);
  }
}
