package io.hadsl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void printsItsName() {
    var bytes = new ByteArrayOutputStream();
    PrintStream old = System.out;
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      Main.main(new String[0]);
    } finally {
      System.setOut(old);
    }
    assertEquals("ha-dsl", bytes.toString(UTF_8).strip());
  }
}
