package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How amounts are spread. */
final class Spread {

  private Spread() {}

  /** Returns the elapsed hours between two instants. */
  static double hours(Instant from, Instant to) {
    Duration elapsed = Duration.between(from, to);
    return (elapsed.getSeconds() + elapsed.getNano() / 1e9) / 3600;
  }

  /** Returns count, mean, median, 90th and 95th percentile and the greatest as JSON. */
  static ObjectNode of(List<Double> amounts) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("n", amounts.size());
    if (amounts.isEmpty()) {
      return json;
    }
    List<Double> sorted = amounts.stream().sorted().toList();
    BigDecimal sum = sorted.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    double mean =
        sum.divide(BigDecimal.valueOf(sorted.size()), 20, RoundingMode.HALF_EVEN).doubleValue();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    json.put("mean", rounded(mean, 3));
    json.put("median", rounded(median, 3));
    json.put("p90", rounded(at(sorted, 0.9), 3));
    json.put("p95", rounded(at(sorted, 0.95), 3));
    json.put("max", rounded(sorted.get(sorted.size() - 1), 3));
    return json;
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }

  /** Returns a number rounded to so many places, half to even. */
  static double rounded(double number, int places) {
    return new BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
  }
}
