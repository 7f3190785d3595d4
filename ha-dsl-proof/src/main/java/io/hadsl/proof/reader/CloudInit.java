package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;

/** {@code cloud-init schema} over user data; one start of Python for many files. */
final class CloudInit implements Reader {

  private static final String READ =
      """
      import contextlib, io, sys
      from cloudinit.cmd.main import main
      for path in sys.argv[1:]:
          said, status = io.StringIO(), 0
          with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
              try:
                  status = main(["cloud-init", "schema", "--config-file", path])
              except SystemExit as end:
                  status = end.code
          if status or "Valid" not in said.getvalue() or "eprecat" in said.getvalue():
              print("%s:0: %s" % (path, " ".join(said.getvalue().split()) or status))
      """;

  @Override
  public String id() {
    return "cloud-init";
  }

  @Override
  public Program program() {
    return new Program("cloud-init", "cloud-init");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.shares(
        material.emitted(file -> file.path().contains("/cloud-init/")),
        some ->
            Tasks.unlessSilent(
                id(),
                some,
                Launch.of("/usr/bin/python3", "-c", READ).with(Tasks.files(some)).run(),
                Lines.GNU));
  }
}
