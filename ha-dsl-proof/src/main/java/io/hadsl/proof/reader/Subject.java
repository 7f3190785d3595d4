package io.hadsl.proof.reader;

import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.Place;
import java.nio.file.Path;
import java.util.List;

/**
 * Something to read. What equals byte for byte is read once, wherever it stands.
 *
 * @param places where it stands, at least one
 * @param file where its bytes are on this machine
 * @param exact whether the lines of the file are those of the emitted file
 */
public record Subject(List<Place> places, Path file, boolean exact) {

  /** Copies the list. */
  public Subject {
    places = List.copyOf(places);
  }

  /** The first of its places. */
  public Place place() {
    return places.get(0);
  }

  /** What a reader says of it as a whole. */
  public Complaint complaint(String reader, String message) {
    return complaint(reader, 0, message);
  }

  /** What a reader says of one of its lines, counted in what it read. */
  public Complaint complaint(String reader, int line, String message) {
    String text = message.replace(file.toString(), place().name());
    String others =
        places.size() == 1 ? "" : " (so do " + (places.size() - 1) + " more that equal it)";
    Place at = exact && line > 0 ? place().at(line) : place();
    String where = !exact && line > 0 ? "line " + line + ": " : "";
    return new Complaint(reader, at, where + text + others);
  }
}
