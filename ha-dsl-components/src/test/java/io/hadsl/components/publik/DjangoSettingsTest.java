package io.hadsl.components.publik;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.SecretRef;
import org.junit.jupiter.api.Test;

final class DjangoSettingsTest {

  @Test
  void holdTheAccessToTheDatabaseWithThePasswordByReference() {
    TextFile file = PublikFixture.file("web1", "/etc/combo/settings.d/local.py");
    assertEquals(
        Content.builder()
            .text(
                """
                # -*- coding: utf-8 -*-
                # The database of combo.
                # Written by ha-dsl for service combo of topology pair; changes made here are overwritten.
                DATABASES['default']['NAME'] = 'combo'
                DATABASES['default']['USER'] = 'combo'
                DATABASES['default']['PASSWORD'] = '""")
            .secret(SecretRef.passwordFrom("pair/combo"), Content.Escaping.SINGLE_QUOTED)
            .text(
                """
                '
                DATABASES['default']['HOST'] = 'sql-prod'
                DATABASES['default']['PORT'] = '5432'
                """)
            .build(),
        file.content());
  }

  @Test
  void areForRootAndTheComponentAlone() {
    TextFile file = PublikFixture.file("web2", "/etc/combo/settings.d/local.py");
    assertEquals(Ownership.of("root", "combo", 0640), file.ownership());
  }
}
