package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandRunnerTest {

  @TempDir Path folder = Path.of("set by JUnit");

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "synt publik                     | there is no command \"synt\": did you mean \"synth\"?",
        "check                           | Missing required parameter: 'TOPOLOGY'",
        "check pulbik                    | there is no topology \"pulbik\": did you mean \"publik\"?",
        "check a\u001b[31mb               | there is no topology \"a\\u001b[31mb\"",
        "check no.such.Topology          | there is no class no.such.Topology on the class path",
        "check nowhere.json              | there is no file nowhere.json",
        "check java.lang.String          | class java.lang.String writes no topology",
        "check publik --param ox=x       | topology publik has no parameter \"ox\": did you mean \"os\"",
        "check publik --param os=hurd    | operating system \"hurd\" is unknown",
        "check publik -p os=debian-12 -p os=debian-13 | --param os is given twice, as \"debian-12\"",
        "check publik -p os              | --param os is not allowed: use name=value",
        "check publik --only ,           | --only \",\" lacks a name",
        "check publik --without banana   | none of the",
        "check publik --without banana   | ha-dsl rules lists all rules",
        "explain banana                  | ha-dsl rules lists all rules",
        "synth publik -b ,               | --backend \",\" lacks a name",
        "synth publik -b shell,          | --backend \"shell,\" lacks a name",
        "synth publik -o /               | is the root of all files: name a directory",
        "synth publik -o /tmp/..         | is the root of all files: name a directory",
        "check publik --baseline .       | baseline . cannot be read: Is a directory",
        "list --classpath pom.xml        | --classpath: pom.xml is neither a folder nor a jar",
        "check publik --format yaml      | expected one of [text, json, sarif, junit, github]",
        "check publik --colour=always    | Possible solutions: --color",
        "check publik --classpath /none  | --classpath: there is no /none",
        "lab up nextcloud -p archive=https://cloud.example.org/a.tar | machines of a lab have no way out",
        "lab down                        | lab down removes one lab, or with --all every one",
        "lab exec nowhere app1 -- true   | there is no lab nowhere",
        "lab kill Nowhere app1           | has no usable name",
        "synth publik --backend pupet    | backend \"pupet\" is unknown: did you mean \"puppet\"?",
      })
  void wrongUsageIsToldInOneMessage(String arguments, String message) {
    Run run = Run.of(arguments.split(" ", -1));
    assertEquals(Failure.USAGE, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("ha-dsl: "), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertEquals("", run.out());
  }

  @Test
  void listNamesExamplesAndBackends() {
    String out = Run.of("list").out();
    for (String name : new String[] {"nextcloud", "publik", "fleet", "puppet", "shell"}) {
      assertTrue(out.contains("\n  " + name + " "), out);
    }
    assertEquals(
        List.of(), out.lines().filter(line -> line.endsWith(" ")).toList(), "says nothing");
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : "synth check rules explain list graph export completion".split(" ", -1)) {
      Run run = Run.of(command, "--help");
      assertEquals(Failure.OK, run.exitCode(), run.err());
      assertTrue(run.out().startsWith("Usage: ha-dsl " + command), run.out());
      assertTrue(Run.of("--help").out().contains("\n  " + command + " "), command);
    }
  }

  @Test
  void nothingAskedForIsAnsweredWithHelp() {
    Run run = Run.of();
    assertEquals(Failure.USAGE, run.exitCode());
    assertEquals(Run.of("--help").out(), run.err());
  }

  @Test
  void completionIsAScriptThatKnowsTheExamples() {
    Run run = Run.of("completion");
    assertTrue(run.out().startsWith("#!/usr/bin/env bash"), run.out());
    assertTrue(run.out().contains("nextcloud"), run.out());
    assertTrue(
        run.out().lines().filter(line -> line.contains("\"uid-parity\"")).count() >= 6, run.out());
  }

  @Test
  void completionKnowsItsShells() {
    assertEquals(Run.of("completion").out(), Run.of("completion", "zsh").out());
    Run fish = Run.of("completion", "fish");
    assertEquals(Failure.USAGE, fish.exitCode());
    assertEquals("", fish.out());
    assertTrue(fish.err().contains("[bash, zsh]"), fish.err());
  }

  @Test
  void checkFindsNothingInAnExampleAndTellsWhatIsAccepted() {
    Run run = Run.of("check", "publik");
    assertEquals(Failure.OK, run.exitCode(), run.err());
    assertTrue(run.out().contains("ACCEPTED"), run.out());
    assertTrue(run.out().contains("publik: 2 nodes, 12 services; no findings"), run.out());
    assertEquals("", Run.of("check", "publik", "--quiet").out());
  }

  private static final String TWINS =
      """
      {"format": "ha-dsl-topology-1", "name": "twins", "elements": [
        {"kind": "node", "name": "a", "address": "10.0.0.1", "os": "debian-12"},
        {"kind": "node", "name": "a", "address": "10.0.0.2", "os": "debian-12"}
      ]}
      """;

  @Test
  void findingsRefuseATopology() throws IOException {
    String twins = file("twins.json", TWINS);
    Run check = Run.of("check", twins);
    assertEquals(Failure.FINDINGS, check.exitCode());
    assertTrue(check.out().contains("(twins.json:2)"), check.out());
    assertTrue(check.out().contains("(twins.json:3)"), check.out());
    Path out = folder.resolve("out");
    Run synth = Run.of("synth", twins, "--output", out.toString());
    assertEquals(Failure.FINDINGS, synth.exitCode());
    assertTrue(synth.err().contains("Nothing was written."), synth.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void findingsAsJsonHaveTheirPlaces() throws IOException {
    String json = Run.of("check", file("twins.json", TWINS), "--format", "json").out();
    assertTrue(json.contains("\"valid\" : false"), json);
    assertTrue(json.contains("\"rule\" : \"unique-id\""), json);
    assertTrue(json.contains("\"file\" : \"twins.json\""), json);
    assertTrue(json.contains("\"line\" : 3"), json);
  }

  @Test
  void colourIsForTerminalsUnlessAskedFor() throws IOException {
    String twins = file("twins.json", TWINS);
    assertFalse(Run.of("check", twins).out().contains("\u001b["));
    assertTrue(Run.of("check", twins, "--color=always").out().contains("\u001b["));
    Set<String> terminal = Set.of(Console.OUT);
    assertFalse(
        Run.withTerminals(terminal, "check", twins, "--color", "never").out().contains("\u001b["));
  }

  @Test
  void synthWritesOnceAndThenFindsNothingToDo() throws IOException {
    String out = folder.resolve("out").toString();
    Run first = Run.of("synth", "publik", "-o", out, "--backend", "shell,systemd");
    assertEquals(Failure.OK, first.exitCode(), first.err());
    assertTrue(first.out().contains("Next: read " + out + "/README.md"), first.out());
    assertTrue(Files.exists(folder.resolve("out/hosts/web1/shell/apply.sh")));
    assertFalse(Files.exists(folder.resolve("out/puppet")));
    Run second = Run.of("synth", "publik", "-o", out, "-b", "shell,systemd");
    assertTrue(second.out().contains(": 0 files written, "), second.out());
    // The JSON that was written makes the same files, but for the places in manifest.json.
    Run fromJson =
        Run.of("synth", out + "/topology.json", "-o", out + "2", "--backend", "shell,systemd");
    assertEquals(Failure.OK, fromJson.exitCode(), fromJson.err());
    assertEquals(
        Files.readString(folder.resolve("out/README.md")),
        Files.readString(folder.resolve("out2/README.md")));
  }

  @Test
  void synthLeavesAFileAloneThatIsNoFolder() throws IOException {
    String inTheWay = file("precious", "data");
    Run run = Run.of("synth", "publik", "-o", inTheWay);
    assertEquals(Failure.USAGE, run.exitCode());
    assertTrue(run.err().contains("is not a directory"), run.err());
    assertEquals("data", Files.readString(Path.of(inTheWay)));
  }

  @Test
  void exportGoesToAFileToo() throws IOException {
    String file = folder.resolve("publik.json").toString();
    assertEquals(Failure.OK, Run.of("export", "publik", "-o", file).exitCode());
    assertEquals(Run.of("export", "publik").out(), Files.readString(Path.of(file)));
    Run run = Run.of("export", "publik", "-o", folder.resolve("no/such/file").toString());
    assertEquals(Failure.USAGE, run.exitCode());
  }

  @Test
  void exportDoesNotOverwriteWhatAPersonWrote() throws IOException {
    String file = file("System.java", "class System {}");
    Run run = Run.of("export", "--java", "publik", "-o", file);
    assertEquals(Failure.USAGE, run.exitCode());
    assertTrue(run.err().contains("holds something else"), run.err());
    assertEquals("class System {}", Files.readString(Path.of(file)));
    assertEquals(
        Failure.OK, Run.of("export", "--java", "publik", "-o", file, "--force").exitCode());
    String json = file("publik.json", "{\"mine\": true}");
    assertEquals(Failure.USAGE, Run.of("export", "publik", "-o", json).exitCode());
    assertEquals(Failure.OK, Run.of("export", "publik", "-o", json, "-f").exitCode());
    assertEquals(Failure.OK, Run.of("export", "fleet", "-o", json).exitCode());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }
}
