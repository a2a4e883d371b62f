package dev.helpdesk.benchmarks;

import java.time.Duration;
import java.time.Instant;

/** Somewhere to take tickets through their whole life, one after the other. */
interface TicketLife {

  /** Tickets that one desk takes in a benchmark before it is thrown away. */
  int TICKETS_PER_DESK = 4_000;

  /** Monday 2 March 2026, 9:00 in Madrid: the minute the desk opens. */
  Instant MONDAY_MORNING = Instant.parse("2026-03-02T08:00:00Z");

  /** What every ticket says, eight words. */
  String SUBJECT = "The printer on the third floor prints nothing";

  /** What every ticket describes, thirty words. */
  String DESCRIPTION =
      "Since this morning the display shows error 49.4C02 and no job leaves the queue. I turned it"
          + " off and on twice, changed the paper and asked my colleagues, without success.";

  /** How it was solved. */
  String SOLUTION = "Removed the damaged job from the queue and updated the firmware.";

  /**
   * Takes a ticket through its life: register, assign, accept, hold, resume, resolve, verify,
   * approve, close.
   *
   * @return something that depends on all of it
   */
  long live(int number);

  /** Returns when a ticket begins: spread over the working hours of four weeks. */
  static Instant begin(int number) {
    int slot = number % 1_000;
    int day = slot / 50 % 5 + 7 * (slot / 250);
    return MONDAY_MORNING.plus(Duration.ofDays(day).plusMinutes(10L * (slot % 50)));
  }

  /** Makes the engine's desk, with its policy and calendar installed. */
  static TicketLife engine() {
    return new EngineLife();
  }

  /** Makes the hand-written desk. */
  static TicketLife reference() {
    return new ReferenceLife();
  }
}
