package io.hadsl.proof.witness;

import io.hadsl.core.output.Origin;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.reader.Material;
import io.hadsl.proof.reader.Reader;
import io.hadsl.proof.reader.Subject;
import io.hadsl.proof.reader.Task;
import io.hadsl.proof.report.Place;
import java.io.IOException;
import java.util.List;

/** All witnesses, each as a reader of the catalogs of all nodes together. */
public final class Witnesses {

  private Witnesses() {}

  /** In the order in which they are listed; what they look at is worked out once for all. */
  public static List<Reader> over(Material material) {
    Scene scene = new Scene(material);
    List<Witness> all =
        List.of(
            new SameNumbers(),
            new JobOwners(),
            new DropIns(),
            new UnitMounts(),
            new NoCycles(),
            new ReferencesResolve(),
            new Parents());
    return all.stream().map(witness -> (Reader) new AsReader(witness, scene)).toList();
  }

  private record AsReader(Witness witness, Scene scene) implements Reader {

    @Override
    public String id() {
      return witness.id();
    }

    @Override
    public Program program() {
      return witness.program();
    }

    @Override
    public List<Task> tasks(Material material) throws IOException {
      List<Subject> subjects =
          material.catalogs().all().stream()
              .map(catalog -> new Place(catalog.node() + ":catalog", "", 0, Origin.NONE))
              .map(place -> new Subject(List.of(place), material.scratch(), false))
              .toList();
      return subjects.isEmpty()
          ? List.of()
          : List.of(new Task(subjects, () -> witness.look(scene)));
    }
  }
}
