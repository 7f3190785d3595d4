package io.hadsl.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cases.UidParityCase;
import org.junit.jupiter.api.Test;

class UidParityTest {

  @Test
  void showsBothSidesWithTheirLines() {
    InvalidTopologyException refused =
        assertThrows(
            InvalidTopologyException.class,
            () -> Validator.standard().validate(new UidParityCase().broken()).requireValid());
    assertEquals(
        """
        topology publik is refused:

        ERROR  uid-parity  web1, web2
          system user `combo` has different UIDs on nodes that share /srv/nfs: files written on web1 belong to someone else on web2
            web1.user(combo).uid = 2106   (UidParityCase.java:27)
            web2.user(combo).uid = 2107   (UidParityCase.java:28)
          fix: declare the user once, with .on(web), or give both the same UID
          https: docs/rules/uid-parity.md
        """,
        refused.getMessage());
  }

  @Test
  void isContentWithOneDeclaration() {
    ValidationReport report = Validator.standard().validate(new UidParityCase().repaired());
    assertTrue(report.findings().isEmpty(), () -> report.findings().toString());
    assertEquals("publik", report.requireValid().topology().name());
  }
}
