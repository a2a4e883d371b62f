package dev.helpdesk.core.diagram;

/** What is drawn, in each of the languages for drawings. Immutable. */
interface Subject {

  String mermaid(Words words);

  String graphviz(Words words);

  String svg(Words words);
}
