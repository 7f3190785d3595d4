package io.hadsl.proof.reader;

import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.tree.EmittedFile;
import io.hadsl.proof.tree.EmittedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text tells people to type: {@code shellcheck} reads the blocks of shell, and each path of
 * the tree that the text names must be there.
 */
final class ReadmeCommands implements Reader {

  private static final Pattern FENCE = Pattern.compile("\\s*```(?<language>\\w*)");

  /** A path below a folder, as it stands in code or after a word. */
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w/.~-])(?:\\./)?(?<path>[\\w<>-]+/[\\w<>./-]*[\\w>]|rollout\\.sh)");

  @Override
  public String id() {
    return "readme";
  }

  @Override
  public Program program() {
    return new Program("shellcheck", "shellcheck");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.emitted(file -> file.path().endsWith(".md")),
        subject -> read(subject, material.tree(), material.folder()));
  }

  private List<Complaint> read(Subject subject, EmittedTree tree, Path folder) throws IOException {
    List<String> lines = Files.readAllLines(subject.file());
    Path script = Files.writeString(folder.resolve("commands"), shell(lines));
    List<Complaint> complaints =
        new ArrayList<>(
            Shellcheck.check(id(), List.of(new Subject(subject.places(), script, true)), "sh"));
    Set<String> there = filesAndFolders(tree);
    for (int i = 0; i < lines.size(); i++) {
      Matcher paths = PATH.matcher(lines.get(i));
      while (paths.find()) {
        String path = paths.group("path");
        if (there.contains(path.split("/", 2)[0]) && !isThere(path, there)) {
          complaints.add(subject.complaint(id(), i + 1, path + " is not among the files"));
        }
      }
    }
    return complaints;
  }

  /** Its blocks of shell, each line where it was; the first is a heading. */
  private static String shell(List<String> lines) {
    // People see a failed cd, and stop.
    StringBuilder script = new StringBuilder("# shellcheck disable=SC2164\n");
    boolean inside = false;
    for (String line : lines.subList(1, lines.size())) {
      Matcher fence = FENCE.matcher(line);
      boolean turns = fence.lookingAt();
      if (turns) {
        inside = !inside && fence.group("language").equals("sh");
      }
      script.append(inside && !turns ? line : "").append('\n');
    }
    return script.toString();
  }

  private static Set<String> filesAndFolders(EmittedTree tree) {
    Set<String> all = new HashSet<>();
    for (EmittedFile file : tree.files()) {
      String path = file.path();
      while (all.add(path) && path.lastIndexOf('/') > 0) {
        path = path.substring(0, path.lastIndexOf('/'));
      }
    }
    return all;
  }

  /** Whether there is such a file or folder; a word in angle brackets stands for any. */
  private static boolean isThere(String path, Set<String> all) {
    if (path.indexOf('<') < 0) {
      return all.contains(path);
    }
    Pattern wanted = Pattern.compile("\\Q" + path.replaceAll("<[^>]*>", "\\\\E[^/]*\\\\Q") + "\\E");
    return all.stream().anyMatch(each -> wanted.matcher(each).matches());
  }
}
