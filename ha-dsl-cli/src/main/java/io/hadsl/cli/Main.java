package io.hadsl.cli;

/** Entry point of the command line. */
public final class Main {
  private Main() {}

  /**
   * Runs the command line.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    System.out.println("ha-dsl");
  }
}
