package dev.helpdesk.lab.clock;

import dev.helpdesk.core.calendar.BusinessTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a case may ask a calendar. */
enum Operation {
  ADD("add", "seconds", Answer.Kind.INSTANT) {
    @Override
    Answer ask(BusinessTime time, Instant start, CaseValue operand) {
      return Answer.of(time.add(start, operand.seconds()));
    }
  },
  SUBTRACT("subtract", "seconds", Answer.Kind.INSTANT) {
    @Override
    Answer ask(BusinessTime time, Instant start, CaseValue operand) {
      return Answer.of(time.subtract(start, operand.seconds()));
    }
  },
  BETWEEN("between", "end", Answer.Kind.SECONDS) {
    @Override
    Answer ask(BusinessTime time, Instant start, CaseValue operand) {
      return Answer.of(time.signedBetween(start, operand.instant()));
    }
  },
  IS_OPEN("isOpen", "start", Answer.Kind.TRUTH) {
    @Override
    Answer ask(BusinessTime time, Instant start, CaseValue operand) {
      return Answer.of(time.isOpen(start));
    }
  },
  NEXT_OPEN("nextOpen", "start", Answer.Kind.INSTANT) {
    @Override
    Answer ask(BusinessTime time, Instant start, CaseValue operand) {
      return Answer.of(time.nextOpen(start));
    }
  },
  PREV_OPEN("prevOpen", "start", Answer.Kind.INSTANT) {
    @Override
    Answer ask(BusinessTime time, Instant start, CaseValue operand) {
      return Answer.of(time.prevOpen(start));
    }
  },
  NEXT_CLOSE("nextClose", "start", Answer.Kind.INSTANT) {
    @Override
    Answer ask(BusinessTime time, Instant start, CaseValue operand) {
      return Answer.of(time.nextClose(start));
    }
  },
  NEXT_START("nextStart", "start", Answer.Kind.INSTANT) {
    @Override
    Answer ask(BusinessTime time, Instant start, CaseValue operand) {
      return Answer.of(time.nextStart(start));
    }
  };

  private final String written;
  private final String operand;
  private final Answer.Kind kind;

  Operation(String written, String operand, Answer.Kind kind) {
    this.written = written;
    this.operand = operand;
    this.kind = kind;
  }

  /** Returns the operation that a case names. */
  static Operation of(CaseValue op) {
    String name = op.text();
    for (Operation each : values()) {
      if (each.written.equals(name)) {
        return each;
      }
    }
    throw op.bad(Arrays.stream(values()).map(Operation::written).collect(Collectors.joining(", ")));
  }

  /**
   * Asks a calendar.
   *
   * @param operand the second argument, or again the start where there is only one
   */
  abstract Answer ask(BusinessTime time, Instant start, CaseValue operand);

  /** Returns its name in a file. */
  String written() {
    return written;
  }

  /** Returns the member that is its second argument; {@code start} where it takes only one. */
  String operand() {
    return operand;
  }

  Answer.Kind kind() {
    return kind;
  }
}
