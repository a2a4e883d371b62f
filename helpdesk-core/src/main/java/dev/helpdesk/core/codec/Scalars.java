package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Writes numbers and yes or no. */
final class Scalars {

  static final Codec<Boolean> BOOLEAN =
      new Codec<>() {
        @Override
        public JsonNode write(Boolean value) {
          return BooleanNode.valueOf(value);
        }

        @Override
        public Boolean read(JsonNode node, Path path) {
          if (!node.isBoolean()) {
            throw path.expectedType("true or false");
          }
          return node.booleanValue();
        }

        @Override
        public JsonNode schema() {
          return Schemas.type("boolean");
        }
      };

  static final Codec<Integer> INT = whole(Integer.MIN_VALUE, Integer.MAX_VALUE);

  static final Codec<Long> LONG =
      new Codec<>() {
        @Override
        public JsonNode write(Long value) {
          return LongNode.valueOf(value);
        }

        @Override
        public Long read(JsonNode node, Path path) {
          if (!node.isIntegralNumber()) {
            throw path.expectedType("a whole number of 64 bits");
          }
          if (!node.canConvertToLong()) {
            throw path.expected("a whole number of 64 bits");
          }
          return node.longValue();
        }

        @Override
        public JsonNode schema() {
          return Schemas.whole(Long.MIN_VALUE, Long.MAX_VALUE);
        }
      };

  /** A store may drop the sign of a zero, and JSON has no infinity: neither may change a digest. */
  static final Codec<Double> DOUBLE =
      new Codec<>() {
        @Override
        public JsonNode write(Double value) {
          return Double.isFinite(value)
              ? DoubleNode.valueOf(value + 0.0)
              : TextNode.valueOf(value.toString());
        }

        @Override
        public Double read(JsonNode node, Path path) {
          if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            return node.doubleValue() + 0.0;
          }
          if (node.isNumber()) {
            throw path.expected("a number");
          }
          String text = node.isTextual() && !path.strict() ? node.textValue() : "";
          return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw path.expectedType("a number");
          };
        }

        @Override
        public JsonNode schema() {
          return Schemas.type("number");
        }
      };

  private Scalars() {}

  static Codec<Integer> whole(int least, int most) {
    boolean any = least == Integer.MIN_VALUE && most == Integer.MAX_VALUE;
    String expected =
        any ? "a whole number of 32 bits" : "a whole number between " + least + " and " + most;
    return new Codec<>() {
      @Override
      public JsonNode write(Integer value) {
        return IntNode.valueOf(value);
      }

      @Override
      public Integer read(JsonNode node, Path path) {
        if (!node.isIntegralNumber()) {
          throw path.expectedType(expected);
        }
        if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
          throw path.expected(expected);
        }
        return node.intValue();
      }

      @Override
      public JsonNode schema() {
        return Schemas.whole(least, most);
      }
    };
  }
}
