package io.hadsl.proof.report;

/**
 * Something that a program refuses or warns of.
 *
 * @param reader who says it
 * @param place where
 * @param message what it says, in its own words; one line or several
 */
public record Complaint(String reader, Place place, String message)
    implements Comparable<Complaint> {

  @Override
  public int compareTo(Complaint other) {
    int byFile = place.file().compareTo(other.place.file());
    int byLine = byFile != 0 ? byFile : Integer.compare(place.line(), other.place.line());
    int byName = byLine != 0 ? byLine : place.name().compareTo(other.place.name());
    int byReader = byName != 0 ? byName : reader.compareTo(other.reader);
    return byReader != 0 ? byReader : message.compareTo(other.message);
  }
}
