package dev.helpdesk.core.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the language of Graphviz as far as these drawings use it. */
final class Dot {

  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[n\\\\])*)\"");
  private static final Pattern CELL =
      Pattern.compile("<td bgcolor=\"#\\w{6}\">((?:[^<>&\"\\\\]|\\\\\\\\|&(?:\\w+|#\\d+);)*)</td>");

  private static final String VALUE = "(Q|\\w+|[\\d.]+)";

  /** What is left when texts are taken out. */
  private static final String LINE =
      ("digraph \\w+ \\{|\\}"
              + "|  \\w+( -> \\w+)?( \\[\\w+=VALUE(, *\\w+=VALUE)*\\])?"
              + "|  table \\[label=<<table( \\w+=Q)*>"
              + "|    <tr>C+</tr>"
              + "|  </table>>\\]")
          .replace("VALUE", VALUE);

  private Dot() {}

  static void check(String dot) {
    assertThat(dot).startsWith("digraph ").endsWith("}\n");
    for (String line : dot.split("\n", -1)) {
      Matcher quoted = QUOTED.matcher(CELL.matcher(line).replaceAll("C"));
      assertThat(line.isEmpty() ? "}" : quoted.replaceAll("Q")).matches(LINE);
    }
  }
}
