package dev.helpdesk.core.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses a document that people wrote, and notes all that is wrong with it as JSON.
 *
 * <p>What is no JSON, too large or too deep ends the reading. A member given twice, a number or
 * text that is too long or no Unicode is noted and passed over, so that the rest is read as well.
 */
public final class TreeReader {

  /** Bytes a document may have. */
  public static final int MAX_BYTES = Json.MAX_CONFIGURATION_BYTES;

  /** Characters a number may have. */
  public static final int MAX_NUMBER = 100;

  /** Characters a text may have. */
  public static final int MAX_TEXT = 100_000;

  /** Characters the name of a member may have. */
  public static final int MAX_NAME = Check.MAX_ID_LENGTH;

  /** Elements an array, or members an object, may have. */
  public static final int MAX_ELEMENTS = 20_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Names of a document are its own: they are not remembered for the next.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Json.MAX_DEPTH + 1)
                  .maxStringLength(MAX_BYTES)
                  .maxNameLength(MAX_BYTES)
                  .maxNumberLength(MAX_BYTES)
                  .build())
          .build();

  private static final String DEPTH = "at most " + Json.MAX_DEPTH + " levels deep";

  private final Problems problems;
  private Path at;

  private TreeReader(Problems problems) {
    this.problems = problems;
    at = Path.collecting(MissingNode.getInstance(), problems);
  }

  /** Returns the document; empty when it could not be parsed to its end. */
  public static Optional<JsonNode> read(byte[] document, Problems problems) {
    if (document.length > MAX_BYTES) {
      return tooLarge(problems);
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      return new TreeReader(problems).parse(text);
    } catch (CharacterCodingException e) {
      problems.add(ProblemCode.MALFORMED, "", "a text in UTF-8", "something else");
      return Optional.empty();
    }
  }

  /** Returns the document; empty when it could not be parsed to its end. */
  public static Optional<JsonNode> read(String document, Problems problems) {
    if (document.length() > MAX_BYTES
        || document.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return tooLarge(problems);
    }
    return new TreeReader(problems).parse(document);
  }

  /** Returns the value that a document means; empty when problems were noted. */
  public static <T> Optional<T> value(JsonNode tree, Codec<T> codec, Problems problems) {
    Path root = Path.collecting(tree, problems);
    try {
      return Optional.of(codec.read(tree, root));
    } catch (Unread noted) {
      return Optional.empty();
    } catch (InvalidValueException e) {
      problems.add(ProblemCode.VALUE_INVALID, "", e.expected(), Shape.of(tree));
      return Optional.empty();
    }
  }

  /** Returns what stands in a tree for a part whose problems are noted already. */
  public static JsonNode noted() {
    return Unread.mark();
  }

  private static Optional<JsonNode> tooLarge(Problems problems) {
    problems.add(
        ProblemCode.TOO_LARGE, "", "at most " + MAX_BYTES + " bytes of JSON", "larger than that");
    return Optional.empty();
  }

  private Optional<JsonNode> parse(String document) {
    if (document.startsWith("\uFEFF")) {
      problems.add(ProblemCode.MALFORMED, "", "JSON", "a byte order mark before it");
      return Optional.empty();
    }
    try (JsonParser parser = FACTORY.createParser(document)) {
      if (parser.nextToken() == null) {
        problems.add(ProblemCode.MALFORMED, "", "JSON", "an empty document");
        return Optional.empty();
      }
      JsonNode tree = value(parser, at, 0);
      if (parser.nextToken() != null) {
        return end(ProblemCode.MALFORMED, "the end of the document", parser.currentLocation());
      }
      return Optional.of(tree);
    } catch (StreamConstraintsException e) {
      return end(ProblemCode.TOO_DEEP, DEPTH, e.getLocation());
    } catch (JsonProcessingException e) {
      // Only the location is told: the message quotes the document.
      return end(ProblemCode.MALFORMED, "JSON", e.getLocation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<JsonNode> end(ProblemCode code, String expected, @Nullable JsonLocation where) {
    String place =
        where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
    problems.add(code, at.toString(), expected, "something else" + place);
    return Optional.empty();
  }

  /** Reads the value at which the parser stands. */
  private JsonNode value(JsonParser parser, Path path, int depth) throws IOException {
    at = path;
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, path, inner(parser, depth));
      case START_ARRAY -> array(parser, path, inner(parser, depth));
      case VALUE_STRING -> text(parser.getText(), path);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, path);
      case VALUE_TRUE -> BooleanNode.TRUE;
      case VALUE_FALSE -> BooleanNode.FALSE;
      case VALUE_NULL -> NullNode.getInstance();
      default -> throw new JsonParseException(parser, "no value", parser.currentLocation());
    };
  }

  private static int inner(JsonParser parser, int depth) throws IOException {
    if (depth >= Json.MAX_DEPTH) {
      throw new StreamConstraintsException(DEPTH, parser.currentLocation());
    }
    return depth + 1;
  }

  private JsonNode object(JsonParser parser, Path path, int depth) throws IOException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    while (nextMember(parser, path) != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Path member = path.member(name);
      at = member;
      parser.nextToken();
      if (node.size() >= MAX_ELEMENTS) {
        return tooMany(parser, path);
      }
      if (!isName(name, member)) {
        parser.skipChildren();
      } else if (node.has(name)) {
        problems.add(
            ProblemCode.MEMBER_REPEATED,
            member.toString(),
            "a name that its object has once",
            "a member given again");
        parser.skipChildren();
      } else {
        node.set(name, value(parser, member, depth));
      }
    }
    return node;
  }

  private JsonToken nextMember(JsonParser parser, Path object) throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      // The parser looks at a value as soon as it has the name.
      String name = parser.currentName();
      at = name == null ? object : object.member(name);
      throw e;
    }
  }

  private JsonNode array(JsonParser parser, Path path, int depth) throws IOException {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (node.size() >= MAX_ELEMENTS) {
        return tooMany(parser, path);
      }
      node.add(value(parser, path.item(node.size()), depth));
    }
    return node;
  }

  /** Passes over the rest of what has too many elements. */
  private JsonNode tooMany(JsonParser parser, Path path) throws IOException {
    problems.add(
        ProblemCode.TOO_MANY,
        path.toString(),
        "at most " + MAX_ELEMENTS + " elements",
        "more than those");
    parser.skipChildren();
    for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
      parser.skipChildren();
    }
    return Unread.mark();
  }

  private boolean isName(String name, Path member) {
    int length = name.length();
    if (length > MAX_NAME) {
      note(
          ProblemCode.NAME_TOO_LONG,
          member,
          "at most " + MAX_NAME + " characters",
          Shape.ofName(length));
      return false;
    }
    if (!Check.isStorable(name)) {
      note(ProblemCode.TEXT_MALFORMED, member, TextCodec.EXPECTED, Shape.ofName(length));
      return false;
    }
    return true;
  }

  private JsonNode text(String text, Path path) {
    if (text.length() > MAX_TEXT) {
      return note(
          ProblemCode.TEXT_TOO_LONG,
          path,
          "at most " + MAX_TEXT + " characters",
          Shape.ofText(text.length()));
    }
    if (!Check.isStorable(text)) {
      return note(
          ProblemCode.TEXT_MALFORMED, path, TextCodec.EXPECTED, Shape.ofText(text.length()));
    }
    return TextNode.valueOf(text);
  }

  private JsonNode number(JsonParser parser, Path path) throws IOException {
    int length = parser.getTextLength();
    if (length > MAX_NUMBER) {
      return note(
          ProblemCode.NUMBER_TOO_LONG,
          path,
          "at most " + MAX_NUMBER + " characters of a number",
          length + " characters");
    }
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      return DoubleNode.valueOf(parser.getDoubleValue());
    }
    return switch (parser.getNumberType()) {
      case INT -> IntNode.valueOf(parser.getIntValue());
      case LONG -> LongNode.valueOf(parser.getLongValue());
      default -> BigIntegerNode.valueOf(parser.getBigIntegerValue());
    };
  }

  private JsonNode note(ProblemCode code, Path path, String expected, String was) {
    problems.add(code, path.toString(), expected, was);
    return Unread.mark();
  }
}
