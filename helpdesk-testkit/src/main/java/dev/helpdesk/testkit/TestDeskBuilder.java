package dev.helpdesk.testkit;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.CommittedListener;
import dev.helpdesk.core.workflow.HostGuard;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.inmemory.SequentialFolios;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.identity.FolioSource;
import dev.helpdesk.spi.store.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Collects what a test desk is to be; starts as the standard one. */
public final class TestDeskBuilder {

  TenantId tenant = TenantId.of("acme");
  Instant start = StandardDesk.MONDAY_MORNING;
  Policy policy = Policy.defaults();
  final Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
  Function<InstantSource, Storage> storage = time -> TestStorage.installed().over(time);
  Consumer<InMemoryPeople> people = StandardDesk::people;
  boolean ofPolicy;
  Limits limits = Limits.DEFAULTS;
  boolean unsoundAdmitted;
  FolioSource folios = new SequentialFolios();
  final Map<String, HostGuard> guards = new LinkedHashMap<>();
  final List<CommittedListener> listeners = new ArrayList<>();

  TestDeskBuilder() {
    calendars.put("standard", StandardDesk.hours());
  }

  /** Sets whose desk it is. */
  public TestDeskBuilder tenant(String newTenant) {
    tenant = TenantId.of(newTenant);
    return this;
  }

  /** Sets when the test begins. */
  public TestDeskBuilder start(Instant newStart) {
    start = Check.instant(newStart, "start");
    return this;
  }

  /** Sets the policy. */
  public TestDeskBuilder policy(Policy newPolicy) {
    policy = Check.present(newPolicy, "policy");
    return this;
  }

  /** Sets the hours of a calendar. */
  public TestDeskBuilder calendar(String name, BusinessCalendar calendar) {
    calendars.put(Check.id(name, "name"), Check.present(calendar, "calendar"));
    return this;
  }

  /** Sets the store, made over the desk's time; otherwise it is that of {@link TestStorage}. */
  public TestDeskBuilder storage(Function<InstantSource, Storage> newStorage) {
    storage = Check.present(newStorage, "storage");
    return this;
  }

  /** Sets who is there, in place of the standard desk's people. */
  public TestDeskBuilder people(Consumer<InMemoryPeople> newPeople) {
    people = Check.present(newPeople, "people");
    return this;
  }

  /**
   * Leaves agents, presence and escalation contacts to the directory of the policy; requesters are
   * those of the standard desk or of {@link #people}.
   */
  public TestDeskBuilder peopleOfPolicy() {
    ofPolicy = true;
    return this;
  }

  /** Sets the bounds of sizes and counts. */
  public TestDeskBuilder limits(Limits newLimits) {
    limits = Check.present(newLimits, "limits");
    return this;
  }

  /** Sets where folio numbers come from. */
  public TestDeskBuilder folios(FolioSource newFolios) {
    folios = Check.present(newFolios, "folios");
    return this;
  }

  /** Lets the policy be one in which the linter finds errors, as for playing a witness. */
  public TestDeskBuilder admitUnsoundPolicies() {
    unsoundAdmitted = true;
    return this;
  }

  /**
   * Registers a guard of the host.
   *
   * @throws InvalidValueException when the name is malformed or registered already
   */
  public TestDeskBuilder guard(String name, HostGuard guard) {
    if (guards.putIfAbsent(Check.id(name, "guard"), Check.present(guard, "guard")) != null) {
      throw new InvalidValueException("guard", "registered once under its name");
    }
    return this;
  }

  /** Adds a listener. */
  public TestDeskBuilder listener(CommittedListener listener) {
    listeners.add(Check.present(listener, "listener"));
    return this;
  }

  /** Returns the desk, with calendars and policy installed. */
  public TestDesk build() {
    return new TestDesk(this);
  }
}
