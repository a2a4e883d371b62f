package dev.helpdesk.core.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents with one fault each: those of the files, and those too large to be written by hand. */
final class BrokenDocuments {

  private static final List<String> FILES = List.of("json", "document", "hostile", "values");
  private static final String BEGIN = "{\"extends\": \"default\", ";
  private static final int MANY = 100_000;

  /**
   * A document with a fault.
   *
   * @param code of its only kind of problem
   * @param pointer where the first one stands
   */
  record Case(String title, String code, String pointer, byte[] document) {

    @Override
    public String toString() {
      return title;
    }
  }

  private BrokenDocuments() {}

  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    FILES.forEach(file -> all.addAll(ofFile("/policies/broken/" + file + ".txt")));
    all.addAll(bytes());
    all.addAll(large());
    return all;
  }

  private static List<Case> ofFile(String file) {
    try (InputStream in = BrokenDocuments.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(" \\| ", 3))
          .map(parts -> text(parts[2], parts[0], parts[1], parts[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Case> bytes() {
    String plain = "{\"extends\": \"default\"}";
    return List.of(
        text("nothing", "json.malformed", "", ""),
        text("blanks", "json.malformed", "", " \n\t "),
        text("a byte order mark", "json.malformed", "", "\uFEFF" + plain),
        encoded("UTF-16", StandardCharsets.UTF_16, plain),
        encoded("UTF-16 without mark", StandardCharsets.UTF_16LE, plain),
        encoded("Latin 1", StandardCharsets.ISO_8859_1, "{\"extends\": \"d\u00e9faut\"}"),
        raw("U+0000", 0),
        raw("a tail of UTF-8", '"', 0x80, '"'),
        raw("an overlong form", '"', 0xC0, 0xAF, '"'),
        raw("half a pair", '"', 0xED, 0xA0, 0x80, '"'),
        raw("beyond Unicode", '"', 0xF4, 0x90, 0x80, 0x80, '"'),
        raw("no UTF-8", 0xFF, 0xFE),
        raw("half a character", '"', 0xC3));
  }

  private static List<Case> large() {
    String nines = "9".repeat(101);
    return List.of(
        text("blanks", "json.too-large", "", " ".repeat(PolicyDocument.MAX_BYTES + 1)),
        text("text", "json.too-large", "", "\u00e9".repeat(PolicyDocument.MAX_BYTES / 2 + 1)),
        text("arrays", "json.too-deep", "/0".repeat(64), "[".repeat(MANY)),
        text("objects", "json.too-deep", "/a".repeat(64), "{\"a\":".repeat(MANY)),
        begin("arrays of arrays", "json.too-deep", "/x" + "/0".repeat(63), "x", nested(64)),
        begin("just deep enough", "policy.member-unknown", "/x", "x", nested(63)),
        begin("elements", "json.too-many", "/x", "x", array(MANY, "1")),
        begin("elements known", "json.too-many", "/intake/channels", "intake", channels(MANY)),
        text("members", "json.too-many", "", members(MANY, "", "1")),
        text("members unknown", "policy.member-unknown", "/m0", members(15_000, "m", "1")),
        text("members again", "json.member-repeated", "/extends", again(15_000)),
        begin("names", "json.name-too-long", "/*", "n".repeat(MANY), "1"),
        begin("a text", "json.text-too-long", "/name", "name", quoted("t".repeat(MANY + 1))),
        begin("a long name", "policy.value-invalid", "/name", "name", quoted("t".repeat(MANY))),
        begin("digits", "json.number-too-long", "/version", "version", nines),
        begin("a fraction", "json.number-too-long", "/version", "version", "0." + nines),
        begin("digits enough", "policy.value-invalid", "/version", "version", nines.substring(1)),
        begin("exponents", "policy.type-wrong", "/version", "version", "1e999999999"),
        begin("in a row", "policy.extends-circle", "/workflow/workflows/63/extends", flows(90)),
        begin("too much in all", "json.too-many", "/workflow/workflows/3/extends", wide()),
        text("nulls", "policy.nothing-to-remove", "/m0", members(100, "m", "null")),
        text("sections", "policy.member-missing", "/name", "{\"format\": 1}"));
  }

  private static Case text(String title, String code, String pointer, String document) {
    return new Case(title, code, pointer, document.getBytes(StandardCharsets.UTF_8));
  }

  private static Case begin(String title, String code, String pointer, String name, String value) {
    return text(title, code, pointer, BEGIN + quoted(name) + ": " + value + "}");
  }

  private static Case begin(String title, String code, String pointer, String flows) {
    return begin(title, code, pointer, "workflow", "{\"workflows\": " + flows + "}");
  }

  private static Case encoded(String title, Charset charset, String document) {
    return new Case(title, "json.malformed", "", document.getBytes(charset));
  }

  private static Case raw(String title, int... bytes) {
    byte[] document = new byte[bytes.length];
    IntStream.range(0, bytes.length).forEach(i -> document[i] = (byte) bytes[i]);
    return new Case(title, "json.malformed", "", document);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String array(int size, String element) {
    String[] elements = new String[size];
    Arrays.fill(elements, element);
    return "[" + String.join(",", elements) + "]";
  }

  private static String channels(int size) {
    return "{\"channels\": " + array(size, "\"c\"") + "}";
  }

  private static String members(int count, String name, String value) {
    return IntStream.range(0, count)
        .mapToObj(i -> quoted(name + i) + ":" + value)
        .collect(Collectors.joining(",", BEGIN, "}"));
  }

  private static String again(int times) {
    return "{\"extends\": \"default\"" + ",\"extends\":0".repeat(times) + "}";
  }

  private static String flows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"name\":\"f" + i + "\",\"extends\":\"f" + (i + 1) + "\"}")
        .collect(
            Collectors.joining(
                ",", "[", ",{\"name\":\"f" + count + "\",\"extends\":\"eight-steps\"}]"));
  }

  /** A large workflow from which many others begin. */
  private static String wide() {
    String reasons =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "{\"name\":\"r" + i + "\",\"effect\":\"VOID\"}")
            .collect(Collectors.joining(",", "[", "]"));
    String others =
        IntStream.range(0, 5_000)
            .mapToObj(
                i -> ",{\"name\":\"f" + i + "\",\"extends\":\"w\",\"reasons\":[{\"name\":\"x\"}]}")
            .collect(Collectors.joining());
    return "[{\"name\":\"w\",\"reasons\":" + reasons + "}" + others + "]";
  }
}
