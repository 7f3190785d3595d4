package io.hadsl.core.output;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Puts what the system says about a failed write into words that help. */
final class Failure {

  private static final long MEGABYTE = 1_000_000;

  private Failure() {}

  /** Explains why a tree could not be written; the directory is then as it was. */
  static OutputException explain(Path output, FileTree tree, IOException failure) {
    return new OutputException(
        "cannot write to %s: %s; nothing there was changed%nfix: %s"
            .formatted(output, reason(failure), fix(output, tree, failure)),
        failure);
  }

  /** Returns the system's own words, with the file they are about. */
  static String reason(IOException failure) {
    if (failure instanceof ClosedByInterruptException) {
      return "the run was interrupted";
    }
    if (failure instanceof FileSystemException told && told.getReason() == null) {
      return told.getFile() + ": " + meaning(told);
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /** Java leaves the reason out where it has a class for it. */
  private static String meaning(FileSystemException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "it is gone";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "something is there already";
    }
    return failure instanceof DirectoryNotEmptyException ? "it is not empty" : failure.toString();
  }

  private static String fix(Path output, FileTree tree, IOException failure) {
    if (failure instanceof ClosedByInterruptException) {
      return "run again";
    }
    if (failure instanceof AccessDeniedException) {
      return "give yourself write permission there, or write to another directory";
    }
    try {
      FileStore store = Files.getFileStore(existing(output));
      long needed = size(tree);
      long free = store.getUsableSpace();
      if (store.isReadOnly()) {
        return "its file system is mounted read-only: remount it, or write to another directory";
      }
      if (free < needed) {
        return "the disk is full: %.1f MB may be needed and %.1f MB are free; make room"
            .formatted((double) needed / MEGABYTE, (double) free / MEGABYTE);
      }
      // Java does not tell how many inodes are free, so this goes by the system's words.
      if (reason(failure).contains("No space left")) {
        return "the disk has no room for more files (df -i shows the free inodes); make room";
      }
    } catch (IOException e) {
      return "mend that (the disk does not answer: " + reason(e) + ") and run again";
    }
    return "mend that, or write to another directory, and run again";
  }

  private static Path existing(Path path) {
    Path parent = path.getParent();
    return Files.exists(path) || parent == null ? path : existing(parent);
  }

  /** The room a tree takes: disks give each file whole blocks. */
  private static long size(FileTree tree) {
    long block = 4096;
    long sum = 0;
    for (GeneratedFile file : tree.files()) {
      sum += (file.bytes().length + block - 1) / block * block;
    }
    return sum;
  }
}
