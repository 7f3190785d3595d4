package io.hadsl.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.programs.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CronScheduleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* * * * *        | *-*-* *:*:00",
        "*/5 * * * *      | *-*-* *:00/5:00",
        "17 3 * * *       | *-*-* 03:17:00",
        "0 4 1 */2 *      | *-01/2-01 04:00:00",
        "0 9-17/2 * * 1-5 | Mon,Tue,Wed,Thu,Fri *-*-* 09..17/2:00:00",
        "5,35 0 * * 0     | Sun *-*-* 00:05,35:00",
        "0 0 * * 7        | Sun *-*-* 00:00:00",
        "0 0 31 */12 *     | *-01-31 00:00:00",
        "0 0 * * */3      | Wed,Sat,Sun *-*-* 00:00:00"
      })
  void becomesOneCalendarExpression(String cron, String calendar) {
    assertEquals(List.of(calendar), CronSchedule.of(cron).toOnCalendar());
  }

  @Test
  void twoRestrictedDaysAreTwoExpressionsBecauseCronTakesEither() {
    assertEquals(
        List.of("*-*-13 00:00:00", "Fri *-*-* 00:00:00"),
        CronSchedule.of("0 0 13 * 5").toOnCalendar());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* * * *",
        "* * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * * 13 *",
        "* * * * 8",
        "5-1 * * * *",
        "*/0 * * * *",
        "*/90 * * * *",
        "0 */24 * * *",
        "5/2 * * * *",
        "a * * * *",
        "@daily",
        "*  * * * *",
        "* * * * *\n",
        "1,,2 * * * *"
      })
  void whatCronWouldNotRunAsWrittenIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> CronSchedule.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*/7 1-5 1,15 2-11/3 *", "0 0 13 * 5", "59 23 31 12 6", "*/59 */23 */31 */12 */7"})
  void systemdReadsWhatWeWrite(String cron) {
    Programs.require("systemd-analyze", "systemd");
    for (String calendar : CronSchedule.of(cron).toOnCalendar()) {
      Programs.Result result = Programs.run("systemd-analyze", "calendar", calendar);
      assertEquals(0, result.status(), result.output());
      assertTrue(result.output().contains("Next elapse"), result.output());
    }
  }
}
