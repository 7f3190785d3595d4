package io.hadsl.proof.reader;

import io.hadsl.core.output.WrittenFiles;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.tree.EmittedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares every file with the list that was written beside it, so that what the others read is
 * what was emitted. It counts as no reader of a file: it does not know what the file means.
 */
public final class ListedFiles {

  /** The name under which it complains. */
  public static final String ID = "manifest";

  private ListedFiles() {}

  /** What is missing or was edited. */
  public static List<Complaint> check(List<EmittedFile> files) throws IOException {
    List<Complaint> complaints = new ArrayList<>();
    for (EmittedFile file : files) {
      if (!Files.isRegularFile(file.onDisk())) {
        complaints.add(new Complaint(ID, file.place(), "is missing"));
      } else if (!WrittenFiles.sha256(file.bytes()).equals(file.written().sha256())) {
        complaints.add(new Complaint(ID, file.place(), "was edited by hand since ha-dsl wrote it"));
      }
    }
    return complaints;
  }
}
