package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;

/** Names what stands somewhere by its type and size, and never shows it. */
final class Shape {

  private Shape() {}

  static String of(JsonNode node) {
    return switch (node.getNodeType()) {
      case MISSING, POJO -> "absent";
      case NULL -> "null";
      case BOOLEAN -> "a boolean";
      case NUMBER -> ofNumber(node);
      case STRING, BINARY -> "a text of " + counted(node.textValue().length(), "character");
      case ARRAY -> "an array of " + node.size();
      case OBJECT -> "an object of " + counted(node.size(), "member");
    };
  }

  /** Names a text that was never kept. */
  static String ofText(int length) {
    return "a text of " + counted(length, "character");
  }

  static String ofName(int length) {
    return "a name of " + counted(length, "character");
  }

  private static String ofNumber(JsonNode node) {
    if (!node.isIntegralNumber()) {
      return Double.isFinite(node.doubleValue())
          ? "a number with a fraction"
          : "a number beyond all bounds";
    }
    BigInteger whole = node.bigIntegerValue();
    String sign = whole.signum() < 0 ? "a negative whole number of " : "a whole number of ";
    return sign + counted(whole.abs().toString().length(), "digit");
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
