package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.directory.PolicyDirectory;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.report.Measures;
import dev.helpdesk.core.report.internal.LiveMeasures;
import dev.helpdesk.core.view.CommittedListener;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts of the road, put together once. */
public final class Engine {

  private final Ports ports;
  private final Loading loading;
  private final Documents documents;
  private final Grounds grounds;
  private final KnowledgeUpkeep upkeep;
  private final Road road;
  private final Waking waking;
  private final LiveMeasures measures;

  /**
   * Puts the road together over the host's ports.
   *
   * @param given the ports, with the directory of the policies for those that the host doesn't give
   */
  public Engine(
      Storage storage,
      Function<PolicyDirectory, Ports> given,
      List<CommittedListener> committedListeners) {
    loading = new Loading(storage);
    documents = new Documents(loading);
    ports = given.apply(new PolicyDirectory(documents::roster));
    upkeep = new KnowledgeUpkeep(loading, ports.knowledge());
    grounds = new Grounds(ports, loading, documents, upkeep);
    Decider decider = new Decider(ports.limits(), ports.ids());
    // What only looks commits nothing, and takes no ids from the source.
    Decider looking = new Decider(ports.limits(), () -> "look");
    Committer committer = new Committer(ports, loading, decider, grounds);
    Listeners listeners = new Listeners(committedListeners, ports.storage());
    road = new Road(grounds, committer, loading, decider, looking, listeners);
    waking = new Waking(grounds, committer, loading, decider, looking, listeners);
    measures = new LiveMeasures(ports.storage().feed(), loading::happened);
  }

  /** Returns what the host gave. */
  public Ports ports() {
    return ports;
  }

  /** Returns the part that reads records and histories. */
  public Loading loading() {
    return loading;
  }

  /** Returns the policies and calendars. */
  public Documents documents() {
    return documents;
  }

  /** Returns what a look at a record stands on; empty when its tenant has no policy. */
  public Optional<Situation> situation(DeskRecord record, Actor actor, Instant now) {
    return Optional.ofNullable(grounds.of(record))
        .map(ground -> ground.at(now, actor, record, ports.limits()));
  }

  /** Returns the way of every command. */
  public Road road() {
    return road;
  }

  /** Returns the part that settles records by themselves. */
  public Waking waking() {
    return waking;
  }

  /** Returns the measures of a tenant with all that is committed by now. */
  public Measures measures(TenantId tenant) {
    return measures.of(tenant);
  }
}
