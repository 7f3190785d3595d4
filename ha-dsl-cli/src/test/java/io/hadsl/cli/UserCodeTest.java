package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topologies that a person writes, and the mistakes in them. */
class UserCodeTest {

  private static final String SOURCE =
      """
      import io.hadsl.core.model.*;
      import io.hadsl.core.value.*;

      public class Mine implements TopologySource {
        @Override
        public Topology topology(Parameters p) {
          return Topology.named("mine", t -> {
            Node a = t.node("a", "10.0.0.1", OsRelease.DEBIAN_12);
            BODY
          });
        }

        private static int endless(int i) {
          return endless(i + 1) + 1;
        }
      }
      """;

  @TempDir Path folder = Path.of("set by JUnit");

  private Path source(String body) throws IOException {
    Path spaced = Files.createDirectories(folder.resolve("a folder"));
    return Files.writeString(spaced.resolve("Mine.java"), SOURCE.replace("BODY", body));
  }

  private Run check(String body) throws IOException {
    return Run.of("check", source(body).toString());
  }

  private static void assertMistake(Run run, String message) {
    assertEquals(Failure.USAGE, run.exitCode(), run.err());
    assertEquals(message, run.err());
  }

  @Test
  void aSourceFileIsCompiledInMemory() throws IOException {
    Run run = check("");
    assertEquals(Failure.OK, run.exitCode(), run.err());
    assertTrue(run.out().contains("mine: 1 node, 0 services"), run.out());
    try (var left = Files.list(folder.resolve("a folder"))) {
      assertEquals(1, left.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a folder/./Mine.java", "a folder/../a folder/Mine.java"})
  void aFileIsFoundHoweverItsPathIsWritten(String path) throws IOException {
    source("");
    Run run = Run.of("check", folder + "/" + path);
    assertEquals(Failure.OK, run.exitCode(), run.err());
  }

  @Test
  void aClassIsFoundOnTheClassPath() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String[] javac = {
      "-cp", System.getProperty("java.class.path"), "-d", classes.toString(), source("").toString()
    };
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, javac));
    Run run = Run.of("check", "Mine", "--classpath", classes.toString());
    assertEquals(Failure.OK, run.exitCode(), run.err());
    Run list = Run.of("list", "--classpath", classes.toString());
    assertTrue(list.out().contains("--classpath " + classes + "):\n  Mine\n"), list.out());
    assertFalse(Run.of("list").out().contains("Your topologies"));
  }

  @Test
  void whatStandsInFilesBesideItIsCompiledToo() throws IOException {
    Path file =
        Files.writeString(
            Files.createDirectories(folder.resolve("src/org/example")).resolve("Mine.java"),
            "package org.example;\n" + SOURCE.replace("BODY", "org.example.parts.Part.of(t);"));
    Path part =
        Files.writeString(
            Files.createDirectories(folder.resolve("src/org/example/parts")).resolve("Part.java"),
            """
            package org.example.parts;

            import io.hadsl.core.model.*;
            import io.hadsl.core.value.OsRelease;

            public class Part implements TopologySource {
              public static void of(TopologyBuilder t) {
                t.node("b", "10.0.0.2", OsRelease.DEBIAN_12);
              }

              public Topology topology(Parameters p) {
                return Topology.named("part", Part::of);
              }
            }
            """);
    String out = folder.resolve("out").toString();
    Run first = Run.of("synth", file.toString(), "-o", out);
    assertTrue(first.out().contains("mine: 2 nodes"), first.out() + first.err());
    Files.writeString(part, Files.readString(part).replace("10.0.0.2", "10.0.0.3"));
    Run second = Run.of("synth", file.toString(), "-o", out);
    assertFalse(second.out().contains(": 0 files written"), second.out() + second.err());
  }

  @Test
  void theCompilersMessagesAreShownAsTheyAre() throws IOException {
    Path file = source("int x = \"a\";");
    assertMistake(
        Run.of("check", file.toString()),
        "ha-dsl: "
            + file
            + ":9: error: incompatible types: String cannot be converted to int\n"
            + "      int x = \"a\";\n"
            + "              ^\n"
            + "1 error\n");
  }

  @Test
  void aValueOutOfRangeIsToldWithTheCallAndTheLine() throws IOException {
    assertMistake(
        check("t.external(\"x\", Endpoint.of(\"x\", 99999));"),
        """
        ha-dsl: port 99999 is out of range: use 1 to 65535
          in Endpoint.of(...), called from
            Mine.topology (Mine.java:9)
            Mine.topology (Mine.java:7)
        """);
  }

  @Test
  void anExceptionOfTheirsIsToldWithTheirLinesOnly() throws IOException {
    assertMistake(
        check("Integer.parseInt(\"one\");"),
        """
        ha-dsl: For input string: "one"
            Mine.topology (Mine.java:9)
            Mine.topology (Mine.java:7)
        """);
    assertMistake(
        check("throw new IllegalStateException(\"no\", new RuntimeException(\"why\"));"),
        """
        ha-dsl: the topology's code threw IllegalStateException: no
            Mine.topology (Mine.java:9)
            Mine.topology (Mine.java:7)
          caused by java.lang.RuntimeException: why
            Mine.topology (Mine.java:9)
            Mine.topology (Mine.java:7)
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "0.0.0.0", "::"})
  void aNodeHasAnAddressThatOthersReach(String address) throws IOException {
    assertMistake(
        check("t.node(\"b\", \"" + address + "\", OsRelease.DEBIAN_12);"),
        "ha-dsl: address "
            + address
            + " of node b leads every machine to itself: give the one by which others reach it\n"
            + "  in TopologyBuilder.node(...), called from\n"
            + "    Mine.topology (Mine.java:9)\n"
            + "    Mine.topology (Mine.java:7)\n");
  }

  @Test
  void nullIsToldWithTheCallThatWasGivenIt() throws IOException {
    assertMistake(
        check("t.acknowledge(\"db-redundant\", null, \"because\");"),
        """
        ha-dsl: null is given where a value must be (Cannot invoke \
        "io.hadsl.core.model.Element.id()" because "element" is null)
          in TopologyBuilder.acknowledge(...), called from
            Mine.topology (Mine.java:9)
            Mine.topology (Mine.java:7)
        """);
  }

  /** Kept until it is needed, null would be told where nobody gave it, or never. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "t.external(\"nas\", null);",
        "t.node(\"b\", \"10.0.0.2\", OsRelease.DEBIAN_12, n -> n.states((MachineId) null));",
        "io.hadsl.components.redis.Redis.protectedBy(null);"
      })
  void nullThatWouldBeKeptIsToldAtOnce(String statement) throws IOException {
    Run run = check(statement.replace("MachineId", "io.hadsl.core.fact.MachineId"));
    assertEquals(Failure.USAGE, run.exitCode(), run.out());
    assertTrue(
        run.err().startsWith("ha-dsl: null is given where a value must be (the "), run.err());
    assertTrue(run.err().contains("    Mine.topology (Mine.java:9)\n"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/etc", "/usr", "/usr/bin", "/var", "/var/lib", "/dev/shm", "/root"})
  void whatAMachineNeedsIsNotMovedOntoAShareNorMountedOver(String path) throws IOException {
    String mount =
        "SharedMount m = t.sharedMount(\"%s\").nfs4(t.external(\"nas\","
            + " Endpoint.of(\"nas\", 2049)), \"/x\").on(a);";
    Run kept =
        check(
            mount.formatted("/srv/a")
                + " t.service(\"shop\", io.hadsl.components.packaged.PackagedService.of(\"shop\","
                + " \"hello\"), s -> s.on(a).single().keeps(\""
                + path
                + "\").on(m));");
    assertEquals(Failure.USAGE, kept.exitCode(), kept.out());
    assertTrue(kept.err().contains(path + " cannot be kept on a shared mount: no machine works"));
    assertTrue(kept.err().contains("(Mine.java:9)"), kept.err());
    assertEquals(Failure.USAGE, check(mount.formatted(path)).exitCode());
  }

  @Test
  void endlessRecursionIsSaid() throws IOException {
    assertMistake(
        check("endless(1);"),
        """
        ha-dsl: the topology's code calls itself without end
            Mine.endless (Mine.java:14)
        """);
  }

  @Test
  void aTopologyThatTakesAllMemoryIsSaid() throws IOException {
    Run run = check("long[] all = new long[Integer.MAX_VALUE - 8];");
    // Where there is memory for it, there is nothing to say.
    if (run.exitCode() != Failure.OK) {
      assertEquals(Failure.USAGE, run.exitCode(), run.err());
      assertTrue(run.err().startsWith("ha-dsl: ran out of memory"), run.err());
      assertTrue(run.err().contains("Mine.topology (Mine.java:9)"), run.err());
    }
  }

  @Test
  void aFileWithoutATopologyIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("Other.java"), "class Other {}");
    Run run = Run.of("check", file.toString());
    assertEquals(Failure.USAGE, run.exitCode());
    assertTrue(run.err().startsWith("ha-dsl: Other.java holds no topology: write"), run.err());
  }

  @Test
  void theNearestFileIsNamed() throws IOException {
    Path file = source("");
    Run run = Run.of("check", file.resolveSibling("Mein.java").toString());
    assertTrue(run.err().contains("did you mean \"Mine.java\"?"), run.err());
    Run bare = Run.of("check", file.resolveSibling("Mine").toString());
    assertTrue(bare.err().contains("did you mean \"Mine.java\"?"), bare.err());
  }

  @Test
  void whatATopologyPrintsStaysOutOfTheResult() throws IOException {
    Run run = Run.of("export", source("System.err.println(\"debug\");").toString());
    assertEquals(Failure.OK, run.exitCode(), run.err());
    assertFalse(run.out().contains("debug"));
  }

  @Test
  void aSourceInAnotherEncodingIsRefusedWithItsLine() throws IOException {
    Path file = source("String grüße = \"\";");
    Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));
    assertMistake(
        Run.of("check", file.toString()),
        "ha-dsl: " + file + ":9: is not UTF-8: save the file in that encoding\n");
  }

  @Test
  void whatFailsBeforeTheTopologyIsTheirsAsWell() throws IOException {
    Path file = source("");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "{\n  @Override",
                "{\n  static final int X = Integer.parseInt(\"x\");\n  @Override"));
    assertMistake(
        Run.of("check", file.toString()),
        """
        ha-dsl: For input string: "x"
            Mine.<clinit> (Mine.java:5)
        """);
  }

  @Test
  void aMisspeltServiceIsToldWithItsFile() throws IOException {
    Path services = Files.createDirectories(folder.resolve("cls/META-INF/services"));
    Files.writeString(services.resolve("io.hadsl.core.backend.Backend"), "nope.Nope\n");
    Run run =
        Run.of("check", source("").toString(), "--classpath", folder.resolve("cls").toString());
    assertMistake(
        run,
        "ha-dsl: a class that a file in META-INF/services names cannot be used:"
            + " io.hadsl.core.backend.Backend: Provider nope.Nope not found\n");
  }

  @Test
  void whatIsBegunInAServiceAndNotEndedIsRefused() throws IOException {
    Run run =
        check(
            "t.service(\"s\", io.hadsl.components.packaged.PackagedService.of(\"s\", \"hello\"),"
                + " s -> { var b = s.on(a).single(); b.keeps(\"/var/lib/s\"); return b; });");
    assertEquals(Failure.USAGE, run.exitCode());
    assertTrue(
        run.err()
            .startsWith(
                "ha-dsl: service \"s\": keeps(\"/var/lib/s\") (Mine.java:9) was begun and not ended:"
                    + " finish it with .on(mount)\n"),
        run.err());
  }

  @Test
  void aJobIsAProgramWithItsArguments() throws IOException {
    Run run =
        check(
            "io.hadsl.core.model.CronSpec.scheduled(\"j\", CronSchedule.everyMinutes(5), \"root\","
                + " \"/usr/bin/true > /x\");");
    assertTrue(run.err().contains("give each argument by itself"), run.err());
  }

  @Test
  void aTopologyThatIsNoneIsTold() throws IOException {
    Path file = source("");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("return Topology.named", "Topology.named")
            .replace("});\n  }\n\n  private", "});\n    return null;\n  }\n\n  private"));
    Run run = Run.of("check", file.toString());
    assertMistake(run, "ha-dsl: class Mine gave no topology: return Topology.named(...)\n");
  }

  @Test
  void jsonTakesNoParameters() throws IOException {
    Path json = folder.resolve("mine.json");
    assertEquals(
        Failure.OK, Run.of("export", source("").toString(), "-o", json.toString()).exitCode());
    assertMistake(
        Run.of("check", json.toString(), "-p", "site=x"),
        "ha-dsl: "
            + json
            + " takes no parameter: it holds the topology that the parameters made\n");
  }
}
