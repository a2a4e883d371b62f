package dev.helpdesk.core.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The texts of an SVG document with the boxes they fill, measured apart from the drawing. */
public record DrawnTexts(List<Box> boxes, double width, double height) {

  /** A text and where it stands. */
  public record Box(String text, int size, double left, double top, double right, double bottom) {

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** Reads a document; fails when it is not well-formed. */
  public static DrawnTexts of(String svg) {
    Element root = parse(svg).getDocumentElement();
    List<Box> boxes = new ArrayList<>();
    NodeList texts = root.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      boxes.add(box((Element) texts.item(i)));
    }
    return new DrawnTexts(
        boxes,
        Double.parseDouble(root.getAttribute("width")),
        Double.parseDouble(root.getAttribute("height")));
  }

  /** Returns the pairs of texts whose boxes meet, and the texts that leave the picture. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) {
        faults.add("outside: " + box);
      }
      for (Box other : boxes.subList(i + 1, boxes.size())) {
        if (box.meets(other)) {
          faults.add(box + " meets " + other);
        }
      }
    }
    return faults;
  }

  private static Box box(Element text) {
    int size = Integer.parseInt(text.getAttribute("font-size"));
    double x = Double.parseDouble(text.getAttribute("x"));
    double y = Double.parseDouble(text.getAttribute("y"));
    boolean bold = text.getAttribute("font-weight").equals("bold");
    double width = ems(text.getTextContent()) * size * (bold ? 1.05 : 1);
    double left =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> x - width / 2;
          case "end" -> x - width;
          default -> x;
        };
    return new Box(
        text.getTextContent(), size, left, y - size * 0.75, left + width, y + size * 0.2);
  }

  /** Measures a text roughly, and otherwise than the drawing does: narrow, common, wide letters. */
  private static double ems(String text) {
    return text.codePoints()
        .mapToDouble(
            point -> {
              if ("iIjltfr.,:;'|!()[]- \\".indexOf(point) >= 0) {
                return 0.37;
              }
              return "mMwW@%&".indexOf(point) >= 0 || point >= 0x1100 ? 0.97 : 0.64;
            })
        .sum();
  }

  private static Document parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("Expected well-formed SVG.", e);
    }
  }
}
