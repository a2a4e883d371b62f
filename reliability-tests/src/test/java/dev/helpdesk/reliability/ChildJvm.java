package dev.helpdesk.reliability;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Starts Java processes that run a node: with nothing on the class path but what a node needs, and
 * with its classes shared in an archive, since most of their short lives would be spent on loading.
 */
final class ChildJvm {

  /** One class of each part that a node needs. */
  private static final List<String> PARTS =
      List.of(
          "dev.helpdesk.reliability.NodeMain",
          "dev.helpdesk.model.TenantId",
          "dev.helpdesk.core.HelpDesk",
          "dev.helpdesk.inmemory.InMemoryDirectory",
          "dev.helpdesk.jdbc.JdbcStorage",
          "com.zaxxer.hikari.HikariDataSource",
          "org.postgresql.Driver",
          "com.github.benmanes.caffeine.cache.Caffeine",
          "com.fasterxml.jackson.core.JsonFactory",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.annotation.JsonProperty",
          "org.slf4j.Logger",
          "org.slf4j.nop.NOPServiceProvider");

  private final Path folder;
  private final String classPath;
  private final Path archive;

  private ChildJvm(Path folder) throws IOException {
    this.folder = folder;
    this.classPath = classPath();
    this.archive = folder.resolve("node.jsa");
  }

  /** Prepares what all processes of a test share. */
  static ChildJvm prepared() {
    try {
      return new ChildJvm(Files.createTempDirectory("helpdesk-node"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String classPath() throws IOException {
    Set<String> jars = new LinkedHashSet<>();
    for (String part : PARTS) {
      Path place = place(part);
      jars.add((Files.isDirectory(place) ? packed(place, part) : place).toString());
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path place(String name) {
    try {
      Class<?> type = Class.forName(name, false, ChildJvm.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException failure) {
      throw new IllegalStateException(name, failure);
    }
  }

  /** Packs a folder of classes, since an archive takes jars only. */
  private Path packed(Path classes, String part) throws IOException {
    Path jar = folder.resolve(part + ".jar");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
        JarOutputStream out = new JarOutputStream(file)) {
      for (Path each : files) {
        out.putNextEntry(
            new ZipEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
        Files.copy(each, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  /** Runs a node for a moment, to learn what classes it loads. */
  void rehearse(List<String> arguments) {
    Process process =
        start(
            NodeMain.class,
            List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"),
            arguments);
    try {
      process.getOutputStream().close();
      try (InputStream said = process.getInputStream()) {
        long unused = said.transferTo(OutputStream.nullOutputStream());
      }
      int unused = process.waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new CompletionException(interrupted);
    } finally {
      boolean unused = process.toHandle().destroyForcibly();
    }
  }

  /** Starts a node; what it says is read from the process's input stream. */
  Process start(List<String> arguments) {
    return start(
        NodeMain.class,
        Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of(),
        arguments);
  }

  /** Starts any program of these tests. */
  Process start(Class<?> main, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Deletes what was prepared. */
  void forget() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
