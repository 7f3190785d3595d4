package io.hadsl.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.programs.Programs;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

final class CrontabCommandProperties {

  /**
   * cron turns an escaped percent sign into a plain one, then the shell reads the line
   * (crontab(5)).
   */
  @Property(tries = 150)
  void theShellReadsEachArgumentAsItWas(
      @ForAll
          @StringLength(max = 20)
          @CharRange(from = ' ', to = '~')
          @Chars({'é', '%', '\'', '"', '$', '`'})
          String argument) {
    Assume.that(argument.indexOf('\\') < 0);
    String line = CrontabCommand.of(List.of("printf", "%s", argument)).replace("\\%", "%");
    assertEquals(argument, Programs.run("sh", "-c", line).output());
  }
}
