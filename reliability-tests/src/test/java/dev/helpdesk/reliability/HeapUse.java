package dev.helpdesk.reliability;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most that was left of this process's heap after a collection, and the most it took. */
final class HeapUse {

  private final List<String> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .toList();
  private final AtomicLong used = new AtomicLong();
  private final AtomicLong committed = new AtomicLong();

  private HeapUse() {}

  /** Starts to watch all collectors. */
  static HeapUse watch() {
    HeapUse heap = new HeapUse();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).addNotificationListener(heap::collected, null, null);
    }
    return heap;
  }

  private void collected(Notification notification, Object unused) {
    Map<String, MemoryUsage> after =
        GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
            .getGcInfo()
            .getMemoryUsageAfterGc();
    long usedNow = 0;
    long committedNow = 0;
    for (String pool : pools) {
      MemoryUsage usage = after.get(pool);
      if (usage != null) {
        usedNow += usage.getUsed();
        committedNow += usage.getCommitted();
      }
    }
    used.accumulateAndGet(usedNow, Math::max);
    committed.accumulateAndGet(committedNow, Math::max);
  }

  /** Returns the most bytes that were left after a collection, 0 when there was none. */
  long peakUsed() {
    return used.get();
  }

  /** Returns the most bytes that the heap took from the machine, as of collections and now. */
  long peakCommitted() {
    return Math.max(committed.get(), Runtime.getRuntime().totalMemory());
  }
}
