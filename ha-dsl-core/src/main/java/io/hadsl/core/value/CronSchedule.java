package io.hadsl.core.value;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a cron job runs: the five fields of crontab(5), in numbers.
 *
 * @param expression minute, hour, day of month, month, day of week, separated by single spaces
 */
public record CronSchedule(String expression) {

  private static final String[] NAMES = {"minute", "hour", "day of month", "month", "day of week"};
  private static final int[] LEAST = {0, 0, 1, 1, 0};
  private static final int[] MOST = {59, 23, 31, 12, 7};
  private static final Pattern PART =
      Pattern.compile("(\\*|(\\d{1,2})(?:-(\\d{1,2}))?)(?:/(\\d{1,2}))?");
  private static final String[] DAYS = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

  /** Refuses what cron would not run as written, naming the field. */
  public CronSchedule {
    String[] fields = expression.split(" ", -1);
    if (fields.length != 5) {
      throw new IllegalArgumentException(
          "cron schedule \""
              + Texts.shown(expression)
              + "\" has "
              + fields.length
              + " fields: write five, separated by single spaces, such as \"*/5 * * * *\"");
    }
    for (int i = 0; i < 5; i++) {
      for (String part : fields[i].split(",", -1)) {
        check(expression, i, part);
      }
    }
  }

  /**
   * The schedule of a crontab's five fields.
   *
   * @param expression such as {@code "17 * * * *"}
   * @return the schedule
   */
  public static CronSchedule of(String expression) {
    return new CronSchedule(expression);
  }

  /**
   * Every so many minutes, counted from the full hour.
   *
   * @param minutes from 1 to 59
   * @return the schedule
   */
  public static CronSchedule everyMinutes(int minutes) {
    return new CronSchedule(minutes == 1 ? "* * * * *" : "*/" + minutes + " * * * *");
  }

  /**
   * The same moments as {@code OnCalendar=} expressions (systemd.time(7)). Two where neither day
   * field starts with a star, because cron then runs when either matches (crontab(5), "day of a
   * command's execution").
   *
   * @return one or two expressions
   */
  public List<String> toOnCalendar() {
    String[] f = expression.split(" ", -1);
    String time = range(f[1], 1) + ":" + range(f[0], 0) + ":00";
    String month = "*-" + range(f[3], 3) + "-";
    String weekdays = f[4].equals("*") ? "" : weekdays(f[4]) + " ";
    if (f[2].startsWith("*") || f[4].startsWith("*")) {
      return List.of(weekdays + month + range(f[2], 2) + " " + time);
    }
    return List.of(month + range(f[2], 2) + " " + time, weekdays + month + "* " + time);
  }

  private static void check(String expression, int field, String part) {
    Matcher m = PART.matcher(part);
    boolean good = m.matches();
    if (good && m.group(2) != null) {
      int from = Integer.parseInt(m.group(2));
      int to = m.group(3) == null ? from : Integer.parseInt(m.group(3));
      good =
          from >= LEAST[field]
              && to <= MOST[field]
              && from <= to
              && (m.group(4) == null || m.group(3) != null);
    }
    if (good && m.group(4) != null) {
      int step = Integer.parseInt(m.group(4));
      good = step >= 1;
      if (step > MOST[field]) {
        // cron counts anew in each hour, day and so on: it would run at the first moment only.
        throw new IllegalArgumentException(
            String.format(
                "cron schedule \"%s\": a step of %d leads out of the %s, which cron counts from %d to %d and then anew:"
                    + " write the moments themselves, or several jobs",
                Texts.shown(expression), step, NAMES[field], LEAST[field], MOST[field]));
      }
    }
    if (!good) {
      throw new IllegalArgumentException(
          String.format(
              "cron schedule \"%s\": %s \"%s\" is not allowed: use *, %d to %d, ranges such as %d-%d, steps such as */2,"
                  + " or a list of these",
              Texts.shown(expression),
              NAMES[field],
              Texts.shown(part),
              LEAST[field],
              MOST[field],
              LEAST[field],
              MOST[field]));
    }
  }

  private static String range(String text, int field) {
    StringJoiner out = new StringJoiner(",");
    for (String part : text.split(",", -1)) {
      Matcher m = PART.matcher(part);
      m.matches();
      if (part.equals("*")) {
        out.add("*");
      } else if (m.group(4) == null) {
        out.add(
            two(number(m.group(2))) + (m.group(3) == null ? "" : ".." + two(number(m.group(3)))));
      } else {
        int from = m.group(2) == null ? LEAST[field] : number(m.group(2));
        int to = m.group(3) == null ? MOST[field] : number(m.group(3));
        int step = number(m.group(4));
        String range = m.group(3) == null ? "" : ".." + two(to);
        // systemd refuses a step that leads nowhere; cron then runs at the first moment only.
        out.add(from + step > to ? two(from) : two(from) + range + "/" + step);
      }
    }
    return out.toString();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** Weekdays have no steps in systemd, so they are listed. */
  private static String weekdays(String field) {
    boolean[] on = new boolean[8];
    for (String part : field.split(",", -1)) {
      Matcher m = PART.matcher(part);
      m.matches();
      int from = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
      int to = m.group(2) == null ? 6 : m.group(3) == null ? from : Integer.parseInt(m.group(3));
      int step = m.group(4) == null ? 1 : Integer.parseInt(m.group(4));
      for (int day = from; day <= to; day += step) {
        on[day % 7] = true;
      }
    }
    StringJoiner out = new StringJoiner(",");
    for (int day = 1; day <= 7; day++) {
      if (on[day % 7]) {
        out.add(DAYS[day]);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return expression;
  }
}
