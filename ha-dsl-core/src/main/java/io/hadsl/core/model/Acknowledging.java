package io.hadsl.core.model;

import io.hadsl.core.value.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** An acknowledgement that was just declared. */
public final class Acknowledging {

  private final List<Acknowledgement> declared;
  private final int place;

  Acknowledging(List<Acknowledgement> declared) {
    this.declared = declared;
    this.place = declared.size() - 1;
  }

  /**
   * Ends it: after that day the finding is back, and the acknowledgement is a finding itself.
   *
   * @param lastDay the last day on which it holds, as in {@code 2027-03-31}
   * @throws IllegalArgumentException if that is no date
   */
  public void until(String lastDay) {
    try {
      until(LocalDate.parse(lastDay));
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException(
          "\""
              + Texts.shown(lastDay)
              + "\" is not a date: use year-month-day, such as \"2027-03-31\"");
    }
  }

  /**
   * Ends it: after that day the finding is back, and the acknowledgement is a finding itself.
   *
   * @param lastDay the last day on which it holds
   */
  public void until(LocalDate lastDay) {
    Acknowledgement old = declared.get(place);
    declared.set(
        place,
        new Acknowledgement(
            old.rule(), old.element(), old.reason(), Optional.of(lastDay), old.declaredAt()));
  }
}
