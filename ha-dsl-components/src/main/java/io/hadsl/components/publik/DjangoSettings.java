package io.hadsl.components.publik;

import io.hadsl.components.FileHeader;
import io.hadsl.components.postgresql.PostgresqlAccess;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Content;

/**
 * Writes files for a brick's {@code settings.d}, which are Python and read after the package's own
 * settings. The only place where a value enters Python.
 */
final class DjangoSettings {

  private static final String ENTRY = "DATABASES['default']['";

  private DjangoSettings() {}

  /** The access to a brick's database. */
  static Content database(Instance instance, PublikBrick brick, PostgresqlAccess access) {
    return Content.builder()
        // Python 2, which Debian 10 still had, reads no other encoding without this line.
        .line("# -*- coding: utf-8 -*-")
        .text(FileHeader.of(instance, "#", "The database of " + brick.id() + "."))
        .text(BrickParts.of(brick).databaseEntries())
        .text(ENTRY + "PASSWORD'] = '")
        .secret(access.password(), Content.Escaping.SINGLE_QUOTED)
        .line("'")
        .text(ENTRY + "HOST'] = ")
        .line(quoted(access.server().host().value()))
        .text(ENTRY + "PORT'] = ")
        .line(quoted(access.server().port().toString()))
        .build();
  }

  /** Which database a brick has, and the role of the same name. */
  static String entries(PublikBrick brick) {
    String name = quoted(brick.database().orElse(""));
    return ENTRY + "NAME'] = " + name + "\n" + ENTRY + "USER'] = " + name + "\n";
  }

  /** A string literal; the text holds no newline (see {@link PostgresqlAccess}). */
  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
