package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON for people to read and compare: what fits on a line stands on it, else each part has
 * lines of its own. Equal trees have equal texts.
 */
public final class PrettyJson {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private PrettyJson() {}

  /** Returns the text, with a line break at its end. */
  public static String of(JsonNode tree) {
    PrettyJson pretty = new PrettyJson();
    pretty.add(tree, "", 0, false);
    return pretty.text.append('\n').toString();
  }

  /**
   * Adds a value.
   *
   * @param indent before each of its parts
   * @param before characters of its line before it
   * @param more whether a comma follows
   */
  private void add(JsonNode node, String indent, int before, boolean more) {
    StringBuilder line = new StringBuilder();
    int room = WIDTH - before - (more ? 1 : 0);
    if (fits(node, line, room)) {
      text.append(line);
    } else if (node.isObject()) {
      addMembers(node, indent);
    } else {
      addElements(node, indent);
    }
  }

  private void addMembers(JsonNode node, String indent) {
    String inner = indent + INDENT;
    text.append('{');
    Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      String name = inner + quoted(member.getKey()) + ": ";
      text.append('\n').append(name);
      add(member.getValue(), inner, name.length(), members.hasNext());
      text.append(members.hasNext() ? "," : "");
    }
    text.append('\n').append(indent).append('}');
  }

  private void addElements(JsonNode node, String indent) {
    String inner = indent + INDENT;
    text.append('[');
    Iterator<JsonNode> elements = node.iterator();
    while (elements.hasNext()) {
      JsonNode element = elements.next();
      text.append('\n').append(inner);
      add(element, inner, inner.length(), elements.hasNext());
      text.append(elements.hasNext() ? "," : "");
    }
    text.append('\n').append(indent).append(']');
  }

  /** Adds a value on one line, as far as there is room; tells whether it fits. */
  private static boolean fits(JsonNode node, StringBuilder line, int room) {
    if (!node.isContainerNode()) {
      line.append(node);
      return true;
    }
    line.append(node.isObject() ? '{' : '[');
    int start = line.length();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      line.append(line.length() > start ? ", " : "").append(quoted(member.getKey())).append(": ");
      if (!fits(member.getValue(), line, room) || line.length() > room) {
        return false;
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      line.append(i > 0 ? ", " : "");
      if (!fits(node.get(i), line, room) || line.length() > room) {
        return false;
      }
    }
    line.append(node.isObject() ? '}' : ']');
    return line.length() <= room;
  }

  private static String quoted(String name) {
    return TextNode.valueOf(name).toString();
  }
}
