package dev.helpdesk.core.diagram;

import java.util.List;

/** Writes tables in Graphviz' labels. Not safe for use by several threads. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  Html(String graph, String title) {
    out.append("digraph ").append(graph).append(" {\n");
    out.append("  graph [fontname=\"sans-serif\", labelloc=t, label=");
    out.append(Escapes.quoted(title)).append("]\n");
    out.append("  node [shape=plain, fontname=\"sans-serif\", fontsize=12]\n");
    out.append("  table [label=<<table border=\"0\" cellborder=\"1\" cellspacing=\"0\"");
    out.append(" cellpadding=\"6\" color=\"").append(Look.PALE).append("\">\n");
  }

  /** Adds a row of cells, each with a ground. */
  Html row(List<String> texts, List<String> grounds) {
    out.append("    <tr>");
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).isEmpty() ? " " : Escapes.label(texts.get(i));
      out.append("<td bgcolor=\"").append(grounds.get(i)).append("\">").append(text);
      out.append("</td>");
    }
    out.append("</tr>\n");
    return this;
  }

  String end() {
    return out.append("  </table>>]\n}\n").toString();
  }
}
