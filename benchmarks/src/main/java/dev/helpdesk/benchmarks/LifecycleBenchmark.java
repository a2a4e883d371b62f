package dev.helpdesk.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Whole lives of tickets on one thread.
 *
 * <p>Besides JMH's own figure each iteration counts tickets, CPU time of the thread and bytes
 * allocated, which other processes on the machine don't disturb. Collecting garbage is work of
 * other threads and not in the CPU time; the bytes stand for it.
 */
public class LifecycleBenchmark {

  /** The engine. */
  @Benchmark
  public long engine(EngineTickets tickets, Spent spent) {
    spent.tickets++;
    return tickets.next();
  }

  /** The same by hand. */
  @Benchmark
  public long reference(ReferenceTickets tickets, Spent spent) {
    spent.tickets++;
    return tickets.next();
  }

  /** What an iteration spent. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Spent {

    /** Tickets that lived. */
    public long tickets;

    /** CPU time of the thread, in microseconds. */
    public long cpuMicros;

    /** Bytes that the thread allocated. */
    public long bytes;

    private long cpuBefore;
    private long bytesBefore;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Starts counting. */
    @Setup(Level.Iteration)
    public void start() {
      cpuBefore = threads.getCurrentThreadCpuTime();
      bytesBefore = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** Ends counting. */
    @TearDown(Level.Iteration)
    public void end() {
      cpuMicros = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1_000;
      bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytesBefore;
    }
  }

  /** Tickets on a desk that is replaced when it has had its number of them. */
  abstract static class Tickets {

    private final Supplier<TicketLife> maker;
    private TicketLife desk;
    private int number;

    Tickets(Supplier<TicketLife> maker) {
      this.maker = maker;
      desk = maker.get();
    }

    long next() {
      if (number == TicketLife.TICKETS_PER_DESK) {
        desk = maker.get();
        number = 0;
      }
      return desk.live(number++);
    }
  }

  /** Tickets of the engine. */
  @State(Scope.Thread)
  public static class EngineTickets extends Tickets {

    /** Makes the first desk. */
    public EngineTickets() {
      super(TicketLife::engine);
    }
  }

  /** Tickets by hand. */
  @State(Scope.Thread)
  public static class ReferenceTickets extends Tickets {

    /** Makes the first desk. */
    public ReferenceTickets() {
      super(TicketLife::reference);
    }
  }
}
