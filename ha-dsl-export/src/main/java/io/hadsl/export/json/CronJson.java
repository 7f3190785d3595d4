package io.hadsl.export.json;

import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.CronSpec.Packaged;
import io.hadsl.core.model.CronSpec.Runner;
import io.hadsl.core.model.CronSpec.Scheduled;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Optional;

/** Cron jobs: a file that a package ships, or a command on a schedule. */
final class CronJson {

  private CronJson() {}

  static void write(JsonOut json, CronJob cron) {
    if (cron.spec() instanceof Packaged packaged) {
      json.text("file", packaged.path().value());
    } else if (cron.spec() instanceof Scheduled job) {
      json.text("name", job.name());
      json.text("schedule", job.schedule().expression());
      json.text("user", job.user().value());
      json.texts("command", job.command());
      json.textUnless("runner", JsonOut.word(job.runner()), JsonOut.word(Runner.CRON));
    }
    json.text("owner", References.write("node", cron.owner()));
  }

  static CronJob read(ObjectReader in, ElementId service) {
    ElementId owner = in.text("owner", text -> References.read("node", text));
    Optional<CronSpec> file = in.optional("file", text -> new Packaged(AbsolutePath.of(text)));
    if (file.isPresent()) {
      return in.end(() -> new CronJob(service, file.get(), owner, in.declaredAt()));
    }
    String name = in.text("name");
    CronSchedule schedule = in.text("schedule", CronSchedule::of);
    AccountName user = in.text("user", AccountName::of);
    List<String> command = in.texts("command", text -> text);
    Runner runner =
        in.optional("runner", text -> JsonOut.readWord(Runner.class, text)).orElse(Runner.CRON);
    return in.end(
        () ->
            new CronJob(
                service,
                new Scheduled(name, schedule, user, command, runner),
                owner,
                in.declaredAt()));
  }
}
