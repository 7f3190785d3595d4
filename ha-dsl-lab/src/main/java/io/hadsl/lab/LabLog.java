package io.hadsl.lab;

/** What a person is told while a lab comes up. */
@FunctionalInterface
public interface LabLog {

  /**
   * Says what is happening.
   *
   * @param text one line, such as {@code app1: boots}
   */
  void say(String text);
}
