package io.hadsl.lab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.lab.host.Outcome;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void readsWhatCurlPrints() {
    Answer answer =
        Answer.of(
            new Outcome(
                0, "HTTP/2 201 \r\nX-Server: app1\r\nSet-Cookie: a=b:c\r\n\r\nkept\r\n\r\n!", ""));
    assertEquals(201, answer.status());
    assertEquals("app1", answer.header("x-server"));
    assertEquals("a=b:c", answer.header("set-cookie"));
    assertEquals("", answer.header("location"));
    assertEquals("kept\r\n\r\n!", answer.body());
  }

  @Test
  void noAnswerHasStatusZero() {
    Answer answer = Answer.of(new Outcome(7, "", "curl: (7) Failed to connect\n"));
    assertEquals(0, answer.status());
    assertEquals("curl: (7) Failed to connect", answer.body());
  }
}
