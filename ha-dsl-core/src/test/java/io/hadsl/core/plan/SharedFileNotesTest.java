package io.hadsl.core.plan;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.Settings;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFileNotesTest {

  /** Reads two files that it keeps, and one that it does not. */
  private record App() implements Component {
    @Override
    public String type() {
      return "app";
    }

    @Override
    public Settings settings() {
      return Settings.NONE;
    }

    @Override
    public ComponentFacts facts(Instance instance) {
      return ComponentFacts.builder().build();
    }

    @Override
    public void plan(Instance instance, ResourceSink out) {
      var running = out.add(UnitState.running("app.service"));
      for (String path : List.of("/etc/app/one", "/etc/app/two", "/etc/default/app")) {
        out.add(TextFile.of(path, "x\n")).notifies(running);
      }
    }
  }

  private static List<PlannedResource> notes(int instances) {
    Topology topology =
        Topology.named(
            "pair",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1, web2);
              t.service(
                  "app",
                  new App(),
                  s ->
                      (instances == 2 ? s.on(web1, web2).activeActive() : s.on(web1).single())
                          .keeps("/etc/app")
                          .on(nfs));
            });
    return Planner.plan(
            Validator.standard().only(List.of("unique-id")).validate(topology).requireValid())
        .nodes()
        .stream()
        .flatMap(node -> node.resources().stream())
        .filter(each -> each.id().name().startsWith("notice changes"))
        .toList();
  }

  private static Command command(PlannedResource note) {
    return (Command) note.resource();
  }

  @Test
  void eachNodeNotesTheFilesThatItSharesAndItsUnitReads() {
    List<PlannedResource> notes = notes(2);
    assertEquals(2, notes.size());
    for (PlannedResource each : notes) {
      assertEquals("/etc/app/one:/etc/app/two", command(each).environment().get("FILES"));
      assertEquals("unit(app.service)", each.notifies().get(0).toString());
    }
    assertEquals(List.of(), notes(1));
  }

  @Test
  void aChangeIsNoticedOnce(@TempDir Path dir) throws IOException {
    Path one = Files.writeString(dir.resolve("one"), "1\n");
    Path two = Files.writeString(dir.resolve("two with a blank"), "2\n");
    Command note = command(notes(2).get(0));
    assertTrue(isDue(note, one, two, dir));
    run(note.script(), one, two, dir);
    assertEquals(false, isDue(note, one, two, dir));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("note"))));
    Files.writeString(two, "3\n");
    assertTrue(isDue(note, one, two, dir));
  }

  private static boolean isDue(Command note, Path one, Path two, Path dir) {
    return run(((Command.Unless) note.guard()).script(), one, two, dir) != 0;
  }

  private static int run(String script, Path one, Path two, Path dir) {
    return Programs.run(
            "env",
            "FILES=" + one + ":" + two,
            "NOTE=" + dir.resolve("note"),
            "dash",
            "-euc",
            script)
        .status();
  }
}
